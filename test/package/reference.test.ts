// R54: the written reference is that of the manifest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { reference } from '../../scripts/reference.ts';

it('docs/reference.md says what the manifest says; `npm run reference` writes it anew', async () => {
  const written = readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8');
  assert.equal(written, await reference());
});
