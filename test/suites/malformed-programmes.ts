// Programme files as they come when something has gone wrong. The test runner's server sends them to real elements, each in the
// way it is described here.
import type { Programme } from '../../contract/types.ts';

/** The elements that show a programme. */
export const shown = ['vision', 'card', 'areas', 'figure', 'plan', 'form', 'tally'] as const;
export type Shown = (typeof shown)[number];

/** How the server answers, where it is not a file with status 200. */
export type Answer = 'missing' | 'refused' | 'reset' | 'redirected for ever' | 'silent' | 'endless';

export interface Malformed {
  /** A valid programme, changed; or the file's very text. */
  readonly file?: ((programme: Programme & Loose) => unknown) | { readonly text: string };
  readonly answer?: Answer;
  /** What the one warning says; where it is left out, there is nothing to warn of. */
  readonly warning?: RegExp;
  /** The elements that keep their fallback; the others work. */
  readonly without?: readonly Shown[];
  /** What the elements that work show, all of them together. */
  readonly shows?: readonly string[];
  /** What each of them shows. */
  readonly eachShows?: string;
  /** What they must not show. */
  readonly hides?: readonly string[];
  /** True for a file that is only there as the translation of another. */
  readonly isTranslation?: true;
  /** Language of the page; the file's own where it is left out. */
  readonly lang?: string;
}

/** Anything may stand in a file. */
type Loose = Record<string, unknown> & { areas: Record<string, unknown>[] & unknown[] };

const markup = `<img src=x onerror="hacked=1"><script>hacked=1</script><b>fet</b>&lt;i&gt;</p></slot>\${hacked}`;
const nothing = shown;

/** Every text of a programme, ids and other words of the machine left out. */
function everyText(value: unknown, change: (text: string) => string, key = ''): unknown {
  const isText = !/^(id|version|lang|status|asks|provenance|legalBasis|translations)$/.test(key);
  if (typeof value === 'string') return isText ? change(value) : value;
  if (Array.isArray(value)) return value.map((each) => everyText(each, change, key));
  if (typeof value !== 'object' || value === null || key === 'translations') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everyText(each, change, key)]));
}

