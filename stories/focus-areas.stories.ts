import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/focus-areas/focus-areas.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Focus areas', component: 'tillvaxt-focus-areas' } satisfies Meta;

export const Plain = story(examples, 'plain');
export const WithLinks = story(examples, 'withLinks');
export const WithCounts = story(examples, 'withCounts');
export const Compact = story(examples, 'compact');
export const OwnCards = story(examples, 'ownCards');
export const English = story(examples, 'english');
export const RightToLeft = story(examples, 'rightToLeft');
