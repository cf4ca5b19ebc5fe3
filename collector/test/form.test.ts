import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { legalText } from '../../contract/legal-text.ts';
import { pledgeForm } from '../../src/fallback/pledge-form.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { textsIn } from '../src/texts.ts';
import { Page } from './page.ts';
import { aConsentProgramme, aProgramme, startCollector, type Collector } from './support.ts';

const PARTNER = 'https://www.partner.example';

let collector: Collector;
before(async () => (collector = await startCollector({ env: { ALLOWED_ORIGINS: PARTNER, TZ: 'UTC' } })));
after(() => collector.stop());

const filledIn = (change: Record<string, string | string[]> = {}): URLSearchParams => {
  const fields = {
    'programme.id': 'fagersta-norberg',
    'programme.version': '1.0.0',
    areas: ['larande', 'ledarskap'],
    actorType: 'association',
    speaksFor: 'organisation',
    commitment: '  Vi läser läxor\r\nvarje tisdag.  ',
    name: 'Kim Berg',
    organisation: 'Idrottsklubben',
    email: '',
    municipality: '   ',
    'plan.firstStep': 'Ringa biblioteket.',
    'plan.date': '2027-01-12',
    'publish.organisation': 'on',
    locale: 'sv',
    ...change,
  };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
};
const withoutFields = (fields: URLSearchParams, ...names: string[]) => {
  for (const name of names) fields.delete(name);
  return fields;
};
const asUsual = (fields: URLSearchParams) => collector.postForm(fields, { Origin: collector.url });
const review = async (fields: URLSearchParams) => Page.from(await asUsual(fields), 200);

describe('the way without script', () => {
  test('leads over a review to a stored pledge and its receipt', async () => {
    const before = collector.rows().length;
    const first = await collector.postForm(filledIn(), { Origin: PARTNER });
    assert.equal(first.headers.get('cache-control'), 'no-store');
    const reviewed = await Page.from(first, 200);
    assert.equal(reviewed.language, 'sv');
    assert.equal(reviewed.heading, 'Granska ditt löfte');
    assert.ok(reviewed.text.includes('Vi läser läxor varje tisdag.'));
    assert.ok(reviewed.text.includes('Område larande'));
    assert.ok(reviewed.text.includes('Aktör association'));
    assert.ok(reviewed.text.includes('Löftet blir en allmän handling.'));
    assert.ok(reviewed.text.includes('Ansvarig: Kommunen, kontakt@example.se'));
    assert.equal(collector.rows().length, before, 'nothing is stored before it is sent');

    const fields = reviewed.fields();
    const second = await asUsual(fields);
    assert.equal(second.headers.get('cache-control'), 'no-store');
    const receipt = await Page.from(second, 201);
    assert.equal(receipt.heading, 'Tack, ditt löfte är mottaget');
    assert.ok(receipt.text.includes('Du lovade Vi läser läxor varje tisdag.'));
    assert.ok(receipt.text.includes('Område ledarskap · Område larande'));
    assert.ok(receipt.text.includes('Vi läser ditt löfte (sv).'));
    assert.ok(receipt.html.includes('href="mailto:kontakt@example.se"'));

    const { controller } = aProgramme();
    const row = collector.rows().at(-1)!;
    assert.ok(receipt.html.includes(`<p class="number">${String(row['reference'])}</p>`));
    assert.ok(receipt.html.includes(`<time datetime="${String(row['received_at'])}">`));
    assert.equal(row['areas'], '["larande","ledarskap"]');
    assert.equal(row['id'], fields.get('id'));
    assert.equal(row['commitment'], 'Vi läser läxor\nvarje tisdag.');
    assert.equal(row['organisation'], 'Idrottsklubben');
    assert.equal(row['email'], null);
    assert.equal(row['municipality'], null);
    assert.deepEqual(JSON.parse(String(row['plan'])), { firstStep: 'Ringa biblioteket.', date: '2027-01-12' });
    assert.deepEqual([row['publish_commitment'], row['publish_name'], row['publish_organisation']], [0, 0, 1]);
    assert.equal(row['legal_basis'], 'public-interest');
    assert.equal(row['legal_version'], '2026-1');
    assert.equal(row['legal_text_hash'], createHash('sha256').update(legalText(controller)).digest('hex'));
    assert.equal(row['legal_locale'], 'sv');
    assert.equal(row['legal_shown_at'], row['made_at']);
    assert.equal(row['legal_consent'], null);

    const again = await Page.from(await asUsual(fields), 201);
    assert.equal(again.html, receipt.html, 'a refresh shows the same receipt');
    assert.equal(collector.rows().length, before + 1);
  });

  test('leads from the review back to the form as it was typed, and through it again', async () => {
    const reviewed = await review(filledIn());
    const form = await Page.from(await asUsual(reviewed.fields('change')), 200);
    assert.equal(form.heading, 'Ge ett löfte');
    assert.deepEqual(form.summary, []);
    const again = form.fields();
    assert.equal(again.get('commitment'), 'Vi läser läxor\r\nvarje tisdag.');
    assert.deepEqual(again.getAll('areas').sort(), ['larande', 'ledarskap']);
    assert.equal(again.get('publish.organisation'), 'on');
    assert.equal(again.get('id'), null);
    assert.equal((await review(again)).heading, 'Granska ditt löfte');
  });

  for (const [locale, language, heading, next] of [
    ['en-GB', 'en', 'Check your pledge', 'Vi läser ditt löfte (en).'],
    ['fi', 'fi', 'Tarkista lupauksesi', 'Vi läser ditt löfte (fi).'],
    ['de', 'sv', 'Granska ditt löfte', 'Vi läser ditt löfte (sv).'],
  ] as const) {
    test(`is in the form's language: ${locale}`, async () => {
      const reviewed = await review(filledIn({ locale }));
      assert.equal(reviewed.language, language);
      assert.equal(reviewed.heading, heading);
      assert.equal(reviewed.fields().get('legal.locale'), language);
      const receipt = await Page.from(await asUsual(reviewed.fields()), 201);
      assert.ok(receipt.text.includes(next));
      const row = collector.rows().at(-1)!;
      assert.equal(row['locale'], locale);
      assert.equal(row['legal_locale'], language);
    });
  }
});

