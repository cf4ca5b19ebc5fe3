import { emit } from '../../internal/events.ts';
import { tallyOf } from '../../internal/scope.ts';
import { dayOf, download } from '../../internal/download.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { toFile } from '../../pledge/file.ts';
import type { Entry } from '../../pledge/rules.ts';

/** Tells the page how an attempt has ended, the tally that it has moved, and the editor what there is to mend. */
export function report(host: HTMLElement, entry: Entry): void {
  const { endpoint, programme, pledge, state, status, streak, why } = entry;
  if (state === 'received') {
    if (!entry.withoutReceipt) void tallyOf(endpoint, programme).refresh();
    emit(host, 'tillvaxt-pledge-sent', { programme, areas: [...pledge!.areas], actorType: pledge!.actorType });
  }
  if (state === 'refused') emit(host, 'tillvaxt-pledge-rejected', { programme, status });
  const answered = `${endpoint} ${status ? `answered ${status}` : 'gave no answer'}`;
  if (why === 'noReceipt')
    warnOnce(
      host,
      'attribute endpoint',
      `${answered} without a receipt; expected one, or the attribute without-receipt where the endpoint gives none`,
    );
  // A browser tells a page nothing of a refused origin: it looks like no answer from an endpoint that can be reached.
  else if (why === 'notAllowed' || streak)
    warnOnce(
      host,
      'attribute endpoint',
      `${answered}; expected a collector that lists ${location.origin} in ALLOWED_ORIGINS`,
    );
}

/** Gives the visitor an entry as a file. */
export function saveFile(entry: Entry): void {
  download(`lofte-${dayOf(new Date(entry.savedAt))}.json`, 'application/json', toFile(entry));
}
