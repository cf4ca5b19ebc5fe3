import type { Texts } from './locale.ts';

export const fi: Texts = {
  readMore: 'Lue lisää',
  whatCanIDo: 'Tätä sinä voit tehdä',
  contributeHere: 'Haluan osallistua tähän',
  pledgeHere: 'Anna lupaus',
  within: (area) => `: ${area}`,
};
