import { parseConfiguration, type Parsed, type SnippetConfiguration } from './configuration.ts';
import { problem, under, type Members, type Problem } from './rules.ts';
import { themeNames, themeRules } from './theme.ts';

/** The parameters of the address beside the theme's, in their order. */
const parameters = ['elements', 'partner', 'lang', 'programme'] as const;

const encoded = (value: string): string =>
  encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll("'", '%27');

/**
 * The hosted page that shows a configuration: `<server>/embed/page?elements=vision,focus-area-card:larande&lang=sv&brand=%23005ea5`.
 * It sends to its own server, and has the headings and links of its own page, so that only what it is to show is in its address.
 */
export function hostedPageAddress({ server, elements, partner, lang, programme, theme }: SnippetConfiguration): string {
  const said: Members = {
    elements: elements.map(({ element, area }) => (area === undefined ? element : `${element}:${area}`)).join(','),
    partner,
    lang,
    programme,
    ...theme,
  };
  const query = [...parameters, ...themeNames]
    .filter((name) => said[name] !== undefined)
    .map((name) => `${name}=${encoded(String(said[name]))}`);
  return `${server}/embed/page?${query.join('&')}`;
}

/** One more form where a configuration has none: from there a visitor can always pledge. */
export const withPledgeForm = (configuration: SnippetConfiguration): SnippetConfiguration =>
  configuration.elements.some(({ element }) => element === 'pledge-form')
    ? configuration
    : { ...configuration, elements: [...configuration.elements, { element: 'pledge-form' }] };

const asElement = (text: string): Members => {
  const [element, ...area] = text.split(':');
  return { element, ...(area.length && { area: area.join(':') }) };
};

/** A number where the text is one, as it would stand in JSON. */
const asNumber = (text: string): unknown => (/^[\d.]+$/.test(text) ? Number(text) : text);

/**
 * What an address of the hosted page asks for, checked as `parseConfiguration` checks a file.
 *
 * @param query the address's parameters
 * @param server where the hosted page itself is
 */
export function readHostedPageQuery(query: URLSearchParams, server: string): Parsed {
  const theme: Members = {};
  const json: Members = { server };
  const unknown: Problem[] = [];
  for (const name of new Set(query.keys())) {
    const all = query.getAll(name);
    const [text] = all;
    if (all.length > 1) unknown.push(problem(under('#', name), all, 'one value'));
    else if (name === 'elements') json['elements'] = text!.split(',').map(asElement);
    else if ((parameters as readonly string[]).includes(name)) json[name] = text;
    else if (Object.hasOwn(themeRules, name)) theme[name] = name === 'density' ? asNumber(text!) : text;
    else
      unknown.push({
        pointer: under('#', name),
        found: 'an unknown parameter',
        expected: `one of ${[...parameters, ...themeNames].join(', ')}`,
      });
  }
  if (Object.keys(theme).length) json['theme'] = theme;
  const parsed = parseConfiguration(json, true);
  return unknown.length ? { problems: [...unknown, ...(parsed.problems ?? [])] } : parsed;
}
