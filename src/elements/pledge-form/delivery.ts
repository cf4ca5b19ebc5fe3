import type { LitElement, ReactiveController } from 'lit';
import type { Pledge, Receipt } from '../../../contract/types.ts';
import { Announcer } from '../../internal/announcer.ts';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import { followOutbox, pageOutbox } from '../../internal/page-outbox.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import { fromFile, type FileProblem } from '../../pledge/file.ts';
import type { Entry } from '../../pledge/rules.ts';
import { perhapsArrived, spokenState, type OutboxAction } from './outbox-view.ts';
import { messageWords } from './problems.ts';
import { report, saveFile } from './report.ts';

/**
 * Where the form stands. `queued`: kept in the outbox, not received yet; `removed`: deleted there, from another page or form.
 * `unready` and `insecure`: the page has no endpoint or no https. `refused`: for good; the words are in the form again.
 */
export type State = 'editing' | 'sending' | 'queued' | 'removed' | 'received' | 'unready' | 'insecure' | 'refused';

/** What a delivery asks of its form. */
export interface DeliveryForm {
  /** Id of the programme whose pledges it shows, or undefined while it has none. */
  programme(): string | undefined;
  locale(): Locale;
  /** True where its fields hold the very words of a pledge. */
  holds(pledge: Pledge): boolean;
  /** Puts the words of a refused pledge into the fields, with what was wrong. */
  fill(entry: Entry): void;
}

/** Where a pledge goes. */
export interface Target {
  /** The exact URL. */
  readonly endpoint: string;
  readonly withoutReceipt: boolean;
}

/** A form's part in the page's outbox: the pledge that the form itself is about, and the others on this device. */
export class Delivery implements ReactiveController {
  readonly #host: LitElement;
  readonly #form: DeliveryForm;
  #leave: (() => void) | undefined;
  /** The refused entry whose words stand in the form: gone as soon as the next one is kept. */
  #replaced: string | undefined;

  readonly announcer: Announcer;
  state: State = 'editing';
  /** The pledge that is shown as sending, queued, received or refused. */
  pledge: Pledge | undefined;
  /** Its receipt; missing where the endpoint gives none. */
  receipt: Receipt | undefined;
  /** Why the last file could not be opened. */
  fileProblem: FileProblem | undefined;

  /** Where the pledge that is being sent is kept, in words; empty before it is. */
  kept = '';
  /** True where the form came to hold other words than the pledge while it was under way. */
  changed = false;

  constructor(host: LitElement, form: DeliveryForm) {
    this.#host = host;
    this.#form = form;
    this.announcer = new Announcer(host);
    host.addController(this);
  }

  /** What the form lists: all entries of its programme but the one that it shows itself. */
  get entries(): readonly Entry[] {
    const shown = this.state === 'queued' ? undefined : this.pledge?.id;
    return pageOutbox().entries.filter(
      ({ id, programme }) => programme === this.#form.programme() && id !== shown && id !== this.#replaced,
    );
  }

