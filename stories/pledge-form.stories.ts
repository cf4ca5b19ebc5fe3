import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/pledge-form/pledge-form.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Pledge form', component: 'tillvaxt-pledge-form' } satisfies Meta;

export const Plain = story(examples, 'plain');
export const OwnWords = story(examples, 'ownWords');
export const English = story(examples, 'english');
export const Finnish = story(examples, 'finnish');
export const PartlyKnown = story(examples, 'partlyKnown');
export const Mistakes = story(examples, 'mistakes');
export const Review = story(examples, 'review');
export const FinnishReview = story(examples, 'finnishReview');
export const LongWords = story(examples, 'longWords');
export const RightToLeft = story(examples, 'rightToLeft');
export const RightToLeftReview = story(examples, 'rightToLeftReview');
export const Waiting = story(examples, 'waiting');
export const Blocked = story(examples, 'blocked');
export const Refused = story(examples, 'refused');
export const Received = story(examples, 'received');
export const Expired = story(examples, 'expired');
export const NotStored = story(examples, 'notStored');
export const Enlarged = story(examples, 'enlarged');
export const Print = story(examples, 'print');