describe('the order of the questions', () => {
  const inOrder = ['actorType', 'speaksFor', 'areas', 'commitment', 'name', 'organisation', 'email', 'municipality'];
  const publishing = ['publish.commitment', 'publish.name', 'publish.organisation'];

  test('is that of the native form, on the form and on the review', async () => {
    const native = pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' }).html;
    const namesIn = (html: string) => [
      ...new Set(
        [...html.matchAll(/<(?:input(?! type="hidden")|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name),
      ),
    ];
    assert.deepEqual(namesIn(native), [...inOrder, ...publishing]);
    const form = await Page.from(await asUsual(withoutFields(filledIn(), 'commitment')), 422);
    const own = namesIn(form.html).filter((name) => !name?.startsWith('plan.'));
    assert.deepEqual(own, [...inOrder, ...publishing]);

    const reviewed = await review(filledIn({ email: 'kim@example.se', municipality: 'Norberg' }));
    const labels = [...reviewed.html.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label);
    const { fields } = textsIn('sv');
    assert.deepEqual(
      labels.filter((label) => label !== fields['plan.firstStep'] && label !== fields['plan.date']),
      [...inOrder, ...publishing].map((name) => fields[name as keyof typeof fields]),
    );
  });
});

describe('the time on the receipt', () => {
  const timeOn = async (at: Collector, fields: URLSearchParams) => {
    const send = (sent: URLSearchParams) => at.postForm(sent, { Origin: at.url });
    const reviewed = await Page.from(await send(fields), 200);
    const { html } = await Page.from(await send(reviewed.fields()), 201);
    return /<time datetime="([^"]*)">([^<]*)<\/time>/.exec(html)!.slice(1) as [string, string];
  };
  const clock = (time: string, timeZone: string) =>
    new Intl.DateTimeFormat('sv', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(time));

  test('is Swedish where nothing else is configured, whatever zone the process has', async () => {
    const [time, shown] = await timeOn(collector, filledIn());
    assert.match(shown, new RegExp(`${clock(time, 'Europe/Stockholm')} CES?T$`));
  });

  test('is of the configured zone', async () => {
    const elsewhere = await startCollector({ env: { TIME_ZONE: 'Asia/Kolkata', TZ: 'UTC' } });
    const [time, shown] = await timeOn(elsewhere, filledIn());
    assert.ok(shown.includes(clock(time, 'Asia/Kolkata')), shown);
    await elsewhere.stop();
  });
});

