import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { examples } from '../../src/elements/programme/programme.examples.ts';
import { story } from '../story.ts';

/** The whole page in one of the themes that are shipped: the toolbar shows every other story in them too. */
const wholePageIn = (theme: string, name: string): StoryObj => ({
  ...story(examples, 'wholePage'),
  name,
  globals: { theme },
});

export default { title: 'Themes', tags: ['!autodocs'] } satisfies Meta;

export const Bank = wholePageIn('bank', 'Bank: navy and bronze');
export const Forening = wholePageIn('forening', 'IF Exempel: wine red on cream');
export const HogKontrast = wholePageIn('hog-kontrast', 'High contrast for everybody');
export const Idrott = wholePageIn('idrott', 'Sports club: red and round');
export const Kommun = wholePageIn('kommun', 'Exempelkommunen: pine green');
export const Mekanik = wholePageIn('mekanik', 'Engineering works: safety yellow and steel');
export const Skola = wholePageIn('skola', 'School: violet on warm paper');
export const Stad = wholePageIn('stad', 'Municipality: lake blue');
export const Verkstad = wholePageIn('verkstad', 'Exempelverkstaden: graphite and orange');
