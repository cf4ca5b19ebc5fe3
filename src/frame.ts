// The entry of `tillvaxt-frame.js`, for a page that shows the hosted page in a frame: gives the frame the height of its content. No part of
// the other bundles. It may run several times on a page, before or after the frames are there.
import { heightIn, type HeightMessage } from './frame/height-message.ts';

/** Where a collector has the hosted page. */
const path = '/embed/page';

function hostedFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(
    ({ src }) => URL.canParse(src) && new URL(src).pathname.endsWith(path),
  );
}

/** As a message from the frame tells it: a sandbox takes it away. */
function originOf(frame: HTMLIFrameElement): string {
  const isSandboxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isSandboxed ? 'null' : new URL(frame.src).origin;
}

addEventListener('message', ({ source, origin, data }) => {
  const height = heightIn(data);
  const frame = height && hostedFrames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  // The page's style sheet may count the edge into the height.
  const edge = frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
  // Not the attribute: `iframe { height: auto }`, which many pages have, is stronger.
  frame.style.height = `${height + (boxSizing === 'border-box' ? edge : 0)}px`;
});

// A frame may have told its height before this ran. One that loads later has no origin of its own yet that could be named.
const question: HeightMessage = { tillvaxt: 'height' };
for (const { contentWindow } of hostedFrames()) contentWindow?.postMessage(question, '*');