describe('consent', () => {
  const consenting = () => {
    const fields = filledIn({ 'programme.id': 'med-samtycke', areas: ['social-tillit'] });
    return withoutFields(fields, 'email', 'plan.firstStep', 'plan.date');
  };

  test('is asked for on the review page, never ticked beforehand, and stored', async () => {
    const reviewed = await review(consenting());
    assert.ok(reviewed.text.includes('Jag samtycker till att ni sparar mitt löfte.'));
    assert.equal(reviewed.fields().get('legal.consent'), null);
    const before = collector.rows().length;

    const refused = await Page.from(await asUsual(reviewed.fields()), 422);
    assert.equal(refused.heading, 'Granska ditt löfte');
    assert.deepEqual(
      refused.summary.map(({ field }) => field),
      ['legal.consent'],
    );
    assert.equal(refused.messageAt('legal.consent'), refused.summary[0]?.text);
    assert.equal(refused.fields().get('id'), reviewed.fields().get('id'));
    assert.equal(collector.rows().length, before);

    const fields = refused.fields();
    fields.set('legal.consent', 'true');
    await Page.from(await asUsual(fields), 201);
    const row = collector.rows().at(-1)!;
    assert.equal(row['legal_consent'], 1);
    const hash = createHash('sha256').update(legalText(aConsentProgramme().controller)).digest('hex');
    assert.equal(row['legal_text_hash'], hash);
  });

  test('ticked on the first form does not count', async () => {
    const fields = consenting();
    fields.set('legal.consent', 'on');
    assert.equal((await review(fields)).fields().get('legal.consent'), null);
  });

  test('is refused where the programme does not ask for it', async () => {
    const page = await Page.from(await asUsual(filledIn({ 'legal.consent': 'on' })), 422);
    assert.equal(page.summary.length, 1);
  });

  test('is not asked for on another basis, and disabled fields are not shown', async () => {
    assert.ok(!(await review(filledIn())).html.includes('legal.consent'));
    const form = await Page.from(await asUsual(withoutFields(consenting(), 'commitment')), 422);
    assert.ok(!form.html.includes('name="email"'));
    assert.ok(!form.html.includes('name="plan.existing"'));
    assert.ok(form.html.includes('name="name"'));
  });
});

