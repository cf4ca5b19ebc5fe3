import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a real collector with a database of its own for the tests in the browser. A test imports its address:
 * `import { endpoint } from '/collector.js'`.
 */
export function collectorPlugin() {
  let running;
  let address;
  let folder;
  return {
    name: 'collector',
    async serverStart({ config }) {
      const { startCollector } = await import('./collector.ts');
      folder = await mkdtemp(join(tmpdir(), 'tillvaxt-tests-'));
      const origins = ['localhost', '127.0.0.1'].map((host) => `http://${host}:${config.port}`);
      running = startCollector({
        ...process.env,
        PORT: '0',
        DATABASE_URL: `sqlite:${join(folder, 'tests.db')}`,
        ALLOWED_ORIGINS: origins.join(','),
      });
      address = await Promise.race([running.listening, running.ended]);
      if (typeof address !== 'string') throw new Error(`the collector ended with exit code ${address}`);
    },
    async serverStop() {
      running.process.kill('SIGTERM');
      await running.ended;
      await rm(folder, { recursive: true });
    },
    serve(context) {
      if (context.path !== '/collector.js') return undefined;
      return { body: `export const endpoint = '${address}/v1/pledges';`, type: 'js' };
    },
  };
}
