import type { Texts } from './locale.ts';

export const en: Texts = {
  readMore: 'Read more',
  whatCanIDo: 'What you can do',
  contributeHere: 'I want to contribute here',
  pledgeHere: 'Make a pledge',
  within: (area) => `: ${area}`,
};
