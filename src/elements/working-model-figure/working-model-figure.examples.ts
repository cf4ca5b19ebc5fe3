import { toFile } from '../../plan/plan-file.ts';
import type { Answers } from '../../plan/answers.ts';
import type { Example } from '../example.ts';

const programmes = '/contract/examples/valid/programme';

/** In a wrapper, the answers are the example's own. */
const inside = (attributes = ''): string => `<tillvaxt-programme${attributes}>
  <tillvaxt-working-model-figure pledge-href="#lofte"></tillvaxt-working-model-figure>
</tillvaxt-programme>`;

const planOf = (id: string, answers: Answers): string => toFile(answers, { id, version: '1.0.0' }, new Date());

const some: Answers = {
  actorType: 'company',
  speaksFor: 'role',
  areas: ['larande', 'foretagsamhet'],
  texts: { existing: 'En svarv som står still på fredagar, och två som kan den.' },
};

const partly = planOf('fagersta-norberg', some);
const whole = planOf('fagersta-norberg', {
  ...some,
  texts: {
    ...some.texts,
    partners: 'Gymnasiet, och verkstaden mitt emot',
    sustainability: 'Vi turas om, så att ingen tröttnar.\nMaskinen går ändå.',
    'first-step': 'Bjuder in två lärare på kaffe i verkstaden',
  },
  date: '2027-02-01',
});

export const examples: readonly Example[] = [
  {
    name: 'plain',
    title: 'The six questions',
    html: `<tillvaxt-working-model-figure></tillvaxt-working-model-figure>`,
  },
  {
    name: 'withLink',
    title: 'With a link from the answers to the pledge form',
    html: `<tillvaxt-working-model-figure heading-level="3" pledge-href="#lofte"></tillvaxt-working-model-figure>`,
  },
  {
    name: 'ownWords',
    title: "The page author's own heading and introduction",
    html: `<tillvaxt-working-model-figure>
  <span slot="title">Vad kan just du göra?</span>
  <span slot="lead">Sex frågor att ta med till nästa styrelsemöte.</span>
</tillvaxt-working-model-figure>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-working-model-figure></tillvaxt-working-model-figure></div>`,
  },
  {
    name: 'finnish',
    title: 'On a Finnish page',
    html: `<div lang="fi"><tillvaxt-working-model-figure></tillvaxt-working-model-figure></div>`,
  },
  {
    name: 'partlyAnswered',
    title: 'Three of six questions are answered',
    html: inside(),
    plan: partly,
    acts: [['tillvaxt-working-model-figure', '[part~=step][data-at="3"]']],
  },
  {
    name: 'review',
    title: 'All are answered: the review',
    html: inside(),
    plan: whole,
    acts: [['tillvaxt-working-model-figure', '[part~=step-review]']],
  },
  {
    name: 'threeQuestions',
    title: "Another programme's three questions",
    html: inside(` src="${programmes}/three-questions-four-areas.json"`),
    plan: planOf('ashmere', { actorType: 'business', areas: ['meeting'], texts: {} }),
    acts: [['tillvaxt-working-model-figure', '[part~=step][data-at="1"]']],
  },
  {
    name: 'nineQuestions',
    title: "Another programme's nine questions",
    html: inside(` src="${programmes}/nine-questions.json"`),
    plan: planOf('skerry-islands', {
      actorType: 'islander',
      areas: ['winter'],
      texts: { existing: 'A boat that takes eight', 'text:loved': 'The old pilot house', partners: 'The school' },
    }),
    acts: [['tillvaxt-working-model-figure', '[part~=step][data-at="4"]']],
  },
  {
    name: 'longWords',
    title: 'Long words',
    html: inside(` src="${programmes}/long-words.json"`),
    plan: planOf('pitkalahti', { actorType: 'coordinator', areas: [], texts: {} }),
  },
  {
    name: 'enlarged',
    title: 'Text at 200 %',
    html: inside(),
    plan: partly,
    acts: [['tillvaxt-working-model-figure', '[part~=step][data-at="2"]']],
    seen: 'enlarged',
  },
  {
    name: 'rightToLeft',
    title: 'On a page that runs from right to left',
    html: `<div dir="rtl">${inside()}</div>`,
    plan: partly,
  },
  { name: 'print', title: 'On paper: an answer, or room to write', html: inside(), plan: partly, seen: 'print' },
];
