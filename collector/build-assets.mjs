// Puts the files that the compiled collector reads at run time where it looks for them: dist/ mirrors the repository.
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const programmes = here('../dist/programmes');

cpSync(here('../contract/schemas'), here('dist/contract/schemas'), { recursive: true });
// What `check` sends.
for (const path of ['valid/pledge', 'invalid/pledge', 'invalid/pledge.expected.json']) {
  cpSync(here(`../contract/examples/${path}`), here(`dist/contract/examples/${path}`), { recursive: true });
}
cpSync(here('src/pages/pages.css'), here('dist/collector/src/pages/pages.css'));
if (!existsSync(programmes)) {
  console.error(`${programmes} is missing. Run the build of the elements first: npm run build`);
  process.exit(1);
}
cpSync(programmes, here('dist/dist/programmes'), { recursive: true });
