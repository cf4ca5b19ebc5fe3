// Installs what is missing and nothing else: npm packages by the lock file, with --browsers also the browsers the tests drive.
// With --then and a script of this folder it goes on with that. Runs on the system's own Node, before there is anything in
// node_modules.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { parseArgs } from 'node:util';

process.chdir(`${import.meta.dirname}/..`);
const { values } = parseArgs({ options: { browsers: { type: 'boolean' }, then: { type: 'string' } } });
const stamp = 'node_modules/.installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages (about a minute, once) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  writeFileSync(stamp, lock);
}
if (values.browsers) execFileSync('bash', ['scripts/setup-debian.sh'], { stdio: 'inherit' });
if (values.then) goOn(`scripts/${values.then}.ts`);

/** Runs a script on the Node that the packages brought, passes signals on to it, and ends as it ends. */
function goOn(script) {
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn('node', [script], { stdio: 'inherit', env: { ...process.env, PATH } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}
