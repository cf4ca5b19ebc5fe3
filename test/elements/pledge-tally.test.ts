import { endpoint } from '/collector.js';
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { Tally } from '../../contract/types.ts';
import '../../src/define.ts';
import { examples as written } from '../../src/elements/pledge-tally/pledge-tally.examples.ts';
import { tallyOf } from '../../src/internal/scope.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { consoleDuring, part, place, visibleText } from '../suites/page.ts';
import { sendPledge } from './send-pledge.ts';

const tag = 'tillvaxt-pledge-tally';
const markup = `<${tag} endpoint="${endpoint}"></${tag}>`;
const examples = written.map((example) => ({ ...example, html: example.html.replace('/v1/pledges', endpoint) }));

describe(`<${tag}>`, () => {
  const read = async (): Promise<Tally> => (await (await fetch(`${endpoint}/tally`)).json()) as Tally;
  const shown = async (element: HTMLElement): Promise<void> =>
    waitUntil(() => visibleText(part(element, 'number')) !== '–');

  it('shows what the endpoint counts: in all, published, and in each area', async () => {
    await sendPledge();
    const tally = await read();
    const element = (await place(markup)).querySelector<HTMLElement>(tag)!;
    await tallyOf(endpoint, 'fagersta-norberg').refresh();
    await shown(element);
    const now = await read();
    expect(now.received.total).to.be.at.least(tally.received.total);
    expect(visibleText(part(element, 'number'))).to.equal(
      String(tallyOf(endpoint, 'fagersta-norberg').tally!.received.total),
    );
    const rows = [...element.shadowRoot!.querySelectorAll('[part~=area]')].map(visibleText);
    expect(rows.map((row) => row.replace(/ (\d+ löften?|Ingen än.*)$/, ''))).to.deep.equal(
      fagerstaNorbergSv.areas.map(({ title }) => title),
    );
    expect(visibleText(element)).to.match(/Räknat \d+ \w+ \d{4}/);
  });

  it('moves, and says so once, when a pledge is sent from the page; silent before that', async () => {
    const element = (await place(markup)).querySelector<HTMLElement>(tag)!;
    await tallyOf(endpoint, 'fagersta-norberg').refresh();
    await shown(element);
    const live = element.shadowRoot!.querySelector('[role=status]')!;
    expect(visibleText(live)).to.equal('');
    const before = Number(visibleText(part(element, 'number')));
    await sendPledge();
    await tallyOf(endpoint, 'fagersta-norberg').refresh();
    await nextFrame();
    expect(Number(visibleText(part(element, 'number')))).to.be.greaterThan(before);
    await waitUntil(() => /^Ställning: \d+ löften\.$/.test(visibleText(live)));
    element.lang = 'en';
    await waitUntil(() => visibleText(element).includes('How far we have come'));
    expect(visibleText(live)).to.equal('');
  });

  it('says politely that there is nothing to show when the endpoint is away or answers something else', async () => {
    for (const away of ['http://127.0.0.1:9/v1/pledges', new URL('/src/index.ts', location.href).href]) {
      const element = (await place(`<${tag} endpoint="${away}"></${tag}>`)).querySelector<HTMLElement>(tag)!;
      await waitUntil(() => visibleText(element).includes('Ställningen kan inte visas just nu.'), away);
      expect(visibleText(part(element, 'number'))).to.equal('–');
    }
  });

  it('shows its fallback and says once what is missing where no endpoint is given', async () => {
    const said = await consoleDuring(async (heard) => {
      const box = await place(`<${tag} data-stays-waiting><p slot="fallback">Kommer snart</p></${tag}>`.repeat(2));
      await waitUntil(() => heard.length > 0);
      expect(visibleText(box)).to.equal('Kommer snart Kommer snart');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('endpoint');
  });

  it('asks the endpoint once for several tallies of one programme', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (url, init) => {
      asked.push(url as string);
      return fetch(url, init);
    };
    try {
      const other = `${endpoint}?one`;
      const box = await place(`<${tag} endpoint="${other}"></${tag}>`.repeat(3));
      await waitUntil(() =>
        [...box.querySelectorAll<HTMLElement>(tag)].every((each) => visibleText(part(each, 'number')) !== '–'),
      );
    } finally {
      window.fetch = fetch;
    }
    expect(asked).to.have.length(1);
    expect(asked[0]).to.contain('/v1/pledges/tally?one=&programme=fagersta-norberg');
  });
});

// Last: what they say on the console is said once a page.
accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, { sv: 'Så långt har vi kommit', en: 'How far we have come', fi: 'Näin pitkällä olemme' });
lifecycleSuite(tag, examples, { endpoint, headingLevel: 3 });
