import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'The form', html: `<tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form>` },
  {
    name: 'ownWords',
    title: "The page author's own heading and introduction",
    html: `<tillvaxt-pledge-form endpoint="/v1/pledges" heading-level="3">
  <span slot="title">Vad lovar din förening?</span>
  <span slot="lead">Ta upp det på nästa möte och skriv ner vad ni kommer fram till.</span>
</tillvaxt-pledge-form>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form></div>`,
  },
  {
    name: 'finnish',
    title: 'On a Finnish page',
    html: `<div lang="fi"><tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form></div>`,
  },
];
