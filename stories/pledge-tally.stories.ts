import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/pledge-tally/pledge-tally.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Pledge tally', component: 'tillvaxt-pledge-tally' } satisfies Meta;

export const Plain = story(examples, 'plain');
export const OwnWords = story(examples, 'ownWords');
export const English = story(examples, 'english');
export const Enlarged = story(examples, 'enlarged');
export const Print = story(examples, 'print');
