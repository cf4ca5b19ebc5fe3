import type { IOptions } from 'sanitize-html';

/** A format's `allowed_html` as its file has it. `filter_html` lets `lang` and `dir` pass everywhere, and `style` and `on…` nowhere. */
function filterHtml(allowedHtml: string): IOptions {
  const tags = [...allowedHtml.matchAll(/<(\S+)([^>]*)>/g)].map(
    ([, name = '', attributes = '']) => [name, attributes.split(' ').filter(Boolean)] as const,
  );
  return {
    allowedTags: tags.map(([name]) => name),
    allowedAttributes: { ...Object.fromEntries(tags), '*': ['lang', 'dir'] },
  };
}

/** Source: Drupal core, `core/recipes/basic_html_format_editor/config/filter.format.basic_html.yml`. */
export const drupalBasic: IOptions = filterHtml(
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>',
);

/** For visitors without an account. Source: Drupal core, `core/profiles/standard/config/install/filter.format.restricted_html.yml`. */
export const drupalRestricted: IOptions = filterHtml(
  '<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>',
);
