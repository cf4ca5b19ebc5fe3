import type { Meta } from '@storybook/web-components-vite';
import { examples } from '../src/elements/focus-area-card/focus-area-card.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Focus area card', component: 'tillvaxt-focus-area-card' } satisfies Meta;

export const Plain = story(examples, 'plain');
export const WithLink = story(examples, 'withLink');
export const WithPicture = story(examples, 'withPicture');
export const OwnWords = story(examples, 'ownWords');
export const WithFallback = story(examples, 'withFallback');
export const English = story(examples, 'english');
export const Finnish = story(examples, 'finnish');
export const LongWords = story(examples, 'longWords');
