import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'empty', title: 'Nothing answered yet', html: `<tillvaxt-action-plan></tillvaxt-action-plan>` },
  {
    name: 'withLink',
    title: 'With a link to the pledge form',
    html: `<tillvaxt-action-plan heading-level="3" pledge-href="#lofte"></tillvaxt-action-plan>`,
  },
  {
    name: 'ownWords',
    title: "The page author's own heading and introduction",
    html: `<tillvaxt-action-plan>
  <span slot="title">Föreningens plan</span>
  <span slot="lead">Ta med den till årsmötet.</span>
</tillvaxt-action-plan>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-action-plan></tillvaxt-action-plan></div>`,
  },
  {
    name: 'finnish',
    title: 'On a Finnish page',
    html: `<div lang="fi"><tillvaxt-action-plan></tillvaxt-action-plan></div>`,
  },
  {
    name: 'rightToLeft',
    title: 'On a right-to-left page',
    html: `<div dir="rtl"><tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan></div>`,
  },
];
