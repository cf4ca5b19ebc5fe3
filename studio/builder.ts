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
  programmes: { id: string; languages: string[] }[];
  /** For each partner, where its frame may be shown. */
  partners: Record<string, string[]>;
}

/** Fields that can be wrong, by where a problem with them stands in a configuration. */
const fields: readonly (readonly [name: 'elements' | 'partner' | 'brand' | 'fontFamily', pointer: string])[] = [
  ['elements', '#/elements'],
  ['partner', '#/partner'],
  ['brand', '#/theme/brand'],
  ['fontFamily', '#/theme/fontFamily'],
];
/** A text that is being written is looked at when it has paused. */
const pause = 300;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('val');
const preview = byId<HTMLIFrameElement>('se');
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
  /** Undefined where the elements have the same one built in. */
  address: string | undefined;
}

/** The server's programme in a language. */
async function programmeIn(offer: Offer, lang: string): Promise<Found> {
  const { id, languages } = offer.programmes[0]!;
  const name = `programmes/${id}.${languages.includes(lang) ? lang : languages[0]}.json`;
  const [programme, built] = await Promise.all([
    read<Programme>(`/${name}`),
    read<Programme>(`/${version}/${name}`).catch(() => undefined),
  ]);
  const words = (of: Programme | undefined): string => JSON.stringify({ ...of, translations: undefined });
  return { programme, address: words(programme) === words(built) ? undefined : `${location.origin}/${name}` };
}

/** The choices as a configuration, not checked yet. */
function chosen(programme: string | undefined): unknown {
  const data = new FormData(form);
  const text = (name: string): string | undefined => (data.get(name) as string).trim() || undefined;
  // Who copies a colour from somewhere often has it without its sign.
  const brand = text('brand')?.replace(/^(?=([\da-f]{3}|[\da-f]{6})$)/i, '#');
  const theme = { brand, fontFamily: text('fontFamily'), radius: text('radius') };
  return JSON.parse(
    JSON.stringify({
      server: location.origin,
      lang: text('lang'),
      partner: text('partner'),
      programme,
      elements: data.getAll('elements').map((element) => ({ element })),
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
  const words = { elements: said.noParts, partner: said.partner, brand: said.brand, fontFamily: said.fontFamily };
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
  const lang = byId<HTMLSelectElement>('lang').value;
  const found = programmes.get(lang) ?? programmeIn(offer, lang);
  programmes.set(lang, found);
  const { programme, address } = await found;
  if (mine !== latest) return;
  const json = chosen(address);
  const { configuration, problems = [] } = parseConfiguration(json);
  const errors = errorsOf(problems, offer, (json as { partner?: unknown }).partner);
  showErrors(errors);
  if (!configuration || errors.size) return;

  const lines: Record<Tier, string> = snippets(configuration, { version, integrity, programme });
  for (const tier of tiers) {
    const code = byId(`${tier}-rader`);
    if (code.textContent !== lines[tier]) code.textContent = lines[tier];
  }
  const framedBy = offer.partners[configuration.partner ?? ''] ?? [];
  byId('frame-note').textContent = framedBy.length ? said.frameShownAt(framedBy) : said.frameNotYet;
  showWay();

  const shown = hostedPageAddress(configuration);
  if (preview.dataset['shown'] === shown) return;
  preview.dataset['shown'] = shown;
  // Not by its src, which would make an entry in the history each time.
  preview.contentWindow!.location.replace(shown);
}

async function start(): Promise<void> {
  const offer = await read<Offer>('/embed/offer.json');
  const { languages } = offer.programmes[0]!;
  for (const option of byId<HTMLSelectElement>('lang').options) option.disabled = !languages.includes(option.value);

  let clock: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(clock);
    clock = setTimeout(() => void update(offer), pause);
  };
  const picker = byId<HTMLInputElement>('brand-picker');
  const brand = byId<HTMLInputElement>('brand');
  form.addEventListener('input', ({ target }) => {
    if (target === picker) brand.value = picker.value;
    else if (target === brand && /^#[\da-f]{6}$/i.test(brand.value.trim())) picker.value = brand.value.trim();
    soon();
  });
  form.addEventListener('focusout', soon);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('.ways')!.addEventListener('input', showWay);
  moveButtons(form, soon);
  copyButtons();
  for (const each of document.querySelectorAll<HTMLElement>('#val, .preview, .ways')) each.hidden = false;
  document.documentElement.dataset['ready'] = '';
  await update(offer);
}

start().catch((error: unknown) => {
  console.error(error);
  document
    .querySelector('.lead')!
    .after(
      Object.assign(document.createElement('p'), { className: 'error', role: 'alert', textContent: said.unreachable }),
    );
});
