const agent = navigator.userAgent;

/** Which engine runs the tests. */
export const engine = /Firefox/.test(agent) ? 'firefox' : /Chrome/.test(agent) ? 'chromium' : 'webkit';

/**
 * What an engine's driver can do. A test that needs more than an engine has is left out of that engine's list by the name of
 * what it lacks.
 */
export const can = {
  /** Forced colours, more contrast, reduced motion: the Chrome DevTools protocol. */
  emulateMedia: engine === 'chromium',
  /** Whole sentences by key press: WebKitGTK's driver drops keys. */
  typeText: engine !== 'webkit',
  /** A window of a chosen size. */
  setViewport: engine !== 'webkit',
} as const;
