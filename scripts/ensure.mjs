// Installs what is missing and nothing else: npm packages by the lock file, with --browsers also the browsers the tests drive.
// Runs on the system's own Node, before there is anything in node_modules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);
const stamp = 'node_modules/.installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages (about a minute, once) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  writeFileSync(stamp, lock);
}
if (process.argv.includes('--browsers')) execFileSync('bash', ['scripts/setup-debian.sh'], { stdio: 'inherit' });
