import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'What growth means here', html: `<tillvaxt-vision></tillvaxt-vision>` },
  {
    name: 'ownWords',
    title: "The page author's own words",
    html: `<tillvaxt-vision heading-level="3">
  <span slot="title">Därför är vår förening med</span>
  <span slot="lead">Vi håller spåren öppna för alla, och vi vill att fler ska hitta ut.</span>
  <p slot="how">Vi börjar med det vi redan har: spåren, stugan och alla som gillar snö.</p>
</tillvaxt-vision>`,
  },
  { name: 'english', title: 'On an English page', html: `<div lang="en"><tillvaxt-vision></tillvaxt-vision></div>` },
  { name: 'finnish', title: 'On a Finnish page', html: `<div lang="fi"><tillvaxt-vision></tillvaxt-vision></div>` },
  {
    name: 'rightToLeft',
    title: 'On a page from right to left',
    html: `<div dir="rtl"><tillvaxt-vision></tillvaxt-vision></div>`,
  },
  { name: 'enlarged', title: 'Text at 200 %', html: `<tillvaxt-vision></tillvaxt-vision>`, seen: 'enlarged' },
  { name: 'print', title: 'On paper', html: `<tillvaxt-vision></tillvaxt-vision>`, seen: 'print' },
];
