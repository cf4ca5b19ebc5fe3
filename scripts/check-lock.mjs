// Fails when the lock file lacks an optional (platform) package that some installed package names: `npm ci` refuses such a lock.
import { readFileSync } from 'node:fs';
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const exact = /^\d+\.\d+\.\d+$/;
let bad = 0;
for (const [path, pkg] of Object.entries(packages)) {
  for (const [name, spec] of Object.entries(pkg.optionalDependencies ?? {})) {
    let at = path,
      ok = false;
    for (;;) {
      const hit = packages[`${at ? `${at}/` : ''}node_modules/${name}`];
      if (hit && (!exact.test(spec) || hit.version === spec)) {
        ok = true;
        break;
      }
      if (!at) break;
      const i = at.lastIndexOf('node_modules/');
      at = i <= 0 ? '' : at.slice(0, i - 1);
    }
    if (!ok) {
      bad++;
      console.error(`${path || '<root>'} ${pkg.version ?? ''}: ${name}@${spec} is not in package-lock.json`);
    }
  }
}
if (bad) {
  console.error(
    `${bad} missing: pin (or override) the parent to its newest version whose platform packages all exist in the registry`,
  );
  process.exit(1);
}
console.log('lock file: complete');
