// The builder's own script: reads the choices, shows them in the frame, and prints the snippets from them.
import type { Programme } from '../contract/types.ts';
import {
  hostedPageAddress,
  parseConfiguration,
  snippets,
  tiers,
  type SnippetSource,
  type Tier,
} from '../src/snippet/index.ts';
import { copyButtons } from './copy-buttons.ts';
import { moveButtons } from './move-buttons.ts';
import { said } from './texts.ts';

/** What the server says can be chosen here. */
interface Offer {
  programmes: { id: string; title: string; languages: string[] }[];
  /** For each partner, where its frame may be shown. */
  partners: Record<string, string[]>;
}

/** Fields that can be wrong, by where a problem with them stands in a configuration. */
const fields: readonly (readonly [
  name: 'elements' | 'partner' | 'brand' | 'accent' | 'surface' | 'fontFamily' | 'headingFontFamily',
  pointer: string,
])[] = [
  ['elements', '#/elements'],
  ['partner', '#/partner'],
  ['brand', '#/theme/brand'],
  ['accent', '#/theme/accent'],
  ['surface', '#/theme/surface'],
  ['fontFamily', '#/theme/fontFamily'],
  ['headingFontFamily', '#/theme/headingFontFamily'],
];
/** A text that is being written is looked at when it has paused. */
const pause = 300;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('val');
const preview = byId<HTMLIFrameElement>('se');
const copying = byId('kopiera');
const { dataset } = document.querySelector('main')!;
const version = dataset['version']!;
const integrity = JSON.parse(dataset['integrity']!) as SnippetSource['integrity'];

const read = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
};

interface Found {
  programme: Programme;
  /** Undefined where the elements have the same one built in, and the hosted page shows it unasked. */
  address: string | undefined;
}

/** The tag of a programme's language, `en-GB`, that is meant by `en`. */
const spoken = (languages: readonly string[], lang: string): string | undefined =>
  languages.find((tag) => tag.split('-')[0] === lang);

/** One of the server's programmes in a language. */
async function programmeIn({ programmes: [first] }: Offer, id: string, tag: string): Promise<Found> {
  const name = `programmes/${id}.${tag}.json`;
  const [programme, built] = await Promise.all([
    read<Programme>(`/${name}`),
    id === dataset['builtIn'] && id === first!.id
      ? read<Programme>(`/${version}/${name}`).catch(() => undefined)
      : undefined,
  ]);
  const words = (of: Programme | undefined): string => JSON.stringify({ ...of, translations: undefined });
  return { programme, address: words(programme) === words(built) ? undefined : `${location.origin}/${name}` };
}

/** Who copies a colour from somewhere often has it without its sign. */
const withSign = (colour: string): string => colour.trim().replace(/^(?=([\da-f]{3}|[\da-f]{6})$)/i, '#');

/** Any colour of CSS as `#1d5c4a`; undefined for what is none, or has a light and a dark one. */
function figuresOf(colour: string): string | undefined {
  if (/light-dark/i.test(colour)) return undefined;
  const { style } = preview;
  style.color = `color(from ${colour} srgb r g b)`;
  const channels = /^color\(srgb ([^/)]+)/
    .exec(style.color && getComputedStyle(preview).color)?.[1]
    ?.trim()
    .split(' ');
  style.color = '';
  const figures = channels?.map((channel) => Math.round(255 * Math.min(1, Math.max(0, Number(channel)))));
  return figures && `#${figures.map((figure) => figure.toString(16).padStart(2, '0')).join('')}`;
}

