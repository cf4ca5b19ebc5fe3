import { readFile } from 'node:fs/promises';
import { freePort } from './free-port.ts';

/**
 * Serves the programme files of `test/suites/malformed-programmes.ts` at `/malformed/<name>`, each in the way it goes wrong.
 *
 * @returns a middleware for the test runner's server
 */
export async function malformedProgrammes() {
  const { malformed } = await import('../test/suites/malformed-programmes.ts');
  const file = new URL('../contract/examples/valid/programme/three-questions-four-areas.json', import.meta.url);
  const valid = await readFile(file, 'utf8');
  const nobody = `http://127.0.0.1:${await freePort()}/`;

  return async (context, next) => {
    const [, name] = /^\/malformed\/(.+)$/.exec(context.path) ?? [];
    const found = name && malformed[name];
    if (!found) return next();
    const { res } = context;
    const { answer, file = (programme) => programme } = found;
    context.set('cache-control', 'no-store');
    if (answer === 'missing') return void (context.status = 404);
    if (answer === 'reset') return void res.socket.destroy();
    if (answer === 'refused') return context.redirect(nobody);
    if (answer === 'redirected for ever') return context.redirect(`${context.path}?${Math.random()}`);
    if (answer) {
      context.respond = false;
      res.writeHead(200, { 'content-type': 'application/json' });
      if (answer === 'silent') return void res.write('{');
      const more = () => {
        while (!res.destroyed && res.write(' '.repeat(65_536)));
      };
      res.on('drain', more);
      return more();
    }
    context.type = 'json';
    context.body = typeof file === 'function' ? JSON.stringify(file(JSON.parse(valid))) : file.text;
  };
}
