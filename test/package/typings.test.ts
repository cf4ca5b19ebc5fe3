// R54: the typings that are made from the manifest, compiled as a project compiles them that has installed the package. A line
// that has to be refused ends with the words it has to be refused with: `// ✗ words`, or `<!-- ✗ words -->`.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { elements, heard } from '../../scripts/manifest.ts';
import { consumer, type Consumer } from './consumer.ts';

const all = await elements();

const react = `
import type {} from 'tillvaxt/jsx';
import type { TillvaxtFocusAreas } from 'tillvaxt';
import { useRef } from 'react';
export function Right() {
  const areas = useRef<TillvaxtFocusAreas>(null);
  return (
    <tillvaxt-programme endpoint="/v1/pledges" without-receipt color-scheme="dark" colorScheme="light"
      ontillvaxt-pledge-sent={({ detail }) => detail.areas.join()}>
      <tillvaxt-focus-areas ref={areas} className="wide" heading-level={3} headingLevel={3} density="compact">
        <p slot="fallback">Text</p>
      </tillvaxt-focus-areas>
      <tillvaxt-pledge-form key="form" ontillvaxt-pledge-rejected={({ detail, currentTarget }) => detail.status + currentTarget.headingLevel}
        ontillvaxt-pledge-submit={(event) => event.preventDefault()} />
    </tillvaxt-programme>
  );
}
export const wrong = [
  <tillvaxt-focus-areas density="dense" />, // ✗ Type '"dense"' is not assignable
  <tillvaxt-focus-areas heading-level="three" />, // ✗ Type 'string' is not assignable to type 'number'
  <tillvaxt-programme colorScheme="red" />, // ✗ Type '"red"' is not assignable
  <tillvaxt-pledge-form withoutReceipt="yes" />, // ✗ Type 'string' is not assignable to type 'boolean | undefined'
  <tillvaxt-pledge-form endpiont="/v1/pledges" />, // ✗ Property 'endpiont' does not exist
  <tillvaxt-pledge-form ontillvaxt-pledge-sent={({ detail }) => detail.status} />, // ✗ Property 'status' does not exist
  <tillvaxt-pledge-form onTillvaxtPledgeSent={() => undefined} />, // ✗ Property 'onTillvaxtPledgeSent' does not exist
  <tillvaxt-pledgeform />, // ✗ Property 'tillvaxt-pledgeform' does not exist
];
`;

const vue = `
<script setup lang="ts">
import type {} from 'tillvaxt/vue';
import type { TillvaxtEventDetails, TillvaxtFocusAreas } from 'tillvaxt';
import { ref, useTemplateRef } from 'vue';
const density = ref<'full' | 'compact'>('full');
const areas = useTemplateRef<TillvaxtFocusAreas>('areas');
const sent = (event: CustomEvent<TillvaxtEventDetails['tillvaxt-pledge-sent']>) => [event.detail.areas.join(), areas.value?.density];
</script>
<template>
  <tillvaxt-programme endpoint="/v1/pledges" without-receipt color-scheme="dark" class="wide" @tillvaxt-pledge-sent="sent">
    <tillvaxt-focus-areas ref="areas" :density="density" :heading-level="3" id="areas">
      <p slot="fallback">Text</p>
    </tillvaxt-focus-areas>
    <tillvaxt-pledge-form :key="1" @tillvaxt-pledge-rejected="({ detail, currentTarget }) => detail.status + currentTarget.headingLevel" />
  </tillvaxt-programme>
  <tillvaxt-focus-areas density="dense" /> <!-- ✗ Type '"dense"' is not assignable -->
  <tillvaxt-focus-areas :heading-level="'three'" /> <!-- ✗ Type 'string' is not assignable to type 'number' -->
  <tillvaxt-programme color-scheme="red" /> <!-- ✗ Type '"red"' is not assignable -->
  <tillvaxt-pledge-form :without-receipt="false" /> <!-- ✗ Type 'false' is not assignable to type 'true' -->
  <tillvaxt-pledge-form endpiont="/v1/pledges" /> <!-- ✗ 'endpiont' does not exist -->
  <tillvaxt-pledge-form @tillvaxt-pledge-sent="({ detail }) => detail.status" /> <!-- ✗ Property 'status' does not exist -->
  <tillvaxt-pledge-form @tillvaxt-pledge-send="() => undefined" /> <!-- ✗ does not exist -->
  <tillvaxt-pledgeform /> <!-- ✗ 'tillvaxt-pledgeform' does not exist -->
</template>
`;

const svelte = `
<script lang="ts">
  import type {} from 'tillvaxt/svelte';
  import type { TillvaxtFocusAreas } from 'tillvaxt';
  let density = $state<'full' | 'compact'>('full');
  let areas = $state<TillvaxtFocusAreas>();
</script>
<tillvaxt-programme endpoint="/v1/pledges" without-receipt color-scheme="dark" class="wide"
  ontillvaxt-pledge-sent={({ detail }) => detail.areas.join()}>
  <tillvaxt-focus-areas bind:this={areas} {density} heading-level={3} headingLevel={3}>
    <p slot="fallback">{areas?.density}</p>
  </tillvaxt-focus-areas>
  <tillvaxt-pledge-form withoutReceipt={false}
    ontillvaxt-pledge-rejected={({ detail, currentTarget }) => detail.status + currentTarget.headingLevel}></tillvaxt-pledge-form>
</tillvaxt-programme>
<tillvaxt-focus-areas density="dense"></tillvaxt-focus-areas> <!-- ✗ Type '"dense"' is not assignable -->
<tillvaxt-focus-areas heading-level="three"></tillvaxt-focus-areas> <!-- ✗ Type 'string' is not assignable to type 'number' -->
<tillvaxt-programme colorScheme="red"></tillvaxt-programme> <!-- ✗ Type '"red"' is not assignable -->
<tillvaxt-pledge-form without-receipt={false}></tillvaxt-pledge-form> <!-- ✗ Type 'false' is not assignable to type 'true' -->
<tillvaxt-pledge-form endpiont="/v1/pledges"></tillvaxt-pledge-form> <!-- ✗ '"endpiont"' does not exist -->
<tillvaxt-pledge-form ontillvaxt-pledge-sent={({ detail }) => detail.status}></tillvaxt-pledge-form> <!-- ✗ Property 'status' does not exist -->
<tillvaxt-pledge-form ontillvaxt-pledge-send={() => undefined}></tillvaxt-pledge-form> <!-- ✗ '"ontillvaxt-pledge-send"' does not exist -->
`;

