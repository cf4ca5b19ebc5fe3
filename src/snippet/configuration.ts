import type { Programme } from '../../contract/types.ts';
import { isId } from '../programme/check.ts';
import {
  address,
  isObject,
  matching,
  oneOf,
  optional,
  problem,
  problemsOfMembers,
  under,
  webAddress,
  type Problem,
  type Rule,
} from './rules.ts';
import { snippetTexts, type SnippetLanguage } from './texts.ts';
import { themeRules, type SnippetTheme } from './theme.ts';

const headingLevel = optional(oneOf(2, 3, 4, 5, 6));
const density = optional(oneOf('full', 'compact'));
const id: Rule = {
  expected: 'an id: small letters a–z, digits and single hyphens, at most 80',
  holds: (value) => typeof value === 'string' && isId(value),
};
const local = matching(/^(?:#[\w-]+|\/(?!\/)[^\s\\]*)$/, '');
const pledgeHref: Rule = {
  optional: true,
  expected: 'where the pledge form is: #lofte, /lofte or an http(s) address',
  holds: (value) => local.holds(value) || address.holds(value),
};

/** The elements a snippet may have, with what each may be told. */
const elementRules = {
  vision: { headingLevel },
  'focus-areas': { headingLevel, density, pledgeHref },
  'focus-area-card': { area: id, headingLevel, density, pledgeHref },
  'working-model-figure': { headingLevel, pledgeHref },
  'action-plan': { headingLevel, pledgeHref },
  'pledge-form': { headingLevel, nativeForm: optional(oneOf(true, false)) },
  'pledge-tally': { headingLevel },
} as const satisfies Record<string, Readonly<Record<string, Rule>>>;

/** On the hosted page a visitor's choice comes along; a page of one's own chooses nothing for its visitors. */
const hostedRules = { ...elementRules, 'pledge-form': { ...elementRules['pledge-form'], area: optional(id) } };

export type ElementName = keyof typeof elementRules;
export const elementNames = Object.keys(elementRules) as ElementName[];

/** One element of a snippet; what is left out is the element's own default. */
export interface SnippetElement {
  element: ElementName;
  /** Of a card, and needed there: the focus area's id. Of a form, on the hosted page only: the area that a visitor has come from. */
  area?: string;
  /** Of cards. */
  density?: 'full' | 'compact';
  headingLevel?: number;
  /**
   * Of the form. `false` where the whole page is one form, as in ASP.NET Web Forms: a form within a form ends the outer one. Without
   * script the plain link then stands for it. Left out: `true`.
   */
  nativeForm?: boolean;
  /** Of cards, figure and plan. Left out: the snippet's own form, or the hosted page where it has none. */
  pledgeHref?: string;
}

/** What an organisation puts on its page; every tier is printed from it. */
export interface SnippetConfiguration {
  /** Where the elements and the hosted page are: origin and perhaps a path, with no slash at its end. */
  server: string;
  /** Where pledges are POSTed. Left out: `/v1/pledges` under the server. The hosted page always sends to its own server. */
  endpoint?: string;
  /** Id of the organisation whose page it is. */
  partner?: string;
  lang: SnippetLanguage;
  /** Address of a programme file; left out: the built-in programme. */
  programme?: string;
  /** In the order in which they stand. */
  elements: SnippetElement[];
  theme?: SnippetTheme;
  /** `moving` follows the releases of one major version, and so cannot have integrity. Left out: `pinned`. */
  updates?: 'pinned' | 'moving';
}

const rules: Readonly<Record<string, Rule>> = {
  server: {
    expected: 'the http(s) address of the server, without ? and #',
    holds: (value) => {
      const url = webAddress(value);
      return url !== undefined && !/[?#]/.test(String(value));
    },
  },
  endpoint: optional(address),
  partner: optional(id),
  lang: oneOf(...Object.keys(snippetTexts)),
  programme: optional(address),
  elements: {
    expected: 'a list of elements, at least one',
    holds: (value) => Array.isArray(value) && value.length > 0,
  },
  theme: { optional: true, expected: 'an object', holds: isObject },
  updates: optional(oneOf('pinned', 'moving')),
};

function problemsOfElement(value: unknown, at: string, isHosted: boolean): Problem[] {
  if (!isObject(value)) return [problem(at, value, 'an object with element')];
  const element = oneOf(...elementNames);
  const { element: name } = value;
  if (!element.holds(name)) return [problem(under(at, 'element'), name, element.expected)];
  const ofElement = (isHosted ? hostedRules : elementRules)[name as ElementName];
  return problemsOfMembers(value, at, { element, ...ofElement });
}

/** A form or a list of cards is there once: two would share one id, or say the same. */
function problemsOfTwins(elements: readonly unknown[]): Problem[] {
  const keys = elements.map((each) =>
    isObject(each) ? JSON.stringify([each.element, each.element === 'focus-area-card' && each.area]) : undefined,
  );
  return elements.flatMap((each, index) =>
    keys[index] !== undefined && keys.indexOf(keys[index]) < index
      ? [problem(under('#/elements', index), each, 'each element once')]
      : [],
  );
}

/** A configuration that can be used, or what is wrong with it. */
export type Parsed =
  { configuration: SnippetConfiguration; problems?: undefined } | { configuration?: undefined; problems: Problem[] };

/**
 * Reads a snippet's configuration.
 *
 * @param json parsed JSON
 * @param isHosted true where it is the hosted page's
 */
export function parseConfiguration(json: unknown, isHosted = false): Parsed {
  const problems = problemsOfMembers(json, '#', rules);
  if (isObject(json)) {
    const { elements, theme } = json;
    if (Array.isArray(elements))
      problems.push(
        ...elements.flatMap((each, index) => problemsOfElement(each, under('#/elements', index), isHosted)),
        ...problemsOfTwins(elements),
      );
    if (isObject(theme)) problems.push(...problemsOfMembers(theme, '#/theme', themeRules));
  }
  if (problems.length) return { problems };
  const configuration = json as SnippetConfiguration;
  return { configuration: { ...configuration, server: new URL(configuration.server).href.replace(/\/+$/, '') } };
}

/** What a configuration asks of a programme that it does not have: another language, an area. */
export function problemsWithProgramme(
  { lang, elements }: SnippetConfiguration,
  { lang: spoken, areas }: Pick<Programme, 'lang' | 'areas'>,
): Problem[] {
  const known = oneOf(...areas.map((area) => area.id));
  return [
    ...(spoken.split('-')[0] === lang.split('-')[0]
      ? []
      : [problem('#/lang', lang, `the programme's language, ${spoken}`)]),
    ...elements.flatMap(({ area }, index) =>
      area === undefined || known.holds(area)
        ? []
        : [problem(under(under('#/elements', index), 'area'), area, known.expected)],
    ),
  ];
}

/** A problem on one line. */
export const problemLine = ({ pointer, found, expected }: Problem): string =>
  `${pointer}: ${found}; expected ${expected}`;

/** Where the pledges of a configuration are POSTed. */
export const endpointOf = ({ server, endpoint = `${server}/v1/pledges` }: SnippetConfiguration): string => endpoint;
