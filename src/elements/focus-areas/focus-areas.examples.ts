import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'All areas', html: `<tillvaxt-focus-areas></tillvaxt-focus-areas>` },
  {
    name: 'withLinks',
    title: 'With links to the pledge form, under a heading of level 3',
    html: `<tillvaxt-focus-areas heading-level="4" pledge-href="#lofte"></tillvaxt-focus-areas>`,
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
];
