import type { IOptions } from 'sanitize-html';

/**
 * What WordPress keeps of a post by somebody without the right `unfiltered_html`: `wp_kses_allowed_html( 'post' )`.
 *
 * Source: WordPress, `wp-includes/kses.php`, `$allowedposttags` and `_wp_add_global_attributes()` as of 6.8. Of `style` only
 * harmless properties pass there; none here.
 */
const language = ['align', 'dir', 'lang', 'xml:lang'];
const cells = ['align', 'char', 'charoff', 'valign'];

const own: Record<string, string[]> = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  area: ['alt', 'coords', 'href', 'nohref', 'shape', 'target'],
  audio: ['autoplay', 'controls', 'loop', 'muted', 'preload', 'src'],
  bdo: ['dir'],
  blockquote: ['cite', 'lang', 'xml:lang'],
  button: ['disabled', 'name', 'type', 'value'],
  caption: ['align'],
  cite: ['dir', 'lang'],
  col: [...cells, 'span', 'dir', 'width'],
  colgroup: [...cells, 'span', 'width'],
  del: ['datetime'],
  details: [...language, 'open'],
  font: ['color', 'face', 'size'],
  hr: ['align', 'noshade', 'size', 'width'],
  img: ['alt', 'align', 'border', 'height', 'hspace', 'longdesc', 'vspace', 'src', 'usemap', 'width'],
  ins: ['datetime', 'cite'],
  label: ['for'],
  legend: ['align'],
  li: ['align', 'value'],
  map: ['name'],
  menu: ['type'],
  ol: ['start', 'type', 'reversed'],
  pre: ['width'],
  q: ['cite'],
  table: ['align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'dir', 'rules', 'summary', 'width'],
  td: [
    ...cells,
    'abbr',
    'axis',
    'bgcolor',
    'colspan',
    'dir',
    'headers',
    'height',
    'nowrap',
    'rowspan',
    'scope',
    'width',
  ],
  textarea: ['cols', 'rows', 'disabled', 'name', 'readonly'],
  th: [...cells, 'abbr', 'axis', 'bgcolor', 'colspan', 'headers', 'height', 'nowrap', 'rowspan', 'scope', 'width'],
  tr: [...cells, 'bgcolor'],
  track: ['default', 'kind', 'label', 'src', 'srclang'],
  ul: ['type'],
  video: ['autoplay', 'controls', 'height', 'loop', 'muted', 'poster', 'preload', 'src', 'width'],
};
for (const name of 'article aside div figure figcaption footer header hgroup nav p section span summary'.split(' '))
  Object.assign(own, { [name]: language });
for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) Object.assign(own, { [name]: ['align'] });
for (const name of ['tbody', 'tfoot', 'thead']) Object.assign(own, { [name]: cells });

const plain =
  'address abbr acronym b big br code dd dfn dl dt em fieldset i kbd mark s samp small strike strong sub sup title tt u var';
const everywhere = [
  ...['controls', 'current', 'describedby', 'details', 'expanded', 'hidden', 'label', 'labelledby', 'live'].map(
    (name) => `aria-${name}`,
  ),
  ...['class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'title', 'role', 'xml:lang'],
];

export const wordpress: IOptions = {
  allowedTags: [...plain.split(' '), ...Object.keys(own)],
  allowedAttributes: { ...own, '*': everywhere },
};
