// Debian's Chromium, for whatever drives it.
import { existsSync } from 'node:fs';

/** How to launch it: as root in a container, and without knocking at a network that may be closed. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where it is, or undefined where it is not installed. */
export const chromiumPath = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
