const sessions = new WeakMap();

/**
 * Emulates media features that `emulateMedia` of @web/test-runner-commands leaves out without a word: forced colours, more
 * contrast. Chromium only, by the DevTools protocol.
 */
export function mediaFeaturesPlugin() {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
