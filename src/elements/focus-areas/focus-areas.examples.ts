import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'All areas', html: `<tillvaxt-focus-areas></tillvaxt-focus-areas>` },
  {
    name: 'withLinks',
    title: 'With links to the pledge form, under a heading of level 3',
    html: `<tillvaxt-focus-areas heading-level="4" pledge-href="#lofte"></tillvaxt-focus-areas>`,
  },
  {
    name: 'withCounts',
    title: 'With the number of pledges in each area',
    html: `<tillvaxt-programme endpoint="/v1/pledges">
  <tillvaxt-focus-areas pledge-href="#lofte"></tillvaxt-focus-areas>
</tillvaxt-programme>`,
  },
  {
    name: 'compact',
    title: 'Compact, for a sidebar',
    html: `<tillvaxt-focus-areas density="compact"></tillvaxt-focus-areas>`,
  },
  {
    name: 'ownCards',
    title: 'Two areas that the page has chosen',
    html: `<tillvaxt-focus-areas>
  <tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>
  <tillvaxt-focus-area-card area="ledarskap"></tillvaxt-focus-area-card>
</tillvaxt-focus-areas>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-focus-areas></tillvaxt-focus-areas></div>`,
  },
  {
    name: 'rightToLeft',
    title: 'On a page from right to left',
    html: `<div dir="rtl"><tillvaxt-focus-areas density="compact" pledge-href="#lofte"></tillvaxt-focus-areas></div>`,
  },
];
