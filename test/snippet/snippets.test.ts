// One configuration, every way onto a page: what is printed, and what it never holds (R2, R3, R6, R24).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fagerstaNorbergEn } from '../../src/programme/fagersta-norberg.en.ts';
import { fagerstaNorbergFi } from '../../src/programme/fagersta-norberg.fi.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import {
  elementNames,
  hostedPageAddress,
  snippet,
  snippets,
  tiers,
  type SnippetConfiguration,
  type SnippetElement,
} from '../../src/snippet/index.ts';

const integrity = {
  'tillvaxt.js': 'sha384-module',
  'tillvaxt.classic.js': 'sha384-classic',
  'tillvaxt.css': 'sha384-css',
  'tillvaxt-frame.js': 'sha384-frame',
};
const source = { version: '1.2.3', integrity, programme: fagerstaNorbergSv };
const every: SnippetElement[] = elementNames.map((element) =>
  element === 'focus-area-card' ? { element, area: 'larande' } : { element },
);
const whole: SnippetConfiguration = {
  server: 'https://samlare.example/tillvaxt',
  partner: 'var-forening',
  lang: 'sv',
  elements: every,
  theme: { brand: '#005ea5', headingFontFamily: "'Source Sans 3', sans-serif", density: 1.2 },
};
const scripted = ['module', 'classic', 'div'] as const;

/** The tags of a text, each with its attributes as they are written. */
const tags = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag.replace(/\s+/g, ' '));

