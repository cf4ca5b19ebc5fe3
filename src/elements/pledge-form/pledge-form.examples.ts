import type { Pledge } from '../../../contract/types.ts';
import { entryOf, keptFor, type Entry } from '../../pledge/rules.ts';
import type { Example } from '../example.ts';

const html = `<tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form>`;
const now = Date.now();
const hour = 3_600_000;

const pledge: Pledge = {
  id: '5d1a3c0e-6f0b-4c1e-9a57-2b8f4e7d9c01',
  programme: { id: 'fagersta-norberg', version: '1.0.0' },
  areas: ['larande', 'foretagsamhet'],
  actorType: 'company',
  speaksFor: 'organisation',
  organisation: 'Exempelverkstaden',
  email: 'hej@exempel.se',
  commitment: 'Vi tar emot två praktikanter i vår och lär dem svarva.',
  publish: { commitment: true, name: false, organisation: true },
  legal: {
    basis: 'public-interest',
    version: '2026-1',
    textHash: '0'.repeat(64),
    locale: 'sv',
    shownAt: new Date(now - 4 * hour).toISOString(),
  },
  locale: 'sv',
  madeAt: new Date(now - 3 * hour).toISOString(),
};

/** Saved three hours ago, tried since; not again before tomorrow, so that nothing is sent while it is shown. */
const waiting: Entry = {
  ...entryOf(pledge, '/v1/pledges', now - 3 * hour),
  why: 'busy',
  status: 503,
  tries: 4,
  nextAt: now + 24 * hour,
  holdUntil: now + 24 * hour,
};

const other = { id: '5d1a3c0e-6f0b-4c1e-9a57-2b8f4e7d9c02', savedAt: now - 2 * hour };

const another: Entry = {
  ...waiting,
  ...other,
  why: 'noAnswer',
  status: 0,
  uncertain: true,
  pledge: {
    ...pledge,
    id: other.id,
    actorType: 'individual',
    speaksFor: 'self',
    areas: ['social-tillit'],
    commitment: 'Jag läser högt på biblioteket varje tisdag.',
  },
};

/** With answers of its own, whatever else is on the page. */
const alone = `<tillvaxt-programme>
  ${html}
</tillvaxt-programme>`;
const form = 'tillvaxt-pledge-form';
const next = [form, '[part~=button-primary]'] as const;

/** What a company's visitor fills in. */
const filledIn = (commitment: string, name: string): NonNullable<Example['acts']> => [
  [form, '[value=company]'],
  [form, '[value=larande]'],
  [form, '[value=foretagsamhet]'],
  [form, '#commitment', commitment],
  [form, '[value=organisation]'],
  [form, '#organisation', name],
  [form, '#email', 'hej@exempel.se'],
  [form, '[name="publish.commitment"]'],
  [form, '[name="publish.organisation"]'],
];

/** In a narrow form that takes a press for each step. */
const toReview = [...next, { until: '[part=review]' }] as const;
const review = [...filledIn(pledge.commitment, 'Exempelverkstaden'), toReview];
const long = 'Arbetsmarknadsförvaltningssamordningsansvariga';

export const examples: readonly Example[] = [
  { name: 'plain', title: 'The form', html },
  {
    name: 'ownWords',
    title: "The page author's own heading and introduction",
    html: `<tillvaxt-pledge-form endpoint="/v1/pledges" heading-level="3">
  <span slot="title">Vad lovar din förening?</span>
  <span slot="lead">Ta upp det på nästa möte och skriv ner vad ni kommer fram till.</span>
</tillvaxt-pledge-form>`,
  },
  { name: 'english', title: 'On an English page', html: `<div lang="en">${html}</div>` },
  { name: 'finnish', title: 'On a Finnish page', html: `<div lang="fi">${html}</div>` },
  {
    name: 'partlyKnown',
    title: 'An area was chosen in its card',
    html: `<tillvaxt-programme>
  <tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>
  ${html}
</tillvaxt-programme>`,
    acts: [['tillvaxt-focus-area-card', '[part~=checkbox]']],
  },
  { name: 'mistakes', title: 'Something is missing', html: alone, acts: [next] },
  { name: 'review', title: 'All that will be sent, before it is', html: alone, acts: review },
  { name: 'finnishReview', title: 'The review in Finnish', html: `<div lang="fi">${alone}</div>`, acts: review },
  {
    name: 'longWords',
    title: 'Words longer than the form is wide',
    html: alone,
    acts: [...filledIn(long.repeat(3), long), toReview],
  },
  { name: 'rightToLeft', title: 'On a page that is written from right to left', html: `<div dir="rtl">${html}</div>` },
  {
    name: 'rightToLeftReview',
    title: 'The review on such a page',
    html: `<div dir="rtl">${alone}</div>`,
    acts: review,
  },
  { name: 'waiting', title: 'Two pledges wait to be sent', html, outbox: [waiting, another] },
  {
    name: 'blocked',
    title: 'A pledge cannot be sent from this page',
    html,
    outbox: [{ ...waiting, state: 'blocked', why: 'notAllowed', status: 403 }],
  },
  {
    name: 'refused',
    title: 'The endpoint refused a pledge',
    html,
    outbox: [
      {
        ...waiting,
        state: 'refused',
        why: 'refused',
        status: 422,
        pledge: { ...pledge, email: 'hej@exempel' },
        faults: [{ pointer: '#/email', code: 'format' }],
      },
    ],
  },
  {
    name: 'received',
    title: 'A pledge was received meanwhile',
    html,
    outbox: [
      {
        ...waiting,
        state: 'received',
        why: undefined,
        status: 201,
        pledge: undefined,
        receipt: {
          id: pledge.id,
          reference: '7K3M-9QXT',
          programme: pledge.programme.id,
          receivedAt: new Date(now - hour).toISOString(),
        },
      },
    ],
  },
  {
    name: 'expired',
    title: 'A pledge was not sent in time',
    html,
    outbox: [{ ...waiting, state: 'expired', savedAt: now - keptFor - hour, why: undefined, pledge: undefined }],
  },
  {
    name: 'notStored',
    title: 'The browser refuses to store the pledge',
    html,
    outbox: [another],
    isStorageRefused: true,
  },
  { name: 'enlarged', title: 'Text at 200 %', html, outbox: [waiting], seen: 'enlarged' },
  { name: 'print', title: 'On paper', html, outbox: [waiting], seen: 'print' },
];
