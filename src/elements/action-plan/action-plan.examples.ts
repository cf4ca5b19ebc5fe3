import type { Answers } from '../../plan/answers.ts';
import { toFile } from '../../plan/plan-file.ts';
import type { Example } from '../example.ts';

/** In a wrapper, the answers are the example's own. */
const inside = (attributes = ''): string => `<tillvaxt-programme${attributes}>
  <tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan>
</tillvaxt-programme>`;

const planOf = (id: string, answers: Answers): string => toFile(answers, { id, version: '1.0.0' }, new Date());

const partly = planOf('fagersta-norberg', {
  actorType: 'association',
  areas: ['plats-for-alla'],
  texts: { existing: 'En klubbstuga som står tom på dagarna.' },
});

const whole = planOf('fagersta-norberg', {
  actorType: 'company',
  speaksFor: 'role',
  areas: ['larande', 'foretagsamhet'],
  texts: {
    existing: 'En svarv som står still på fredagar, och två som kan den.',
    partners: 'Gymnasiet, och verkstaden mitt emot',
    sustainability: 'Vi turas om, så att ingen tröttnar.\nMaskinen går ändå.',
    'first-step': 'Bjuder in två lärare på kaffe i verkstaden',
  },
  date: '2027-02-01',
  who: 'Verkstadschefen',
  id: 'a'.repeat(16),
  steps: [
    {
      id: 'b'.repeat(16),
      what: 'Tar emot de första fyra eleverna',
      date: '2027-03-12',
      who: 'De två som kan svarven',
    },
    { id: 'c'.repeat(16), what: 'Berättar för de andra företagen hur det gick' },
  ],
});

export const examples: readonly Example[] = [
  { name: 'empty', title: 'Nothing answered yet', html: `<tillvaxt-action-plan></tillvaxt-action-plan>` },
  {
    name: 'ownWords',
    title: "The page author's own heading and introduction",
    html: `<tillvaxt-action-plan heading-level="3" pledge-href="#lofte">
  <span slot="title">Föreningens plan</span>
  <span slot="lead">Ta med den till årsmötet.</span>
</tillvaxt-action-plan>`,
  },
  {
    name: 'english',
    title: 'On an English page',
    html: `<div lang="en"><tillvaxt-action-plan></tillvaxt-action-plan></div>`,
  },
  {
    name: 'finnish',
    title: 'On a Finnish page',
    html: `<div lang="fi"><tillvaxt-action-plan></tillvaxt-action-plan></div>`,
  },
  { name: 'partlyAnswered', title: 'Some questions are answered', html: inside(), plan: partly },
  { name: 'whole', title: 'A whole plan with three steps', html: inside(), plan: whole },
  {
    name: 'changing',
    title: 'An answer is being changed',
    html: inside(),
    plan: whole,
    acts: [['tillvaxt-action-plan', '#change-question-0']],
  },
  {
    name: 'changingStep',
    title: 'A step is being changed',
    html: inside(),
    plan: whole,
    acts: [['tillvaxt-action-plan', '#change-bbbbbbbbbbbbbbbb']],
  },
  {
    name: 'forgetting',
    title: 'The plan is about to be forgotten',
    html: inside(),
    plan: whole,
    acts: [['tillvaxt-action-plan', '#forget']],
  },
  {
    name: 'longWords',
    title: 'Long words',
    html: inside(' src="/contract/examples/valid/programme/long-words.json"'),
    plan: planOf('pitkalahti', {
      actorType: 'coordinator',
      areas: [],
      texts: { existing: 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas' },
    }),
  },
  { name: 'enlarged', title: 'Text at 200 %', html: inside(), plan: whole, seen: 'enlarged' },
  {
    name: 'rightToLeft',
    title: 'On a page that runs from right to left',
    html: `<div dir="rtl">${inside()}</div>`,
    plan: whole,
  },
  { name: 'print', title: 'On paper, with the page around it', html: inside(), plan: whole, seen: 'print' },
];