describe('snippets', () => {
  it('hold no inline script, handler or style, and no address but the server’s', () => {
    for (const [tier, text] of Object.entries(snippets(whole, source))) {
      assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/i, tier);
      for (const script of text.matchAll(/<script[^>]*>([^<]*)/g)) assert.equal(script[1], '', tier);
      for (const [address] of text.matchAll(/https?:[^"\s&]+/g))
        assert.ok(address.startsWith('https://samlare.example/tillvaxt/'), address);
    }
  });

  it('pin what they load to the exact version, each file with its digest', () => {
    const base = 'https://samlare.example/tillvaxt/1.2.3';
    const pinned = (digest: string): string => `integrity="sha384-${digest}" crossorigin="anonymous"`;
    const css = [`<link rel="stylesheet" href="${base}/tillvaxt.css" ${pinned('css')}>`];
    for (const tier of scripted) assert.deepEqual(tags(snippet(tier, whole, source), 'link'), css, tier);
    const scripts = Object.fromEntries(tiers.map((tier) => [tier, tags(snippet(tier, whole, source), 'script')]));
    const classic = [`<script defer src="${base}/tillvaxt.classic.js" ${pinned('classic')}>`];
    assert.deepEqual(scripts, {
      module: [`<script type="module" fetchpriority="low" src="${base}/tillvaxt.js" ${pinned('module')}>`],
      classic,
      div: classic,
      frame: [`<script defer src="${base}/tillvaxt-frame.js" ${pinned('frame')}>`],
      link: [],
      theme: [],
    });
  });

  it('have no digest where the address moves', () => {
    for (const tier of tiers) {
      const text = snippet(tier, { ...whole, updates: 'moving' }, source);
      assert.doesNotMatch(text, /integrity|1\.2\.3/, tier);
      for (const tag of [...tags(text, 'script'), ...tags(text, 'link')])
        assert.match(tag, /"https:\/\/samlare\.example\/tillvaxt\/v1\/tillvaxt[a-z.-]+" crossorigin="anonymous">$/);
    }
  });

  it('are not printed without a digest', () => {
    assert.throws(
      () => snippet('module', whole, { ...source, integrity: { 'tillvaxt.css': 'sha384-css' } }),
      /integrity of tillvaxt\.js: nothing; expected its sha384 digest/,
    );
  });

  it('carry each element with its content, and a form that posts to the endpoint', () => {
    for (const tier of scripted) {
      const text = snippet(tier, whole, source);
      for (const name of elementNames)
        assert.ok(
          text.includes(tier === 'div' ? `<div data-tillvaxt="${name}"` : `<tillvaxt-${name}`),
          `${tier} ${name}`,
        );
      assert.equal(tags(text, 'form').length, 1);
      assert.match(text, /<form[^>]* action="https:\/\/samlare\.example\/tillvaxt\/v1\/pledges"/);
      assert.match(text, /name="partner" value="var-forening"/);
      assert.equal(/<\/?tillvaxt-/.test(text), tier !== 'div');
      for (const href of text.matchAll(/pledge-href="([^"]+)"/g))
        assert.equal(href[1], '#tillvaxt-pledge-fagersta-norberg');
      assert.equal(text.match(/id="tillvaxt-pledge-fagersta-norberg"/g)?.length, 1);
    }
  });

  it('tell an element what the configuration tells', () => {
    const text = snippet(
      'module',
      {
        ...whole,
        endpoint: 'https://egen.example/ta-emot',
        programme: 'https://egen.example/program.json',
        elements: [
          { element: 'focus-area-card', area: 'larande', density: 'compact', headingLevel: 4, pledgeHref: '/lofte' },
          { element: 'pledge-form', headingLevel: 3 },
        ],
      },
      source,
    );
    assert.deepEqual(tags(text, 'tillvaxt-[a-z-]+'), [
      '<tillvaxt-programme src="https://egen.example/program.json" endpoint="https://egen.example/ta-emot" partner="var-forening" lang="sv">',
      '<tillvaxt-focus-area-card area="larande" density="compact" heading-level="4" pledge-href="/lofte">',
      '<tillvaxt-pledge-form id="tillvaxt-pledge-fagersta-norberg" heading-level="3">',
    ]);
    assert.match(text, /<h4 part="title">Lärande<\/h4>/);
  });

  it('bring the colour scheme of a dark ground that is given in figures, and leave a light one to the page', () => {
    const schemeOn = (surface?: string): string | undefined =>
      /color-scheme="(.+?)"/.exec(snippet('module', { ...whole, theme: { surface } }, source))?.[1];
    assert.deepEqual(['#14213d', '#767676', '#fff', 'light-dark(#fff, #000)', undefined].map(schemeOn), [
      'dark',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    assert.match(snippet('div', { ...whole, theme: { surface: '#000' } }, source), /data-color-scheme="dark"/);
  });

  it('lead from cards to the hosted form where they have none', () => {
    const elements: SnippetElement[] = [{ element: 'focus-areas' }];
    const text = snippet('module', { ...whole, elements }, source);
    for (const { id } of fagerstaNorbergSv.areas) {
      const form = hostedPageAddress({ ...whole, elements: [{ element: 'pledge-form', area: id }] });
      assert.ok(form.includes(`elements=pledge-form:${id}&`));
      const address = form.replaceAll('&', '&amp;');
      assert.ok(text.includes(`area="${id}" pledge-href="${address}"`), id);
      assert.equal(text.split(`href="${address}"`).length - 1, 2, 'the element’s and its content’s');
    }
    assert.match(text, /<p lang="sv"><a href="[^"]+\?elements=focus-areas,pledge-form&amp;/);
  });

  it('choose an area in the form from the start', () => {
    const chosen = (area?: string): string[] =>
      tags(snippet('module', { ...whole, elements: [{ element: 'pledge-form', area }] }, source), 'input').filter(
        (tag) => tag.endsWith(' checked>'),
      );
    const [speaker] = chosen();
    assert.match(speaker!, /name="speaksFor" value="self"/);
    assert.deepEqual(chosen('larande'), [
      speaker,
      '<input part="checkbox" type="checkbox" name="areas" value="larande" checked>',
    ]);
  });

  it('have no native form where the page is one form; then all lead to the element', () => {
    const elements: SnippetElement[] = [{ element: 'focus-areas' }, { element: 'pledge-form', nativeForm: false }];
    for (const tier of scripted) {
      const text = snippet(tier, { ...whole, elements }, source);
      assert.doesNotMatch(text, /<\/?(form|textarea|button)\b/, tier);
      const [, id] = / id="(tillvaxt-pledge-[^"]+)"/.exec(text)!;
      const hrefs = [...text.matchAll(/href="(#[^"]+)"/g)].map(([, href]) => href);
      assert.deepEqual(hrefs, Array(12).fill(`#${id}`), tier);
    }
  });

  it('the div tier says what the module tier says, by data attributes', () => {
    const module = snippet('module', whole, source).replace(/^[^]*?<\/script>/, '');
    const div = snippet('div', whole, source).replace(/^[^]*?<\/script>/, '');
    const plain = (html: string): string => html.replace(/<[^>]+>/g, '');
    assert.equal(plain(div), plain(module));
    assert.equal(tags(div, 'div').length, tags(div, '/div').length);
    assert.match(div, /<div data-tillvaxt="programme" data-endpoint="[^"]+" data-partner="var-forening" lang="sv">/);
    assert.match(div, /<div data-tillvaxt="pledge-form" id="tillvaxt-pledge-fagersta-norberg">/);
  });

  it('a text that looks like one of our tags stays text in the div tier', () => {
    const title = '<tillvaxt-vision area="x">';
    const areas = fagerstaNorbergSv.areas.map((area) => ({ ...area, title, summary: 'x data-a="1" area="2"' }));
    const text = snippet('div', whole, { ...source, programme: { ...fagerstaNorbergSv, areas } });
    assert.ok(text.includes('&lt;tillvaxt-vision area=&quot;x&quot;&gt;'));
    assert.ok(text.includes('x data-a=&quot;1&quot; area=&quot;2&quot;'));
  });

  it('frame and link lead to the hosted page, in the language of the page', () => {
    for (const [lang, programme, words] of [
      ['sv', fagerstaNorbergSv, 'ge ditt löfte på programmets egen sida'],
      ['en', fagerstaNorbergEn, 'make your pledge on the programme’s own page'],
      ['fi', fagerstaNorbergFi, 'anna lupauksesi ohjelman omalla sivulla'],
    ] as const) {
      const configuration: SnippetConfiguration = {
        ...whole,
        lang,
        elements: [{ element: 'vision' }, { element: 'pledge-form' }],
      };
      const address = `https://samlare.example/tillvaxt/embed/page?elements=vision,pledge-form&amp;partner=var-forening&amp;lang=${lang}&amp;brand=%23005ea5&amp;headingFontFamily=%27Source%20Sans%203%27,%20sans-serif&amp;density=1.2`;
      const link = `<p lang="${lang}"><a href="${address}">${programme.title}: ${words}</a></p>\n`;
      assert.equal(snippet('link', configuration, { ...source, programme }), link);
      const frame = snippet('frame', configuration, { ...source, programme });
      assert.deepEqual(tags(frame, 'iframe'), [
        `<iframe src="${address}" title="${programme.title}" lang="${lang}" width="100%" height="800" frameborder="0" loading="lazy" referrerpolicy="strict-origin-when-cross-origin">`,
      ]);
      assert.ok(frame.endsWith(link));
    }
  });

  it('the theme is lines for a style sheet, and empty where there is none', () => {
    assert.equal(
      snippet('theme', whole, source),
      `:root {\n  --tillvaxt-brand: #005ea5;\n  --tillvaxt-heading-font-family: 'Source Sans 3', sans-serif;\n  --tillvaxt-density: 1.2;\n}\n`,
    );
    assert.equal(snippet('theme', { ...whole, theme: {} }, source), '');
  });

  it('need a programme that has what the configuration asks for', () => {
    assert.throws(
      () => snippet('module', { ...whole, lang: 'en' }, source),
      /#\/lang: "en"; expected the programme's language, sv/,
    );
    const elements: SnippetElement[] = [{ element: 'focus-area-card', area: 'annat' }];
    assert.throws(
      () => snippet('link', { ...whole, elements }, source),
      /#\/elements\/0\/area: "annat"; expected one of social-tillit, /,
    );
  });
});
