import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/working-model-figure/working-model-figure.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Working model figure', component: 'tillvaxt-working-model-figure' } satisfies Meta;

export const Plain = story(examples, 'plain');
export const WithLink = story(examples, 'withLink');
export const OwnWords = story(examples, 'ownWords');
export const English = story(examples, 'english');
export const Finnish = story(examples, 'finnish');
export const PartlyAnswered = story(examples, 'partlyAnswered');
export const Review = story(examples, 'review');
export const ThreeQuestions = story(examples, 'threeQuestions');
export const NineQuestions = story(examples, 'nineQuestions');
export const LongWords = story(examples, 'longWords');
export const Enlarged = story(examples, 'enlarged');
export const RightToLeft = story(examples, 'rightToLeft');
export const Print = story(examples, 'print');