/** Name of the file to what is wrong with it. */
export const malformed: Readonly<Record<string, Malformed>> = {
  // No file.
  missing: { answer: 'missing', warning: /answered 404; expected a programme file/, without: nothing },
  refused: { answer: 'refused', warning: /; expected a programme file that this page may read/, without: nothing },
  reset: { answer: 'reset', warning: /; expected a programme file that this page may read/, without: nothing },
  'redirected-for-ever': { answer: 'redirected for ever', warning: /; expected a programme file/, without: nothing },
  silent: { answer: 'silent', warning: /; expected a programme file/, without: nothing },
  endless: { answer: 'endless', warning: /more than 1000000 characters/, without: nothing },

  // No programme.
  empty: { file: { text: '' }, warning: /; expected a programme file/, without: nothing },
  html: {
    file: { text: '<!doctype html><title>Fel</title><p>Sidan finns inte.' },
    warning: /; expected a programme file/,
    without: nothing,
  },
  'cut-off': { file: { text: '{"id": "ashmere", "areas": [' }, warning: /; expected a programme/, without: nothing },
  null: { file: () => null, warning: /#: expected an object/, without: nothing },
  number: { file: () => 7, warning: /#: expected an object/, without: nothing },
  array: { file: (all) => [all], warning: /#: expected an object/, without: nothing },
  'ten-megabytes': {
    file: (all) => ({ ...all, motto: 'x'.repeat(10_000_000) }),
    warning: /more than 1000000 characters/,
    without: nothing,
  },
  deep: {
    file: { text: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    warning: /; expected a programme file|#: expected an object/,
    without: nothing,
  },
  'deep-inside': {
    file: { text: `{"id": "ashmere", "areas": ${'[{"text":'.repeat(50_000)}1${'}]'.repeat(50_000)}}` },
    warning: /expected/,
    without: nothing,
  },
  'without-id': { file: ({ id: _, ...all }) => all, warning: /#\/id: expected an id/, without: nothing },
  'id-with-html': { file: (all) => ({ ...all, id: markup }), warning: /#\/id: expected an id/, without: nothing },
  'without-areas': { file: ({ areas: _, ...all }) => all, warning: /#\/areas: expected a list/, without: nothing },
  'areas-an-object': {
    file: (all) => ({ ...all, areas: { ...all.areas } }),
    warning: /#\/areas: expected a list/,
    without: nothing,
  },
  'without-actor-types': {
    file: (all) => ({ ...all, actorTypes: [] }),
    warning: /actorTypes: .*at least 1/,
    without: nothing,
  },

  // Another one than was promised.
  'names-itself': {
    file: (all) => ({ ...all, translations: { sv: 'names-itself' } }),
    lang: 'sv',
    warning: /#\/lang: expected "sv"/,
    shows: ['Places to meet'],
  },
  'in-a-circle': {
    file: (all) => ({ ...all, translations: { sv: 'in-a-circle.sv' } }),
    lang: 'sv',
    shows: ['Mötesplatser'],
  },
  'in-a-circle.sv': {
    file: (all) => ({
      ...all,
      lang: 'sv',
      areas: all.areas.map((area) => ({ ...area, title: 'Mötesplatser' })),
      translations: { en: 'in-a-circle' },
    }),
    lang: 'en',
    shows: ['Places to meet'],
  },
  'translated-as-another': {
    file: (all) => ({ ...all, translations: { sv: 'another.sv' } }),
    lang: 'sv',
    warning: /another\.sv#\/id: expected "ashmere"/,
    shows: ['Places to meet'],
    hides: ['Annan'],
  },
  'another.sv': {
    file: (all) => ({
      ...all,
      id: 'another',
      lang: 'sv',
      areas: all.areas.map((area) => ({ ...area, title: 'Annan' })),
    }),
    isTranslation: true,
  },
  'translation-at-no-address': {
    file: (all) => ({ ...all, translations: { fi: 'http://[' } }),
    lang: 'fi',
    warning: /http:\/\/\[ .*; expected a programme file/,
    shows: ['Places to meet'],
  },
  'translations-no-texts': {
    file: (all) => ({ ...all, translations: { sv: 7, fi: null, __proto__: 'x' } }),
    lang: 'fi',
    warning: /translations\/sv: expected a text/,
  },

  // Parts that cannot be used.
  'without-title': { file: ({ title: _, ...all }) => all, warning: /#\/title: expected a text/ },
  'without-vision': {
    file: ({ vision: _, ...all }) => all,
    warning: /#\/vision: expected an object/,
    without: ['vision'],
  },
  'vision-without-chapter': {
    file: (all) => ({ ...all, vision: { ...all.vision, growth: 'Mer' } }),
    warning: /#\/vision\/growth: expected an object/,
    without: ['vision'],
  },
  'without-questions': {
    file: (all) => ({ ...all, workingModel: { ...all.workingModel, questions: {} } }),
    warning: /#\/workingModel\/questions: expected a list/,
    without: ['figure', 'plan'],
  },
  'without-controller': {
    file: ({ controller: _, ...all }) => all,
    warning: /#\/controller: expected an object/,
    without: ['form'],
  },
  'half-a-legal-text': {
    file: (all) => ({
      ...all,
      controller: { ...all.controller, legalText: { ...all.controller.legalText, information: ['Halva.', null] } },
    }),
    warning: /information\/1: expected a text/,
    without: ['form'],
  },
  'public-body-without-notice': {
    file: (all) => ({
      ...all,
      controller: { ...all.controller, legalText: { ...all.controller.legalText, publicRecord: undefined } },
    }),
    warning: /publicRecord: expected a text/,
    without: ['form'],
  },
  'consent-without-words': {
    file: (all) => ({ ...all, controller: { ...all.controller, legalBasis: 'consent' } }),
    warning: /consent: expected a text/,
    without: ['form'],
  },
  'version-no-version': { file: (all) => ({ ...all, version: 2 }), warning: /#\/version: expected/, without: ['form'] },

  // Items that cannot be used.
  'areas-of-all-types': {
    file: (all) => ({
      ...all,
      areas: [
        ...all.areas,
        null,
        7,
        'Text',
        [],
        {},
        { id: 'no-title' },
        { id: 'no-text', title: 7 },
        { id: markup, title: 'Otillåtet' },
        { id: '__proto__', title: 'Otillåtet' },
        { id: 'a'.repeat(81), title: 'Otillåtet' },
      ],
    }),
    warning: /#\/areas: expected a list of at most 12 \(and \d+ more\); left out$/,
    shows: ['Places to meet', 'The mere and the paths'],
    hides: ['Otillåtet'],
  },
  'nulls-in-lists': {
    file: (all) => ({
      ...all,
      actorTypes: [null, ...all.actorTypes],
      areas: all.areas.map((area) => ({
        ...area,
        text: [null, ...area.text],
        actions: { 'local-group': [null, 'Kvar'] },
      })),
      workingModel: { ...all.workingModel, questions: [null, ...all.workingModel.questions] },
    }),
    warning: /#\/actorTypes\/0: expected an object \(and \d+ more\)/,
    shows: ['Local group', 'The hall is empty', 'Kvar'],
  },
  twins: {
    file: (all) => ({
      ...all,
      areas: [...all.areas, { ...all.areas[0]!, title: 'Tvilling' }],
      actorTypes: [...all.actorTypes, { ...all.actorTypes[0]!, label: 'Tvilling' }],
    }),
    warning: /\/3\/id: expected one of its own/,
    hides: ['Tvilling'],
  },
  'asks-the-same-twice': {
    file: (all) => ({
      ...all,
      workingModel: {
        ...all.workingModel,
        questions: [
          ...all.workingModel.questions,
          { ...all.workingModel.questions[0]!, id: 'twin', title: 'Tvilling' },
          { id: 'free', asks: 'text', title: 'Fri fråga ett', help: 'Ja.', hints: {} },
          { id: 'free-too', asks: 'text', title: 'Fri fråga två', help: 'Ja.', hints: {} },
        ],
      },
    }),
    warning: /questions\/3\/asks: expected one of its own; left out$/,
    shows: ['Fri fråga ett', 'Fri fråga två'],
    hides: ['Tvilling'],
  },
  'names-of-the-machine': {
    file: (all) => ({
      ...all,
      actorTypes: [{ id: 'constructor', label: 'Builder', description: 'You build.' }, ...all.actorTypes],
      areas: [
        { id: 'constructor', title: 'Building', summary: 'Houses.', text: ['All of them.'], actions: {} },
        ...all.areas,
      ],
      workingModel: {
        ...all.workingModel,
        questions: [
          { id: 'constructor', asks: 'text', title: 'What do you build?', help: '', hints: {} },
          ...all.workingModel.questions,
        ],
      },
    }),
    warning: /help: expected a text/,
    shows: ['Builder', 'Building', 'What do you build?'],
  },
  'words-without-place': {
    file: (all) => ({
      ...all,
      areas: all.areas.map((area) => ({
        ...area,
        actions: { nobody: ['Ingen'], resident: 'Ingen', '<b>': ['Ingen'] },
      })),
      workingModel: {
        ...all.workingModel,
        questions: all.workingModel.questions.map((question) => ({
          ...question,
          hints: { nobody: 'Ingen', resident: 7 },
        })),
      },
    }),
    warning: /actions\/resident: expected a list/,
    hides: ['Ingen'],
  },
  'without-words': {
    file: (all) => ({
      ...all,
      areas: all.areas.map(({ id, title }) => ({ id, title })),
      actorTypes: all.actorTypes.map(({ id, label }) => ({ id, label })),
      workingModel: {
        title: all.workingModel.title,
        questions: all.workingModel.questions.map(({ id, asks, title }) => ({ id, asks, title })),
      },
    }),
    warning: /expected .*\(and \d+ more\)/,
    shows: ['Places to meet', 'Local group', 'Who are you here?'],
  },
  'asks-what-nobody-knows': {
    file: (all) => ({
      ...all,
      workingModel: {
        ...all.workingModel,
        questions: [
          { ...all.workingModel.questions[0], id: 'age', asks: 'age', title: 'Hur gammal?' },
          ...all.workingModel.questions,
        ],
      },
    }),
    warning: /questions\/0\/asks: expected one of actor-type/,
    hides: ['Hur gammal?'],
  },
  'far-too-much': {
    file: (all) => ({
      ...all,
      areas: all.areas.concat(Array.from({ length: 1000 }, (_, at) => ({ ...all.areas[0]!, id: `a${at}` }))),
    }),
    warning: /#\/areas: expected a list of at most 12/,
    shows: ['Places to meet'],
  },
  'far-too-long': {
    file: (all) => ({
      ...all,
      motto: 'Lång '.repeat(20_000),
      workingModel: { ...all.workingModel, centre: 'Lång '.repeat(20_000) },
      areas: [...all.areas, { ...all.areas[0]!, id: 'long', title: 'Lång '.repeat(20_000) }],
    }),
    warning: /#\/motto: expected a text of at most 240 characters \(and 2 more\)/,
    hides: ['Lång'],
  },
  'lang-no-tag': {
    file: (all) => ({ ...all, lang: 'not a tag' }),
    lang: 'sv',
    warning: /#\/lang: expected a language tag/,
  },
  'lang-empty': { file: (all) => ({ ...all, lang: '' }), lang: 'sv', warning: /#\/lang: expected a language tag/ },

  // Unusual, and right.
  'free-questions-named-as-others': {
    file: (all) => ({
      ...all,
      workingModel: {
        ...all.workingModel,
        questions: ['existing', 'partners', 'sustainability', 'first-step'].map((id) => ({
          id,
          asks: 'text',
          title: `A question of its own: ${id}`,
          help: 'Say it.',
          hints: {},
        })),
      },
    }),
    shows: ['A question of its own: first-step', 'No steps yet'],
    hides: ['Send my answers'],
  },
  'unknown-lang': { file: (all) => ({ ...all, lang: 'xx' }), lang: 'sv', shows: ['Places to meet'] },
  'right-to-left': {
    file: (all) => ({ ...all, lang: 'ar', areas: all.areas.map((area) => ({ ...area, title: 'أماكن اللقاء' })) }),
    lang: 'sv',
    shows: ['أماكن اللقاء'],
  },
  'controls-of-direction': {
    file: (all) => everyText(all, (text) => `\u202e${text}\u2066`),
    shows: ['\u202ePlaces to meet\u2066'],
  },
  'from-the-future': {
    file: (all) => ({
      ...all,
      version: '99.0.0',
      areas: all.areas.map((area) => ({ ...area, sound: { url: 'x' } })),
      new: [],
    }),
    shows: ['Places to meet'],
  },
  'markup-in-every-text': {
    file: (all) => everyText(all, () => markup),
    eachShows: markup,
  },
};
