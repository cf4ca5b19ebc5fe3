// The hosted page's own script: tells the page around it how high the content is, in our words and in WordPress's.
import { isHeightMessage, type HeightMessage } from '../src/frame/height-message.ts';

/** WordPress names its frame with it (wp-embed.js), at the end of the address and sometimes only once the frame has loaded. */
let secret: string | undefined;
let told = 0;

function readSecret(): void {
  // A link to a place on this page takes it out of the address again.
  secret = /[#?&]secret=([a-z0-9]+)/i.exec(location.hash)?.[1] ?? secret;
}

function tell(): void {
  told = Math.ceil(document.body.getBoundingClientRect().height);
  if (!told) return;
  const message: HeightMessage = { tillvaxt: 'height', height: told };
  // Who has put this page into a frame is for frame-ancestors to say; how high it is may be known by all.
  parent.postMessage(message, '*');
  if (secret) parent.postMessage({ message: 'height', value: told, secret }, '*');
}

function isWordPressReady(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !secret) return false;
  return 'message' in data && data.message === 'ready' && 'secret' in data && data.secret === secret;
}

if (parent !== self) {
  document.documentElement.dataset['framed'] = '';
  readSecret();
  addEventListener('hashchange', () => {
    readSecret();
    tell();
  });
  addEventListener('message', ({ source, data }) => {
    if (source === parent && (isHeightMessage(data) || isWordPressReady(data))) tell();
  });
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => {
      if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tell();
    }).observe(document.body);
  });
}
