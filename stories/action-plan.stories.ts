import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/action-plan/action-plan.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Action plan', component: 'tillvaxt-action-plan' } satisfies Meta;

export const Empty = story(examples, 'empty');
export const OwnWords = story(examples, 'ownWords');
export const English = story(examples, 'english');
export const Finnish = story(examples, 'finnish');
export const PartlyAnswered = story(examples, 'partlyAnswered');
export const Whole = story(examples, 'whole');
export const Changing = story(examples, 'changing');
export const ChangingStep = story(examples, 'changingStep');
export const Forgetting = story(examples, 'forgetting');
export const LongWords = story(examples, 'longWords');
export const Enlarged = story(examples, 'enlarged');
export const RightToLeft = story(examples, 'rightToLeft');
export const Print = story(examples, 'print');
