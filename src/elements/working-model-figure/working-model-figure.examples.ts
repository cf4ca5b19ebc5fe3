import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    name: 'plain',
    title: 'The six questions',
    html: `<tillvaxt-working-model-figure></tillvaxt-working-model-figure>`,
  },
  {
    name: 'withLink',
    title: 'With a link from the answers to the pledge form',
    html: `<tillvaxt-working-model-figure heading-level="3" pledge-href="#lofte"></tillvaxt-working-model-figure>`,
  },
  {
    name: 'ownWords',
    title: "The page author's own heading and introduction",
    html: `<tillvaxt-working-model-figure>
  <span slot="title">Vad kan just du göra?</span>
  <span slot="lead">Sex frågor att ta med till nästa styrelsemöte.</span>
</tillvaxt-working-model-figure>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-working-model-figure></tillvaxt-working-model-figure></div>`,
  },
  {
    name: 'finnish',
    title: 'On a Finnish page',
    html: `<div lang="fi"><tillvaxt-working-model-figure></tillvaxt-working-model-figure></div>`,
  },
];
