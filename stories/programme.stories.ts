import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/programme/programme.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Programme', component: 'tillvaxt-programme' } satisfies Meta;

export const BesideAnother = story(examples, 'besideAnother');
export const Plain = story(examples, 'plain');
export const WholePage = story(examples, 'wholePage');
