import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'besideAnother',
    title: 'Two programmes on one page',
    html: `<tillvaxt-working-model-figure></tillvaxt-working-model-figure>
<tillvaxt-programme src="/contract/examples/valid/programme/three-questions-four-areas.json">
  <tillvaxt-vision></tillvaxt-vision>
  <tillvaxt-focus-areas></tillvaxt-focus-areas>
  <tillvaxt-working-model-figure></tillvaxt-working-model-figure>
</tillvaxt-programme>`,
  },
  {
    name: 'plain',
    title: "The page's own content with elements in it",
    html: `<tillvaxt-programme endpoint="/v1/pledges" partner="var-forening">
  <p>Vi i föreningen är med. Här är det område vi börjar med.</p>
  <tillvaxt-focus-area-card area="plats-for-alla" pledge-href="#lofte"></tillvaxt-focus-area-card>
</tillvaxt-programme>`,
  },
  {
    name: 'wholePage',
    title: 'The whole page: from what it is to a pledge',
    html: `<tillvaxt-programme endpoint="/v1/pledges" partner="var-forening">
  <h1>Väx med oss</h1>
  <tillvaxt-vision></tillvaxt-vision>
  <h2>Sex områden att växa i</h2>
  <tillvaxt-focus-areas pledge-href="#lofte"></tillvaxt-focus-areas>
  <tillvaxt-working-model-figure pledge-href="#lofte"></tillvaxt-working-model-figure>
  <tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan>
  <tillvaxt-pledge-form id="lofte"></tillvaxt-pledge-form>
  <tillvaxt-pledge-tally></tillvaxt-pledge-tally>
</tillvaxt-programme>`,
  },
];
