import type { Programme } from '../../contract/types.ts';
import * as fallback from '../fallback/index.ts';
import { markup, Markup } from '../fallback/index.ts';
import { endpointOf, type SnippetConfiguration, type SnippetElement } from './configuration.ts';
import { hostedPageAddress, withPledgeForm } from './hosted-page.ts';
import { snippetTexts } from './texts.ts';
import { schemeOf } from './theme.ts';

/** The form's id: a page may have the snippets of two programmes. */
const formIdOf = ({ id }: Programme): string => `tillvaxt-pledge-${id}`;

/** A plain link to the hosted page, from which a visitor can pledge: it is what every filter leaves. */
export function plainLink(configuration: SnippetConfiguration, { title }: Programme): Markup {
  const { lang } = configuration;
  const href = hostedPageAddress(withPledgeForm(configuration));
  return markup`<p lang="${lang}"><a href="${href}">${snippetTexts[lang].openPage(title)}</a></p>`;
}

/**
 * The elements with all they say to a page without script, within their wrapper, and a plain link for where less is left of them: after it, on the page's
 * own ground. One box holds both, for pages that lay out their parts in rows.
 */
export const content = (configuration: SnippetConfiguration, programme: Programme): Markup =>
  markup`<div>\n${wrapped(configuration, elements(configuration, programme))}\n${plainLink(configuration, programme)}\n</div>`;

/**
 * The same for the page that the plain link leads to.
 *
 * @param formHref where the form is when it is not among the elements, with an area chosen in it
 */
export const hostedContent = (
  configuration: SnippetConfiguration,
  programme: Programme,
  formHref: (area?: string) => string,
): Markup => wrapped(configuration, elements(configuration, programme, formHref));

const wrapped = (configuration: SnippetConfiguration, inside: Markup): Markup => {
  const { partner, programme: src, lang, theme } = configuration;
  const isDark = schemeOf(theme) === 'dark';
  return fallback.programme(inside, { endpoint: endpointOf(configuration), partner, src, lang, isDark });
};

function elements(
  configuration: SnippetConfiguration,
  programme: Programme,
  hosted = (area?: string): string =>
    hostedPageAddress({ ...configuration, elements: [{ element: 'pledge-form', area }] }),
): Markup {
  const { partner } = configuration;
  const form = configuration.elements.find(({ element }) => element === 'pledge-form');
  const formId = formIdOf(programme);

  const one = ({ element, area, density, headingLevel, pledgeHref, nativeForm: isNative }: SnippetElement): Markup => {
    // A card's choice goes along to another page.
    const leadsTo = (id?: string): string => pledgeHref ?? (form ? `#${formId}` : hosted(id));
    switch (element) {
      case 'vision':
        return fallback.vision(programme, { headingLevel });
      case 'focus-areas':
        return fallback.focusAreas(programme, { headingLevel, density, pledgeHref: leadsTo, counts: true });
      case 'focus-area-card':
        return fallback.focusAreaCard(programme, area!, { headingLevel, density, pledgeHref: leadsTo, counts: true });
      case 'working-model-figure':
        return fallback.workingModelFigure(programme, { headingLevel, pledgeHref: leadsTo() });
      case 'action-plan':
        return fallback.actionPlan(programme, { headingLevel, pledgeHref: leadsTo() });
      case 'pledge-form':
        return fallback.pledgeForm(programme, {
          id: formId,
          action: endpointOf(configuration),
          headingLevel,
          partner,
          area,
          isNative,
        });
      case 'pledge-tally':
        return fallback.pledgeTally(programme, { headingLevel });
    }
  };
  const said = configuration.elements.map((each) => `${one(each).html}\n`).join('');
  // The elements' links lead to the form, those of their content to its heading, which every filter lets pass.
  const hasTitle = form && form.nativeForm !== false;
  return new Markup(hasTitle ? said.replaceAll(` href="#${formId}"`, ` href="#${formId}-title"`) : said);
}

/** The same for a builder that refuses custom tags: `<div data-tillvaxt="…">`, its attributes as `data-…`. */
export const asDivs = ({ html }: Markup): Markup =>
  new Markup(
    html
      .replace(
        // Every value is escaped: no other `<`, and no `"` within one.
        /<tillvaxt-([a-z-]+)((?: [a-z-]+="[^"]*")*)>/g,
        (_, name: string, attributes: string) =>
          `<div data-tillvaxt="${name}"${attributes.replace(/ (?!id=|lang=)([a-z-]+=")/g, ' data-$1')}>`,
      )
      .replace(/<\/tillvaxt-[a-z-]+>/g, '</div>'),
  );
