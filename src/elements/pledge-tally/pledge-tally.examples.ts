import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'The tally', html: `<tillvaxt-pledge-tally endpoint="/v1/pledges"></tillvaxt-pledge-tally>` },
  {
    name: 'ownWords',
    title: "The page author's own heading",
    html: `<tillvaxt-pledge-tally endpoint="/v1/pledges" heading-level="3"><span slot="title">Så många är med</span></tillvaxt-pledge-tally>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-pledge-tally endpoint="/v1/pledges"></tillvaxt-pledge-tally></div>`,
  },
  {
    name: 'enlarged',
    title: 'Text at 200 %',
    html: `<tillvaxt-pledge-tally endpoint="/v1/pledges"></tillvaxt-pledge-tally>`,
    seen: 'enlarged',
  },
  {
    name: 'print',
    title: 'On paper',
    html: `<tillvaxt-pledge-tally endpoint="/v1/pledges"></tillvaxt-pledge-tally>`,
    seen: 'print',
  },
];
