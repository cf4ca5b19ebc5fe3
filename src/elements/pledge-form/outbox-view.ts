import { html, nothing, type TemplateResult } from 'lit';
import type { Programme } from '../../../contract/types.ts';
import { text } from '../../internal/text.ts';
import { dateTag, momentIn, texts, type Locale } from '../../locale/locale.ts';
import { expiryOf, type Entry } from '../../pledge/rules.ts';
import { wordsFor } from './problems.ts';

/** What the list of unsent pledges needs. */
export interface OutboxView {
  readonly entries: readonly Entry[];
  readonly isSending: (id: string) => boolean;
  readonly isStored: (id: string) => boolean;
  readonly programme: Programme;
  readonly locale: Locale;
  /** The programme's own language, where it differs from the interface's. */
  readonly lang: string | undefined;
  readonly level: number;
  readonly act: (action: OutboxAction, entry: Entry) => void;
}

export type OutboxAction = 'send' | 'correct' | 'save' | 'remove';

/** What of a pledge is shown only when asked for: others may use the device too. */
const more = ['name', 'organisation', 'email', 'municipality'] as const;

const buttonParts = {
  send: 'outbox-send',
  correct: 'outbox-correct',
  save: 'outbox-save',
  remove: 'outbox-remove',
};

const entryParts = {
  waiting: 'outbox-waiting',
  sending: 'outbox-sending',
  blocked: 'outbox-blocked',
  refused: 'outbox-refused',
  received: 'outbox-received',
  expired: 'outbox-expired',
};

/** The pledges kept on this device: what waits, since when, why, and what can be done about it. */
export function outboxView(view: OutboxView): TemplateResult | typeof nothing {
  const { entries, isStored, locale, level } = view;
  const t = texts(locale);
  if (!entries.length) return nothing;
  const notes = new Set(
    entries.flatMap(({ id, pledge }) => (pledge ? [isStored(id) ? t.sharedDevice : t.notStored] : [])),
  );
  return html`<div part="outbox">
    <h3 part="outbox-title" id="outbox-title" tabindex="-1" aria-level=${Math.min(6, level + 1)}>${text(t.outbox)}</h3>
    <ul part="outbox-list">
      ${entries.map((entry) => outboxEntry(view, entry))}
    </ul>
    ${[...notes].map((note) => html`<p part="note">${text(note)}</p>`)}
  </div>`;
}

function outboxEntry(view: OutboxView, entry: Entry): TemplateResult {
  const { programme, locale, lang, act } = view;
  const t = texts(locale);
  const { id, pledge, receipt, savedAt } = entry;
  const state = view.isSending(id) ? 'sending' : entry.state;
  const areas = programme.areas.filter((area) => pledge?.areas.includes(area.id)).map(({ title }) => title);
  const button = (action: OutboxAction, words: string): TemplateResult => html`<button
    part="button button-small ${action === 'remove' && !pledge ? 'outbox-dismiss' : buttonParts[action]}"
    type="button"
    aria-describedby="outbox-${id}"
    @click=${() => act(action, entry)}
  >
    ${text(words)}
  </button>`;
  return html`<li part="outbox-entry ${entryParts[state]}">
    <p part="outbox-state">${text(state === 'sending' ? t.sending : t.states[state])}</p>
    <div id="outbox-${id}">
      ${pledge ? html`<p part="outbox-words">${text(pledge.commitment)}</p>` : nothing}
      ${areas.length ? html`<p part="outbox-areas" lang=${lang ?? nothing}>${text(areas.join(' · '))}</p>` : nothing}
      ${receipt ? html`<p>${text(`${t.reference} `)}<strong part="outbox-reference">${text(receipt.reference)}</strong></p>` : nothing}
      ${state === 'received' ? html`<p part="note">${text(whenIn(locale, savedAt))}</p>` : nothing}
      ${
        state === 'expired'
          ? html`<p>${text(`${t.expired(dateIn(locale, savedAt))} ${entry.uncertain ? perhapsArrived(entry, locale) : ''}`)}</p>`
          : nothing
      }
    </div>
    ${pledge && state !== 'sending' ? html`<p part="outbox-why">${text(reason(entry, locale))}</p>` : nothing}
    ${
      state === 'refused'
        ? html`<ul part="outbox-faults">
            ${[...new Set(entry.faults.map((fault) => wordsFor(fault, locale)))].map((words) => html`<li>${text(words)}</li>`)}
          </ul>`
        : nothing
    }
    ${pledge && view.isStored(id) ? html`<p part="note">${text(t.kept(whenIn(locale, savedAt), dateIn(locale, expiryOf(entry))))}</p>` : nothing}
    ${pledge ? wholePledge(entry, programme, locale, lang) : nothing}
    <div part="outbox-actions">
      ${pledge && state !== 'refused' ? button('send', t.sendNow) : nothing}
      ${state === 'refused' ? button('correct', t.correct) : nothing}
      ${pledge ? button('save', t.saveFile) : nothing} ${button('remove', t.remove)}
    </div>
  </li>`;
}

/** How an entry stands, to be spoken after an attempt. */
export function spokenState(entry: Entry, locale: Locale): string {
  const t = texts(locale);
  const { state, receipt } = entry;
  const detail = receipt ? `${t.reference} ${receipt.reference}` : state === 'received' ? '' : reason(entry, locale);
  return `${t.states[state]}. ${detail}`.trim();
}

/** That nobody knows whether it has arrived; what then counts twice is not said to count once. */
export function perhapsArrived({ state, withoutReceipt }: Entry, locale: Locale): string {
  const { perhapsArrived, countsOnce } = texts(locale);
  return withoutReceipt || state === 'refused' ? perhapsArrived : `${perhapsArrived} ${countsOnce}`;
}

/** Why it is where it is, and what happens next. */
function reason(entry: Entry, locale: Locale): string {
  const { state, why, uncertain, nextAt } = entry;
  const t = texts(locale);
  return [
    why && t.why[why],
    state === 'waiting' && why && why !== 'offline' && t.triedAgain(soon(locale, nextAt - Date.now())),
    uncertain && perhapsArrived(entry, locale),
  ]
    .filter(Boolean)
    .join(' ');
}

function wholePledge({ pledge }: Entry, { actorTypes }: Programme, locale: Locale, lang?: string): TemplateResult {
  const t = texts(locale);
  const actorType = actorTypes.find(({ id }) => id === pledge?.actorType)?.label;
  const plan = Object.values(pledge?.plan ?? {}).join('\n');
  const row = (label: string, value: string | undefined, in_?: string): TemplateResult | typeof nothing =>
    value ? html`<div><dt>${text(label)}</dt><dd lang=${in_ ?? nothing}>${text(value)}</dd></div>` : nothing;
  return html`<details part="outbox-whole">
    <summary part="outbox-summary">${text(t.wholePledge)}</summary>
    <dl part="receipt-list">
      ${row(t.whoAreYou, actorType, lang)} ${more.map((field) => row(t[field], pledge?.[field]))}
      ${row(t.yourAnswers, plan)}
    </dl>
  </details>`;
}

const whenIn = (locale: Locale, time: number): string =>
  momentIn(locale, time, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** In how many minutes, or hours. */
function soon(locale: Locale, ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const relative = new Intl.RelativeTimeFormat(locale);
  return minutes > 90 ? relative.format(Math.ceil(minutes / 60), 'hour') : relative.format(minutes, 'minute');
}

const dateIn = (locale: Locale, time: number): string =>
  new Intl.DateTimeFormat(dateTag(locale), { day: 'numeric', month: 'long' }).format(time);
