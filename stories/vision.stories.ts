import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/vision/vision.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Vision', component: 'tillvaxt-vision' } satisfies Meta;

export const Plain = story(examples, 'plain');
export const OwnWords = story(examples, 'ownWords');
export const English = story(examples, 'english');
export const Finnish = story(examples, 'finnish');
export const RightToLeft = story(examples, 'rightToLeft');
export const Enlarged = story(examples, 'enlarged');
export const Print = story(examples, 'print');