describe('a form with faults', () => {
  test('comes back with every fault at its field and in the summary, in the same words', async () => {
    const fields = withoutFields(
      filledIn({ email: 'kim@', commitment: 'a'.repeat(501), 'plan.date': '12 januari' }),
      'areas',
      'actorType',
      'organisation',
    );
    const before = collector.rows().length;
    const page = await Page.from(await asUsual(fields), 422);
    assert.match(page.title, /^Fel: /);
    assert.ok(page.text.includes('Något behöver rättas'));
    assert.match(page.html, /<div\s+class="summary"\s+role="alert"/);
    const found = page.summary.map(({ field }) => field);
    assert.deepEqual(found, ['actorType', 'areas', 'commitment', 'organisation', 'email', 'plan.date']);
    for (const { field, text } of page.summary) assert.equal(page.messageAt(field), text);
    assert.equal(page.messageAt('commitment'), 'Korta texten till högst 500 tecken');
    assert.equal(page.messageAt('areas'), 'Välj minst ett område');
    const refilled = page.fields();
    for (const name of ['commitment', 'email', 'plan.date', 'name', 'plan.firstStep', 'speaksFor', 'locale']) {
      assert.equal(refilled.get(name), fields.get(name), name);
    }
    assert.equal(collector.rows().length, before);
  });

  test('names each text that is too long in the form’s own words', async () => {
    const change = { name: 'a'.repeat(121), organisation: 'a'.repeat(161), municipality: 'a'.repeat(81) };
    const page = await Page.from(
      await asUsual(
        filledIn({ ...change, email: `${'a'.repeat(250)}@example.se`, 'plan.firstStep': 'a'.repeat(2001) }),
      ),
      422,
    );
    assert.deepEqual(
      page.summary.map(({ text }) => text),
      [
        'Korta namnet till högst 120 tecken',
        'Korta organisationens namn till högst 160 tecken',
        'Skriv e-postadressen så här: namn@exempel.se',
        'Korta kommunens namn till högst 80 tecken',
        'Skriv högst 500 tecken: Vad gör du först?',
      ],
    );
  });

  test('comes back in its language', async () => {
    const english = await Page.from(await asUsual(withoutFields(filledIn({ locale: 'en' }), 'commitment')), 422);
    assert.deepEqual(english.summary, [{ field: 'commitment', text: 'Write what you pledge to do' }]);
    const finnish = await Page.from(await asUsual(withoutFields(filledIn({ locale: 'fi' }), 'areas')), 422);
    assert.deepEqual(finnish.summary, [{ field: 'areas', text: 'Valitse ainakin yksi alue' }]);
  });

  test('comes back with hostile text as text', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'></textarea></title>&amp;\u202E`;
    const fields = filledIn({
      commitment: hostile,
      name: hostile,
      'plan.date': hostile,
      partner: hostile,
      email: hostile,
    });
    const page = await Page.from(await asUsual(fields), 422);
    for (const name of ['commitment', 'name', 'plan.date', 'partner']) {
      assert.equal(page.fields().get(name), hostile, name);
    }
    assert.doesNotMatch(page.html, /<img|<script|<\/textarea><\/title/);
  });

  test('shows hostile text as text on the review page, and stores it as it is', async () => {
    const hostile = `"><script>alert('1')</script>\u202Eשלום 👩‍👩‍👧`;
    const reviewed = await review(filledIn({ commitment: hostile, organisation: hostile }));
    assert.ok(reviewed.text.includes(hostile.replace('<', '<')));
    await Page.from(await asUsual(reviewed.fields()), 201);
    assert.equal(collector.rows().at(-1)?.['commitment'], hostile);
    assert.equal(collector.rows().at(-1)?.['organisation'], hostile);
  });

  for (const [name, change, expected] of [
    ['an undeclared field', { birthDate: '1980-01-01' }, 'birthDate'],
    ['an undeclared field with hostile name', { '<b>"': '1' }, '<b>"'],
    ['an area the programme lacks', { areas: ['rymden'] }, 'areas'],
    ['an actor type the programme lacks', { actorType: 'robot' }, 'actorType'],
    ['a tick box with another value', { 'publish.name': 'maybe' }, 'publish.name'],
    ['two texts under one name', { name: ['a', 'b'] }, 'name'],
    ['NUL in a text', { commitment: 'a\0b' }, 'commitment'],
    ['another version than there can be', { 'programme.version': 'x' }, 'programme.version'],
  ] as const) {
    test(`is refused for ${name}`, async () => {
      const before = collector.rows().length;
      const page = await Page.from(await asUsual(filledIn(change as Record<string, string | string[]>)), 422);
      assert.equal(page.summary.length, 1);
      const [{ field, text }] = page.summary as [{ field: string; text: string }];
      assert.ok(field === expected || (field === '' && text.includes(expected)), `${field} ${text}`);
      assert.equal(collector.rows().length, before);
    });
  }

  test('is refused with a page where it names no programme that is there', async () => {
    for (const fields of [filledIn({ 'programme.id': 'annat' }), withoutFields(filledIn(), 'programme.id')]) {
      const page = await Page.from(await asUsual(fields), 422);
      assert.equal(page.heading, 'Löftet gick inte att ta emot');
    }
  });

  test('is refused where the review was tampered with', async () => {
    const fields = (await review(filledIn())).fields();
    fields.set('legal.basis', 'contract');
    const before = collector.rows().length;
    await Page.from(await asUsual(fields), 422);
    assert.equal(collector.rows().length, before);
  });

  test('is refused where another pledge was sent from the same review', async () => {
    const fields = (await review(filledIn())).fields();
    await Page.from(await asUsual(fields), 201);
    fields.set('commitment', 'Något annat.');
    const page = await Page.from(await asUsual(fields), 422);
    assert.equal(page.heading, 'Det här formuläret är redan skickat');
  });
});

describe('the way back', () => {
  const receiptWith = async (returnTo: string) => {
    const reviewed = await review(filledIn({ return: returnTo }));
    return Page.from(await asUsual(reviewed.fields()), 201);
  };

  test('is offered to an allowed page and to an own page', async () => {
    for (const url of [`${PARTNER}/sida?a=1&b=2#c`, `${collector.url}/`]) {
      assert.ok((await receiptWith(url)).html.includes(`href="${url.replaceAll('&', '&amp;')}"`));
    }
  });

  for (const hostile of [
    'https://evil.example/',
    'javascript:alert(1)',
    `${PARTNER}.evil.example/`,
    `${PARTNER}@evil.example/`,
    '//evil.example/',
    '/v1/pledges',
    'data:text/html,x',
    `blob:${PARTNER}/x`,
    'ftp://www.partner.example/',
  ]) {
    test(`is not offered to ${hostile}`, async () => {
      const receipt = await receiptWith(hostile);
      assert.ok(!receipt.html.includes('class="back"'));
      assert.ok(!receipt.html.includes('evil'));
    });
  }
});

test('the stylesheet of the pages is served', async () => {
  const response = await fetch(`${collector.url}/assets/pages.css`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
});
