#!/usr/bin/env node
// A clone has the sources, which Node runs from 22.18 on; an installed package has what they are compiled to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const source = join(import.meta.dirname, 'src/main.ts');
const built = join(import.meta.dirname, 'dist/collector/src/main.js');
const main = process.features.typescript && existsSync(source) ? source : built;
if (existsSync(main)) await import(pathToFileURL(main).href);
else {
  process.stderr.write(`Node ${process.version}: expected 24 or newer, as npx takes it from the clone.\n`);
  process.exitCode = 1;
}
