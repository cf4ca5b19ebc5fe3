import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import { examples } from '../src/elements/focus-area-card/focus-area-card.examples.ts';
import { story } from './story.ts';

export default { title: 'Elements/Focus area card', component: 'tillvaxt-focus-area-card' } satisfies Meta;

/** Ticks the card's choice, as a visitor does. */
const choose: StoryObj['play'] = async ({ canvasElement }) => {
  const card = canvasElement.querySelector('tillvaxt-focus-area-card')!;
  const box = (): HTMLElement => card.shadowRoot!.querySelector('[part=checkbox]')!;
  await waitFor(() => box().click());
};

export const Plain = story(examples, 'plain');
export const WithLink = story(examples, 'withLink');
export const Chosen: StoryObj = { ...story(examples, 'chosen'), play: choose };
export const WithCount = story(examples, 'withCount');
export const Compact = story(examples, 'compact');
export const WithPicture = story(examples, 'withPicture');
export const OwnWords = story(examples, 'ownWords');
export const WithFallback = story(examples, 'withFallback');
export const English = story(examples, 'english');
export const Finnish = story(examples, 'finnish');
export const LongWords = story(examples, 'longWords');
export const RightToLeft = story(examples, 'rightToLeft');
