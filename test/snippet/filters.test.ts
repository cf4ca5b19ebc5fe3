// R22: what a content system leaves of each tier, and that it leads to the pledge.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import {
  elementNames,
  hostedPageAddress,
  readHostedPageQuery,
  snippet,
  type SnippetConfiguration,
  type Tier,
} from '../../src/snippet/index.ts';
import { filtered, filterNames, type FilterName } from './filters/index.ts';

const digests = ['tillvaxt.js', 'tillvaxt.classic.js', 'tillvaxt.css', 'tillvaxt-frame.js'];
const source = {
  version: '1.2.3',
  integrity: Object.fromEntries(digests.map((name) => [name, 'sha384-x'])),
  programme: fagerstaNorbergSv,
};
const configuration: SnippetConfiguration = {
  server: 'https://samlare.example',
  partner: 'var-forening',
  lang: 'sv',
  elements: elementNames.map((element) => (element === 'focus-area-card' ? { element, area: 'larande' } : { element })),
};

/** The programme's own words, as markup has them. */
const words = [
  ...fagerstaNorbergSv.areas.flatMap(({ title, summary }) => [title, summary]),
  ...fagerstaNorbergSv.workingModel.questions.map(({ title }) => title),
  ...fagerstaNorbergSv.controller.legalText.information,
  fagerstaNorbergSv.vision.lead,
];

const parts: Readonly<Record<string, (html: string) => boolean>> = {
  script: (html) => /<(script|link|style)\b/.test(html),
  elements: (html) => /<tillvaxt-/.test(html),
  'stand-ins': (html) =>
    ['programme', ...elementNames].every((name) => html.includes(`<div data-tillvaxt="${name}"`)) &&
    html.includes(' data-endpoint="https://samlare.example/v1/pledges"'),
  form: (html) =>
    /<form [^>]*action="https:\/\/samlare\.example\/v1\/pledges"/.test(html) &&
    /<form [^>]*method="post"/.test(html) &&
    ['programme.id', 'programme.version', 'locale', 'partner', 'actorType', 'speaksFor', 'areas', 'commitment'].every(
      (name) => html.includes(` name="${name}"`),
    ) &&
    /<button type="submit"/.test(html),
  frame: (html) => /<iframe [^>]*src="https:\/\/samlare\.example\/embed\/page\?[^"]+"[^>]* title="[^"]+"/.test(html),
  content: (html) => words.every((each) => html.includes(each)),
  link: (html) => new RegExp(`<a href="${plainHref}">[^<]*ge ditt löfte[^<]*</a>`).test(html),
};
const plainHref = hostedPageAddress(configuration)
  .replaceAll('&', '&amp;')
  .replace(/[.?*+]/g, '\\$&');

const scripted = { module: ['content', 'link'], classic: ['content', 'link'], div: ['content', 'link'] };
const left: Readonly<Record<FilterName, Readonly<Record<Exclude<Tier, 'theme'>, readonly string[]>>>> = {
  WordPress: { ...scripted, div: ['stand-ins', 'content', 'link'], frame: ['link'], link: ['link'] },
  'Drupal, Basic HTML': { ...scripted, frame: ['link'], link: ['link'] },
  'Drupal, Restricted HTML': { ...scripted, frame: ['link'], link: ['link'] },
  TinyMCE: {
    module: ['form', 'content', 'link'],
    classic: ['form', 'content', 'link'],
    div: ['stand-ins', 'form', 'content', 'link'],
    frame: ['frame', 'link'],
    link: ['link'],
  },
  'SharePoint-like': { ...scripted, frame: ['link'], link: ['link'] },
};

describe('what is left', () => {
  it('of a whole snippet is all of it: the measure sees each part', () => {
    const whole = (tier: Tier): string[] => {
      const html = snippet(tier, configuration, source).replaceAll(/ part="[^"]*"/g, '');
      return Object.keys(parts).filter((part) => parts[part]!(html));
    };
    assert.deepEqual(whole('module'), ['script', 'elements', 'form', 'content', 'link']);
    assert.deepEqual(whole('div'), ['script', 'stand-ins', 'form', 'content', 'link']);
    assert.deepEqual(whole('frame'), ['script', 'frame', 'link']);
  });

  for (const name of filterNames)
    for (const [tier, expected] of Object.entries(left[name]))
      it(`${name}: ${expected.join(', ')} of ${tier}`, () => {
        const html = filtered(name, snippet(tier as Tier, configuration, source));
        assert.deepEqual(
          Object.keys(parts).filter((part) => parts[part]!(html)),
          expected,
        );
        assert.doesNotMatch(html, /\son[a-z]+=|\sstyle=|javascript:/i);
      });

  for (const name of filterNames)
    it(`${name}: every link leads to the hosted page's form, or to where the form is`, () => {
      const html = filtered(name, snippet('module', configuration, source));
      const hrefs = [...html.matchAll(/<a\b[^>]*href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
      assert.ok(hrefs.length > 5);
      for (const href of hrefs) {
        if (href.startsWith('#')) {
          const target = new RegExp(`<h2\\b[^>]* id="${href.slice(1)}"[^>]*>Ge ett löfte</h2>`);
          assert.match(html, target);
          assert.ok(html.search(target) < html.lastIndexOf('<a '), 'the plain link stands after it');
          continue;
        }
        const { configuration: shown } = readHostedPageQuery(new URL(href).searchParams, configuration.server);
        assert.ok(
          shown?.elements.some(({ element }) => element === 'pledge-form'),
          href,
        );
      }
    });

  it('a data attribute that asks for a handler passes a filter as what it is: a data attribute', () => {
    // Why src/internal/upgrade.ts takes over known attributes only; test/e2e/stand-ins.test.ts proves that it does.
    const hostile = '<div data-tillvaxt="vision" data-onclick="alert(1)" onclick="alert(1)"></div>';
    assert.equal(filtered('WordPress', hostile), '<div data-tillvaxt="vision" data-onclick="alert(1)"></div>');
  });
});