/** The choices as a configuration, not checked yet. */
function chosen(programme: string | undefined): unknown {
  const data = new FormData(form);
  const text = (name: string): string | undefined => (data.get(name) as string).trim() || undefined;
  const colour = (name: string): string | undefined => {
    const given = text(name);
    return given && withSign(given);
  };
  // Names with figures need quotes: `'Source Sans 3'`.
  const fonts = (name: string): string | undefined =>
    text(name)?.replace(/(^|,)\s*([^,'"]*\d[^,'"]*?)\s*(?=,|$)/g, (_, before: string, font: string) =>
      before ? `${before} '${font}'` : `'${font}'`,
    );
  const theme = {
    brand: colour('brand'),
    accent: colour('accent'),
    surface: colour('surface'),
    fontFamily: fonts('fontFamily'),
    headingFontFamily: fonts('headingFontFamily'),
    radius: text('radius'),
    density: Number(text('density')) || undefined,
  };
  return JSON.parse(
    JSON.stringify({
      server: location.origin,
      lang: text('lang'),
      partner: text('partner'),
      programme,
      elements: data.getAll('elements').map((element) => ({
        element,
        area: element === 'focus-area-card' ? text('area') : undefined,
        nativeForm: element === 'pledge-form' && data.has('pageIsForm') ? false : undefined,
      })),
      theme: Object.values(theme).some(Boolean) ? theme : undefined,
    }),
  );
}

/** Says at each field what is wrong with it; what is being written now is only told that it is right again. */
function showErrors(errors: ReadonlyMap<string, string>): void {
  for (const [name] of fields) {
    const place = byId(`${name}-error`);
    const field = byId(name);
    const message = errors.get(name) ?? '';
    if (message && field === document.activeElement && place.hidden) continue;
    place.textContent = message;
    place.hidden = !message;
    if (field instanceof HTMLInputElement) field.ariaInvalid = message ? 'true' : null;
  }
}

function errorsOf(problems: readonly { pointer: string }[], offer: Offer, partner: unknown): Map<string, string> {
  const words = { ...said, elements: said.noParts };
  const errors = new Map(
    fields
      .filter(([, at]) => problems.some(({ pointer }) => pointer.startsWith(at)))
      .map(([name]) => [name, words[name]]),
  );
  const known = Object.keys(offer.partners);
  if (typeof partner === 'string' && known.length && !known.includes(partner) && !errors.has('partner'))
    errors.set('partner', said.unknownPartner(partner));
  return errors;
}

const chosenProgramme = ({ programmes }: Offer): Offer['programmes'][number] =>
  programmes.find(({ id }) => id === byId<HTMLSelectElement>('programme').value)!;

/** What the editor last chose of what not every programme has: it is taken again where there is one that has it. */
const wanted = { lang: 'sv', area: '' };

/** The languages of the chosen programme can be chosen, and one of them is. */
function offerLanguages(offer: Offer): void {
  const { languages } = chosenProgramme(offer);
  const select = byId<HTMLSelectElement>('lang');
  for (const option of select.options) option.disabled = !spoken(languages, option.value);
  const first = [...select.options].find(({ disabled }) => !disabled)!.value;
  select.value = spoken(languages, wanted.lang) ? wanted.lang : first;
}

let offered: Programme | undefined;

/** The areas by their names in the programme that is shown. */
function offerAreas(programme: Programme): void {
  if (offered === programme) return;
  offered = programme;
  const options = programme.areas.map(({ id, title }) => new Option(title, id, false, id === wanted.area));
  byId('area').replaceChildren(...options);
}

/** Says where lines and preview are older than the choices, and why. */
function showStale(message = ''): void {
  for (const each of document.querySelectorAll<HTMLElement>('.stale')) {
    if (each.textContent !== message) each.textContent = message;
    each.hidden = !message;
  }
}

function showWay(): void {
  const way = document.querySelector<HTMLInputElement>('[name=way]:checked')!.value;
  for (const section of document.querySelectorAll<HTMLElement>('[data-tier]')) {
    const { tier } = section.dataset;
    const isTheme = tier === 'theme' && byId('theme-rader').textContent && way !== 'frame' && way !== 'link';
    section.hidden = tier !== way && !isTheme;
  }
}

const programmes = new Map<string, Promise<Found>>();
let latest = 0;

async function update(offer: Offer): Promise<void> {
  const mine = ++latest;
  const { id, languages } = chosenProgramme(offer);
  const tag = spoken(languages, byId<HTMLSelectElement>('lang').value)!;
  const key = `${id}.${tag}`;
  const found = programmes.get(key) ?? programmeIn(offer, id, tag);
  programmes.set(key, found);
  const text = await found.catch((error: unknown) => {
    // Asked for again with the next choice.
    programmes.delete(key);
    console.error(error);
  });
  if (mine !== latest) return;
  if (!text) return showStale(preview.dataset['shown'] ? said.staleProgramme : said.unreachable);
  const { programme, address } = text;
  offerAreas(programme);
  const json = chosen(address);
  const { configuration, problems = [] } = parseConfiguration(json);
  const errors = errorsOf(problems, offer, (json as { partner?: unknown }).partner);
  showErrors(errors);
  if (!configuration || errors.size) {
    // Nothing is marked while it is being written.
    showStale(fields.some(([name]) => !byId(`${name}-error`).hidden) ? said.stale : '');
    return;
  }
  showStale();

  const lines: Record<Tier, string> = snippets(configuration, { version, integrity, programme });
  for (const tier of tiers) {
    const code = byId(`${tier}-rader`);
    if (code.textContent !== lines[tier]) code.textContent = lines[tier];
  }
  const framedBy = offer.partners[configuration.partner ?? ''] ?? [];
  byId('frame-note').textContent = framedBy.length ? said.frameShownAt(framedBy) : said.frameNotYet;
  showWay();
  copying.hidden = false;

  const shown = hostedPageAddress(configuration);
  if (preview.dataset['shown'] === shown) return;
  preview.dataset['shown'] = shown;
  // Not by its src, which would make an entry in the history each time.
  preview.contentWindow!.location.replace(shown);
}

async function start(): Promise<void> {
  const offer = await read<Offer>('/embed/offer.json');
  const choice = byId<HTMLSelectElement>('programme');
  const lang = byId<HTMLSelectElement>('lang');
  const usable = offer.programmes.filter(({ languages }) =>
    [...lang.options].some(({ value }) => spoken(languages, value)),
  );
  if (!usable.length) return fail(said.noProgramme);
  choice.append(...usable.map(({ id, title }) => new Option(title, id)));
  byId('programmes').hidden = usable.length < 2;
  offerLanguages(offer);

  let clock: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(clock);
    clock = setTimeout(() => void update(offer), pause);
  };
  for (const picker of form.querySelectorAll<HTMLInputElement>('[data-picks]')) {
    const colour = byId<HTMLInputElement>(picker.dataset['picks']!);
    picker.addEventListener('input', () => (colour.value = picker.value));
    colour.addEventListener('input', () => (picker.value = figuresOf(withSign(colour.value)) ?? picker.value));
  }
  choice.addEventListener('input', () => offerLanguages(offer));
  for (const name of ['lang', 'area'] as const)
    byId<HTMLSelectElement>(name).addEventListener('input', ({ target }) => {
      wanted[name] = (target as HTMLSelectElement).value;
    });
  form.addEventListener('input', soon);
  form.addEventListener('focusout', soon);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('.ways')!.addEventListener('input', showWay);
  moveButtons(form, soon);
  copyButtons();
  for (const each of document.querySelectorAll<HTMLElement>('#val, .preview, .ways')) each.hidden = false;
  document.documentElement.dataset['ready'] = '';
  await update(offer);
}

function fail(message: string): void {
  const alert = { className: 'error', role: 'alert', textContent: message };
  document.querySelector('.lead')!.after(Object.assign(document.createElement('p'), alert));
}

// The lines in the page are for who has no script: with it they come with the server's own programme and address.
copying.hidden = true;
start().catch((error: unknown) => {
  console.error(error);
  fail(said.unreachable);
});
