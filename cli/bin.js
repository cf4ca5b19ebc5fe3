#!/usr/bin/env node
// A clone has the sources, which need Node 22.18 or newer; an installed package has what they are compiled to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const source = join(import.meta.dirname, 'src/main.ts');
const built = join(import.meta.dirname, 'dist/cli/src/main.js');
await import(pathToFileURL(existsSync(source) ? source : built).href);
