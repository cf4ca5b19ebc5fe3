// What a configuration may say, in a file and in the hosted page's address; what else is told of, each with its place.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  elementNames,
  hostedPageAddress,
  parseConfiguration,
  problemLine,
  readHostedPageQuery,
  themeNames,
  type SnippetConfiguration,
} from '../../src/snippet/index.ts';

const server = 'https://samlare.example';
const base = { server, lang: 'sv', elements: [{ element: 'pledge-form' }] };
const lines = (json: unknown): string[] => (parseConfiguration(json).problems ?? []).map(problemLine);

describe('a configuration', () => {
  it('may say all there is', () => {
    const whole = {
      ...base,
      endpoint: 'https://egen.example/ta-emot?nyckel=1',
      partner: 'var-forening',
      programme: 'https://egen.example/program.json',
      elements: [
        { element: 'vision', headingLevel: 3 },
        { element: 'focus-areas', density: 'compact', pledgeHref: '#lofte' },
        { element: 'focus-area-card', area: 'larande', pledgeHref: '/lofte' },
        { element: 'focus-area-card', area: 'ledarskap', pledgeHref: 'https://egen.example/lofte' },
        { element: 'pledge-form' },
      ],
      theme: {
        brand: '#1D5C4A',
        surface: 'light-dark(#fff, oklch(0.2 0.01 160))',
        text: 'rgb(10% 10% 10%)',
        accent: 'hsl(200deg 50% 30%)',
        error: 'rgb(180, 0, 0)',
        fontFamily: `'Source Sans 3', "Trebuchet MS", sans-serif`,
        headingFontFamily: 'Åland',
        radius: '.5em',
        density: 0.5,
      },
      updates: 'moving',
    };
    assert.deepEqual(parseConfiguration(whole), { configuration: whole });
  });

  it('has its server’s address without a slash at its end, path included', () => {
    for (const [given, taken] of [
      ['https://samlare.example/', 'https://samlare.example'],
      ['https://samlare.example/tillvaxt//', 'https://samlare.example/tillvaxt'],
      ['http://localhost:8787', 'http://localhost:8787'],
    ])
      assert.equal(parseConfiguration({ ...base, server: given }).configuration?.server, taken);
  });

  const refused: readonly (readonly [what: string, json: unknown, said: readonly (string | RegExp)[]])[] = [
    ['no object', [], ['#: []; expected an object']],
    [
      'nothing in it',
      {},
      [
        /^#\/server: nothing; expected the http/,
        '#/lang: nothing; expected one of sv, en, fi',
        /^#\/elements: nothing; expected a list/,
      ],
    ],
    [
      'an unknown member',
      { ...base, 'a/b~': 1 },
      [/^#\/a~1b~0: an unknown member; expected one of server, endpoint, /],
    ],
    ['a member of every object', { ...base, constructor: 1 }, [/^#\/constructor: an unknown member/]],
    ['a server of another kind', { ...base, server: 'ftp://x' }, [/^#\/server: "ftp:\/\/x"; expected the http/]],
    ['a server with a query', { ...base, server: `${server}?` }, [/^#\/server: .* without \? and #$/]],
    ['a server with a password', { ...base, server: 'https://a:b@c' }, [/^#\/server/]],
    ['a relative endpoint', { ...base, endpoint: '/v1' }, ['#/endpoint: "/v1"; expected an http(s) address']],
    ['a script for a programme', { ...base, programme: 'javascript:alert(1)' }, [/^#\/programme: "javascript:/]],
    ['a partner with a capital', { ...base, partner: 'Vi' }, [/^#\/partner: "Vi"; expected an id: /]],
    ['null for what may be left out', { ...base, partner: null }, [/^#\/partner: null; expected an id/]],
    ['another language', { ...base, lang: 'no' }, ['#/lang: "no"; expected one of sv, en, fi']],
    ['no elements', { ...base, elements: [] }, ['#/elements: []; expected a list of elements, at least one']],
    ['no list', { ...base, elements: 'vision' }, [/^#\/elements: "vision"; expected a list/]],
    [
      'an element as a text',
      { ...base, elements: ['vision'] },
      ['#/elements/0: "vision"; expected an object with element'],
    ],
    [
      'an unknown element',
      { ...base, elements: [{ element: 'wall' }] },
      [/^#\/elements\/0\/element: "wall"; expected one of vision, /],
    ],
    [
      'a card without an area',
      { ...base, elements: [{ element: 'focus-area-card' }] },
      [/^#\/elements\/0\/area: nothing; expected an id/],
    ],
    [
      'what an element has not',
      { ...base, elements: [{ element: 'vision', pledgeHref: '#x' }] },
      ['#/elements/0/pledgeHref: an unknown member; expected one of element, headingLevel'],
    ],
    [
      'a level that is none',
      { ...base, elements: [{ element: 'vision', headingLevel: 1 }] },
      ['#/elements/0/headingLevel: 1; expected one of 2, 3, 4, 5, 6'],
    ],
    [
      'a script for a link',
      { ...base, elements: [{ element: 'focus-areas', pledgeHref: 'javascript:x' }] },
      [/^#\/elements\/0\/pledgeHref: "javascript:x"; expected where the pledge form is/],
    ],
    [
      'two forms',
      { ...base, elements: [{ element: 'pledge-form' }, { element: 'pledge-form', headingLevel: 3 }] },
      ['#/elements/1: {"element":"pledge-form","headingLevel":3}; expected each element once'],
    ],
    [
      'an area that a page of one’s own would choose for its visitors',
      { ...base, elements: [{ element: 'pledge-form', area: 'larande' }] },
      [/^#\/elements\/0\/area: an unknown member; expected one of element, headingLevel, nativeForm/],
    ],
    [
      'a native form that is neither there nor not',
      { ...base, elements: [{ element: 'pledge-form', nativeForm: 'no' }] },
      ['#/elements/0/nativeForm: "no"; expected one of true, false'],
    ],
    ['a theme as a text', { ...base, theme: 'kommun' }, ['#/theme: "kommun"; expected an object']],
    [
      'an unknown token',
      { ...base, theme: { colour: '#000' } },
      [/^#\/theme\/colour: an unknown member; expected one of brand/],
    ],
    ...[
      'red',
      '#12345',
      '#1d5c4a80',
      'var(--x)',
      'rgb(0 0 0 / 0.5)',
      'rgb(0 0)',
      '#000;}',
      'light-dark(#fff)',
      'rgb(1,2 3)',
      'rgb(1%, 2, 3)',
      'lab(50deg 1 1)',
      'oklch(0.5, 0.1, 20)',
    ].map(
      (brand) =>
        [
          `the colour ${brand}`,
          { ...base, theme: { brand } },
          [/^#\/theme\/brand: .*; expected an opaque colour/],
        ] as const,
    ),
    ...['a;b', "'a", "'</style>'", 'url(x)', 'a,,b', '"a\\"', 'Source Serif 4, serif'].map(
      (fontFamily) =>
        [
          `the font ${fontFamily}`,
          { ...base, theme: { fontFamily } },
          [/^#\/theme\/fontFamily: .*; expected names of fonts/],
        ] as const,
    ),
    [
      'a radius in rem',
      { ...base, theme: { radius: '1rem' } },
      ['#/theme/radius: "1rem"; expected a length in em or px: 0.5em'],
    ],
    [
      'a density too high',
      { ...base, theme: { density: 2 } },
      ['#/theme/density: 2; expected a number from 0.5 to 1.5'],
    ],
    ['other updates', { ...base, updates: 'never' }, ['#/updates: "never"; expected one of pinned, moving']],
  ];
  for (const [what, json, said] of refused)
    it(`is told of ${what}`, () => {
      const found = lines(json);
      assert.equal(found.length, said.length, found.join('\n'));
      for (const [index, expected] of said.entries())
        if (typeof expected === 'string') assert.equal(found[index], expected);
        else assert.match(found[index]!, expected);
    });

  it('a long value is cut where it is told of', () => {
    assert.ok(lines({ ...base, partner: 'A'.repeat(1000) })[0]!.length < 200);
  });

  it('is judged at once, however long a value is', { timeout: 5000 }, () => {
    const long = '1'.repeat(100_000);
    for (const theme of [{ brand: `rgb(${long}` }, { fontFamily: 'a '.repeat(50_000) }, { radius: long }])
      assert.equal(lines({ ...base, theme }).length, 1);
  });
});

describe('the hosted page’s address', () => {
  const configuration: SnippetConfiguration = {
    server: 'https://samlare.example/tillvaxt',
    partner: 'var-forening',
    lang: 'fi',
    programme: 'https://egen.example/program.json?a=1&b=2',
    elements: elementNames.map((element) =>
      element === 'focus-area-card' ? { element, area: 'larande' } : { element },
    ),
    theme: {
      brand: '#005ea5',
      surface: 'light-dark(#fff, #141715)',
      text: '#111',
      accent: '#222',
      error: '#c00',
      fontFamily: `'Source Sans 3', "Trebuchet MS"`,
      headingFontFamily: 'Åland',
      radius: '0.5em',
      density: 1.25,
    },
  };

  it('says a whole configuration, and is read back as the same', () => {
    assert.deepEqual(Object.keys(configuration.theme!), themeNames);
    const address = new URL(hostedPageAddress(configuration));
    assert.equal(`${address.origin}${address.pathname}`, 'https://samlare.example/tillvaxt/embed/page');
    assert.deepEqual(readHostedPageQuery(address.searchParams, configuration.server), { configuration });
  });

  it('says little where there is little to say', () => {
    assert.equal(
      hostedPageAddress({
        server,
        lang: 'sv',
        elements: [{ element: 'vision' }, { element: 'focus-area-card', area: 'larande' }],
      }),
      'https://samlare.example/embed/page?elements=vision,focus-area-card:larande&lang=sv',
    );
  });

  it('leaves out what only a page of one’s own has', () => {
    const address = hostedPageAddress({
      ...configuration,
      endpoint: 'https://egen.example/ta-emot',
      updates: 'moving',
      elements: [{ element: 'focus-areas', density: 'compact', headingLevel: 4, pledgeHref: '/x' }],
      theme: {},
    });
    assert.equal(
      new URL(address).search,
      `?elements=focus-areas&partner=var-forening&lang=fi&programme=https://egen.example/program.json%3Fa%3D1%26b%3D2`,
    );
  });

  const refused: readonly [query: string, said: RegExp][] = [
    ['lang=sv', /^#\/elements: nothing/],
    ['elements=vision', /^#\/lang: nothing/],
    ['elements=vision,wall&lang=sv', /^#\/elements\/1\/element: "wall"/],
    ['elements=&lang=sv', /^#\/elements\/0\/element: ""/],
    ['elements=focus-area-card:a:b&lang=sv', /^#\/elements\/0\/area: "a:b"/],
    ['elements=vision:larande&lang=sv', /^#\/elements\/0\/area: an unknown member/],
    ['elements=vision&lang=sv&lang=en', /^#\/lang: \["sv","en"\]; expected one value/],
    [
      'elements=vision&lang=sv&endpoint=https://ond.example/',
      /^#\/endpoint: an unknown parameter; expected one of elements, /,
    ],
    ['elements=vision&lang=sv&server=https://ond.example', /^#\/server: an unknown parameter/],
    ['elements=vision&lang=sv&__proto__=1', /^#\/__proto__: an unknown parameter/],
    ['elements=vision&lang=sv&brand=red;}', /^#\/theme\/brand: "red;}"/],
    ['elements=vision&lang=sv&density=lots', /^#\/theme\/density: "lots"/],
    ['elements=vision&lang=sv&programme=data:,x', /^#\/programme: "data:,x"/],
  ];
  for (const [query, said] of refused)
    it(`refuses ?${query}`, () => {
      const { configuration: taken, problems } = readHostedPageQuery(new URLSearchParams(query), server);
      assert.equal(taken, undefined);
      assert.match(problemLine(problems[0]!), said);
    });
});
