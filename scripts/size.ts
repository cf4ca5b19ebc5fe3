// Prints what an embedder's visitors download: raw, gzip and brotli. Fails when a file is over its budget.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Most bytes, after brotli. */
const budget: Readonly<Record<string, number>> = {
  'tillvaxt.js': 57_950,
  'tillvaxt.classic.js': 57_950,
  'tillvaxt.css': 6_050,
  'tillvaxt-frame.js': 600,
};

export interface Size {
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
  budget: number;
}

/** The bytes of each file a page loads, as built. */
export async function sizes(): Promise<Size[]> {
  return Promise.all(
    Object.entries(budget).map(async ([file, most]) => {
      const content = await readFile(new URL(`../dist/${file}`, import.meta.url));
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      return {
        file,
        raw: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content, quality).length,
        budget: most,
      };
    }),
  );
}

/** Those over their budget, in words. */
export const overBudget = (all: readonly Size[]): string[] =>
  all
    .filter(({ brotli, budget: most }) => brotli > most)
    .map(({ file, brotli, budget: most }) => `${file}: ${brotli} bytes with brotli; at most ${most}`);

if (import.meta.main) {
  const all = await sizes();
  console.table(
    Object.fromEntries(
      all.map(({ file, raw, gzip, brotli, budget: most }) => [file, { raw, gzip, brotli, budget: most }]),
    ),
  );
  for (const line of overBudget(all)) console.error(line);
  process.exitCode = overBudget(all).length ? 1 : 0;
}