/** What the manifest says of values and events, held against the classes and the events as they are declared. */
const manifest = `
import type * as tillvaxt from 'tillvaxt';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
${all
  .flatMap((element) => [
    ...(element.members ?? []).map(
      ({ name, type }) => `true satisfies Same<tillvaxt.${element.name}['${name}'], ${type!.text}>;`,
    ),
    ...heard(element, all).map(
      ({ name, type }) => `true satisfies Same<CustomEvent<tillvaxt.TillvaxtEventDetails['${name}']>, ${type!.text}>;`,
    ),
  ])
  .join('\n')}
false satisfies Same<tillvaxt.TillvaxtVision['headingLevel'], string>;
document.addEventListener('tillvaxt-answer', ({ detail }) => detail.answered satisfies boolean);
window.addEventListener('tillvaxt-pledge-rejected', ({ detail }) => detail.status satisfies number);
`;

/** A project that has the declarations of its packages checked, too. */
const strict = `
import type {} from 'tillvaxt/jsx';
import type {} from 'tillvaxt/vue';
import type {} from 'tillvaxt/svelte';
`;

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};
const tsconfig = (...include: string[]): string =>
  JSON.stringify({ compilerOptions, vueCompilerOptions: { strictTemplates: true }, include });

/** Line by line: what must be refused there. */
const expected = (source: string): Map<number, string> =>
  new Map(
    source.split('\n').flatMap((line, index) => {
      const words = /✗ (.+?)(?: -->)?$/.exec(line)?.[1];
      return words ? [[index + 1, words] as const] : [];
    }),
  );

/** Each line that has to be refused is refused with its words, and no other line is. */
function assertRefused(source: string, refused: readonly { line: number; message: string }[], output: string): void {
  const lines = expected(source);
  assert.ok(lines.size >= 7);
  assert.deepEqual(
    [...new Set(refused.map(({ line }) => line))].sort((a, b) => a - b),
    [...lines.keys()],
    output,
  );
  for (const [line, words] of lines)
    assert.ok(
      refused.some((each) => each.line === line && each.message.includes(words)),
      `line ${line}: ${words}\n${output}`,
    );
}

/** What a compiler of TypeScript says of a file. */
const said = (output: string, file: string): { line: number; message: string }[] =>
  [...output.matchAll(/^(\S+)\((\d+),\d+\): error ([^\n]*(?:\n {2}[^\n]*)*)/gm)]
    .filter(([, at]) => at === file)
    .map(([, , line, message]) => ({ line: Number(line), message: message! }));

describe('typings', () => {
  let project: Consumer;
  before(async () => {
    project = await consumer({
      'react.tsx': react,
      'manifest.ts': manifest,
      'strict.ts': strict,
      'Vue.vue': vue,
      'Svelte.svelte': svelte,
      'tsconfig.json': tsconfig('*.ts', '*.tsx'),
      'tsconfig.strict.json': tsconfig('strict.ts'),
      'tsconfig.vue.json': tsconfig('*.vue'),
      'tsconfig.svelte.json': tsconfig('*.svelte'),
    });
  });
  after(() => project.remove());

  it('JSX for React takes what the elements take, and refuses the rest; the manifest says what the classes say', async () => {
    const output = await project.print('tsc', '--pretty', 'false');
    assert.deepEqual(said(output, 'manifest.ts'), []);
    assertRefused(react, said(output, 'react.tsx'), output);
  });

  it('hold in a project that checks declarations, too', async () => {
    const output = await project.print(
      'tsc',
      '--pretty',
      'false',
      '-p',
      'tsconfig.strict.json',
      '--skipLibCheck',
      'false',
    );
    const ours = output
      .split('\n')
      .filter((line) => line.startsWith('node_modules/tillvaxt/') || line.startsWith('strict'));
    assert.deepEqual(ours, []);
  });

  it('Vue templates take what the elements take, and refuse the rest', async () => {
    const output = await project.print('vue-tsc', '--pretty', 'false', '-p', 'tsconfig.vue.json');
    assertRefused(vue, said(output, 'Vue.vue'), output);
  });

  it('Svelte templates take what the elements take, and refuse the rest', async () => {
    const output = await project.print(
      'svelte-check',
      '--output',
      'machine-verbose',
      '--tsconfig',
      'tsconfig.svelte.json',
    );
    const found = [...output.matchAll(/^\d+ (\{.*\})$/gm)]
      .map(([, json]) => JSON.parse(json!) as { type: string; message: string; start: { line: number } })
      .filter(({ type }) => type === 'ERROR')
      .map(({ message, start }) => ({ line: start.line + 1, message }));
    assertRefused(svelte, found, output);
  });
});