  hostConnected(): void {
    this.#leave = followOutbox({
      changed: () => this.#follow(),
      settled: (entry) => {
        const ours = entry.programme === this.#form.programme();
        // What goes on in the background speaks when there is something new.
        if (ours) this.#settle(entry, entry.state === 'received' || entry.state === 'refused');
        return ours;
      },
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  isSending(id: string): boolean {
    return pageOutbox().isSending(id);
  }

  isStored(id: string): boolean {
    return pageOutbox().isStored(id);
  }

  /** The form stands so without a delivery. */
  stand(state: State): void {
    this.state = state;
    this.kept = '';
    this.announcer.say(messageWords(state, this.#form.locale()));
    this.#host.requestUpdate();
  }

  /**
   * Keeps a pledge, then sends it.
   *
   * @param kept called when it is kept, before it is sent
   */
  async deliver(pledge: Pledge, { endpoint, withoutReceipt }: Target, kept: () => void): Promise<void> {
    this.pledge = pledge;
    const replaced = this.#replaced;
    await pageOutbox().add(pledge, endpoint, withoutReceipt);
    if (replaced) await pageOutbox().remove(replaced);
    if (this.#replaced === replaced) this.#replaced = undefined;
    const { savedHere, sending, notStored } = texts(this.#form.locale());
    this.kept = this.isStored(pledge.id) ? savedHere : notStored;
    this.announcer.say(`${this.kept} ${sending}`);
    this.#host.requestUpdate();
    kept();
    await this.#send(pledge.id);
    if (this.state !== 'sending') return;
    // Another tab was faster to begin.
    this.state = 'queued';
    this.#follow();
  }

  /** Keeps the pledge in a file and sends it, or says what is wrong with the file. */
  async open(file: File, { endpoint, withoutReceipt }: Target): Promise<void> {
    const written = await file.text().catch(() => '');
    const found = fromFile(written, { endpoint, programme: this.#form.programme()! });
    this.fileProblem = typeof found === 'string' ? found : undefined;
    this.#host.requestUpdate();
    if (typeof found === 'string') return this.announcer.say(texts(this.#form.locale()).files[found]);
    await pageOutbox().add(found, endpoint, withoutReceipt, true);
    focusAfterUpdate(this.#host, '#outbox-title');
    await this.#send(found.id);
  }

  /** What the visitor does with an entry of the list. */
  act(action: OutboxAction, entry: Entry): void {
    if (action === 'send') void this.#sendListed(entry.id);
    else if (action === 'save') saveFile(entry);
    else if (action === 'correct') this.#correct(entry);
    else void this.#remove(entry);
  }

  /** The form is free for another pledge. What is kept stays. */
  reset(): void {
    this.state = 'editing';
    this.pledge = this.receipt = this.#replaced = undefined;
    this.#host.requestUpdate();
  }

  /** Sends an entry; the focus goes to the list where the button that had it is gone afterwards. */
  async #sendListed(id: string): Promise<void> {
    const button = this.#host.shadowRoot?.activeElement;
    await this.#send(id);
    await this.#host.updateComplete;
    if (button?.isConnected === false && document.activeElement === document.body)
      focusAfterUpdate(this.#host, '#outbox-title');
  }

  async #send(id: string): Promise<void> {
    const entry = await pageOutbox().send(id);
    if (entry) this.#settle(entry);
  }

  async #remove(entry: Entry): Promise<void> {
    const { removed, notRemoved } = texts(this.#form.locale());
    const maybe = entry.uncertain || this.isSending(entry.id) ? perhapsArrived(entry, this.#form.locale()) : '';
    const isGone = await pageOutbox().remove(entry.id);
    if (this.pledge?.id === entry.id) this.reset();
    if (!isGone) this.announcer.say(notRemoved);
    else if (entry.pledge) this.announcer.say(`${removed} ${maybe}`.trim());
    await this.#host.updateComplete;
    // Who has gone on meanwhile stays there.
    if (!this.#host.shadowRoot?.activeElement)
      focusAfterUpdate(this.#host, this.entries.length ? '#outbox-title' : '#title');
  }

  #correct(entry: Entry): void {
    this.#replaced = entry.id;
    this.pledge = entry.pledge;
    this.state = 'refused';
    this.#form.fill(entry);
    focusAfterUpdate(this.#host, entry.faults.length ? '#error-summary' : '#title');
  }

  /** An attempt has ended, with the form's own pledge or one that waited. */
  #settle(entry: Entry, isSpoken = true): void {
    if (isSpoken) this.announcer.say(spokenState(entry, this.#form.locale()));
    report(this.#host, entry);
    if (entry.id !== this.pledge?.id) return;
    this.#show(entry);
    // The receipt is shown here: nothing of it need stay on the device. What another tab sent is dismissed there.
    if (entry.state === 'received' && this.#host.isConnected) void pageOutbox().remove(entry.id);
  }

  /** What other tabs and the outbox itself have changed meanwhile. */
  #follow(): void {
    this.#host.requestUpdate();
    if (this.state !== 'queued') return;
    const entry = pageOutbox().entries.find(({ id }) => id === this.pledge?.id);
    if (!entry) {
      this.state = 'removed';
      this.announcer.say(texts(this.#form.locale()).removed);
    } else if (entry.state === 'received' || entry.state === 'refused') this.#show(entry);
  }

  #show(entry: Entry): void {
    const mayFocus = this.state === 'sending' || !!this.#host.shadowRoot?.activeElement;
    if (!['sending', 'queued', 'removed'].includes(this.state)) return;
    if (entry.state === 'refused') return this.#correct(entry);
    this.state = entry.state === 'received' ? 'received' : 'queued';
    this.receipt = entry.receipt;
    this.changed = !this.#form.holds(this.pledge!);
    this.#host.requestUpdate();
    if (mayFocus) focusAfterUpdate(this.#host, '#title');
  }
}
