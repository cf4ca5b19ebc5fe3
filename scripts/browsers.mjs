// Three real engines from Debian packages for @web/test-runner.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

const first = (...paths) => paths.find((p) => p && existsSync(p));

export function chromium() {
  return (
    chromiumPath &&
    chromeLauncher({
      concurrency: 2,
      launchOptions: { executablePath: chromiumPath, headless: true, args: chromiumArgs },
      // A profile of its own for each page: two at once share no storage, and neither is a hidden tab, which is slow.
      // Without focus emulation, sendKeys() times out as soon as two pages run at once.
      createPage: async ({ browser }) => {
        const page = await (await browser.createBrowserContext()).newPage();
        const cdp = await page.createCDPSession();
        await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    })
  );
}

export function firefox() {
  const executablePath = first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox');
  return (
    executablePath &&
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath, headless: true },
    })
  );
}

export function webkit() {
  const driver = first('/usr/bin/WebKitWebDriver');
  const mini = first(
    ...['x86_64', 'aarch64'].flatMap((a) =>
      ['4.1', '4.0', '6.0'].map((v) => `/usr/lib/${a}-linux-gnu/webkit2gtk-${v}/MiniBrowser`),
    ),
  );
  if (!driver || !mini || !existsSync('/usr/bin/Xvfb')) return undefined;
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: mini, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const children = [];
  const kill = () =>
    Promise.all(
      children
        .splice(0)
        .reverse()
        .map(
          (c) =>
            new Promise((ok) => {
              c.removeAllListeners('exit');
              c.once('exit', ok);
              c.kill('SIGTERM');
            }),
        ),
    );
  const { initialize, stop } = launcher;
  launcher.concurrency = 1;
  launcher.initialize = async function (config) {
    const display = await new Promise((ok, fail) => {
      const x = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      children.push(x);
      x.once('error', fail);
      x.once('exit', () => fail(new Error('Xvfb exited')));
      x.stdio[3].once('data', (d) => ok(`:${String(d).trim()}`));
    });
    options.port = await new Promise((ok) => {
      const s = createServer().listen(0, '127.0.0.1', () => {
        const { port } = s.address();
        s.close(() => ok(port));
      });
    });
    children.push(
      spawn(driver, [`--port=${options.port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {
          ...process.env,
          DISPLAY: display,
          GDK_BACKEND: 'x11',
          NO_AT_BRIDGE: '1',
          WEBKIT_DISABLE_DMABUF_RENDERER: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
        },
      }),
    );
    for (let i = 0; i < 50; i++) {
      try {
        await fetch(`http://127.0.0.1:${options.port}/status`);
        break;
      } catch {
        await sleep(100);
      }
    }
    process.once('exit', kill);
    await initialize.call(launcher, { ...config, concurrency: 1 }); // 1 => top-level page per file, not an iframe
    launcher.name = 'WebKitGTK';
  };
  launcher.stop = async function () {
    await stop.call(launcher);
    await kill();
  };
  return launcher;
}
