// Writes contract/types.ts from contract/schemas/. `--check` writes nothing and fails when the file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const out = new URL('../contract/types.ts', import.meta.url);

export async function contractTypes(): Promise<string> {
  const parts = ['// Generated from contract/schemas by `npm run contract:types`. Do not edit.\n'];
  for (const name of ['pledge', 'receipt', 'problem', 'tally', 'programme']) {
    const schema = JSON.parse(
      await readFile(new URL(`../contract/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as JSONSchema & { $id?: string };
    delete schema.$id; // the title is the type's name
    parts.push(
      await compile(withoutConditions(schema), schema.title ?? name, {
        bannerComment: '',
        declareExternallyReferenced: true,
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 120 },
      }),
    );
  }
  return parts.join('\n');
}

/** Conditions (if/then/else, and allOf of nothing but those) say nothing a TypeScript type can hold. */
function withoutConditions<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withoutConditions) as T;
  if (!node || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => !['if', 'then', 'else', 'allOf'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutConditions(value)])) as T;
}

if (import.meta.main) await writeFile(out, await contractTypes());
