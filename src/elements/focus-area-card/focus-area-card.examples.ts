import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'One area', html: `<tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>` },
  {
    name: 'withLink',
    title: 'With a link to the pledge form',
    html: `<tillvaxt-focus-area-card area="foretagsamhet" pledge-href="#lofte"></tillvaxt-focus-area-card>`,
  },
  {
    name: 'chosen',
    title: 'Chosen by the visitor',
    html: `<tillvaxt-programme>
  <tillvaxt-focus-area-card area="ledarskap" pledge-href="#lofte"></tillvaxt-focus-area-card>
</tillvaxt-programme>`,
  },
  {
    name: 'withCount',
    title: 'With the number of pledges',
    html: `<tillvaxt-programme endpoint="/v1/pledges">
  <tillvaxt-focus-area-card area="foretagsamhet" pledge-href="#lofte"></tillvaxt-focus-area-card>
</tillvaxt-programme>`,
  },
  {
    name: 'compact',
    title: 'Compact, for a sidebar or a long list',
    html: `<tillvaxt-focus-area-card area="plats-for-alla" density="compact"></tillvaxt-focus-area-card>`,
  },
  {
    name: 'withPicture',
    title: 'With a picture, caption and credit',
    html: `<tillvaxt-focus-area-card area="goda-kommunikationer">
  <svg slot="image" viewBox="0 0 320 120" role="img" aria-label="En väg genom skogen">
    <path d="M0 120V70q80-40 160 0t160-10v60z" fill="#2f6b57"/><path d="M140 120q10-50 40-60" stroke="#e9e4d0" stroke-width="6" fill="none"/>
  </svg>
  <span slot="caption">Vägen mellan orterna.</span>
  <span slot="credit">Teckning: programmet.</span>
</tillvaxt-focus-area-card>`,
  },
  {
    name: 'ownWords',
    title: "The page author's own words",
    html: `<tillvaxt-focus-area-card area="plats-for-alla" heading-level="2">
  <span slot="title">Alla får plats hos oss</span>
  <span slot="summary">I vår förening spelar alla, oavsett nivå.</span>
  <p slot="text">Vi har öppna pass varje söndag. Kom som du är.</p>
</tillvaxt-focus-area-card>`,
  },
  {
    name: 'withFallback',
    title: 'With content that stands until the element takes over',
    html: `<tillvaxt-focus-area-card area="ledarskap">
  <div slot="fallback"><h3>Ledarskap</h3><p>Goda ledare finns på alla nivåer.</p></div>
</tillvaxt-focus-area-card>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-focus-area-card area="social-tillit" pledge-href="#pledge"></tillvaxt-focus-area-card></div>`,
  },
  {
    name: 'finnish',
    title: 'On a Finnish page',
    html: `<div lang="fi"><tillvaxt-focus-area-card area="social-tillit" pledge-href="#lupaus"></tillvaxt-focus-area-card></div>`,
  },
  {
    name: 'longWords',
    title: 'Long words in a narrow column',
    html: `<div lang="sv"><tillvaxt-focus-area-card area="larande" pledge-href="#lofte">
  <span slot="title">Kompetensförsörjningsstrategiarbetsgruppen</span>
</tillvaxt-focus-area-card></div>`,
  },
  {
    name: 'rightToLeft',
    title: 'On a page from right to left',
    html: `<div dir="rtl"><tillvaxt-focus-area-card area="goda-kommunikationer" pledge-href="#lofte"></tillvaxt-focus-area-card></div>`,
  },
];
