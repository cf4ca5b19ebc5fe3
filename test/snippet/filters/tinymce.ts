import type { IOptions } from 'sanitize-html';

/**
 * What TinyMCE keeps with its default schema, `html5`: forms and frames, every `data-…` and `aria-…`, but neither script nor custom tags.
 *
 * Source: tinymce/tinymce, `modules/tinymce/src/core/main/ts/schema/SchemaLookupTable.ts` (elements with their attributes; script is
 * deleted at its end), `GlobalAttributesSet.ts`, and `html/Sanitization.ts` (`shouldKeepAttribute`). `link` and `style` are valid in a head only,
 * which content has not; media and tables are left out here: no snippet has any.
 */
const field = ['autofocus', 'disabled', 'form', 'name', 'placeholder'];
const formed = ['formaction', 'formenctype', 'formmethod', 'formnovalidate', 'formtarget'];

const own: Record<string, string[]> = {
  a: ['href', 'target', 'rel', 'media', 'hreflang', 'type', 'charset', 'name', 'rev', 'shape', 'coords', 'download'],
  blockquote: ['cite'],
  button: [...field, ...formed, 'type', 'value'],
  details: ['open'],
  fieldset: ['disabled', 'form', 'name'],
  form: ['accept', 'accept-charset', 'action', 'autocomplete', 'enctype', 'method', 'name', 'novalidate', 'target'],
  iframe: [
    ...['src', 'name', 'width', 'height', 'sandbox', 'seamless', 'allow', 'allowfullscreen', 'loading'],
    ...['longdesc', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'align'],
  ],
  img: ['src', 'sizes', 'srcset', 'alt', 'usemap', 'ismap', 'width', 'height', 'name', 'loading', 'crossorigin'],
  input: [
    ...[
      ...field,
      ...formed,
      'accept',
      'alt',
      'autocomplete',
      'checked',
      'dirname',
      'height',
      'list',
      'max',
      'maxlength',
    ],
    ...['min', 'multiple', 'pattern', 'readonly', 'required', 'size', 'src', 'step', 'type', 'value', 'width', 'align'],
  ],
  label: ['form', 'for'],
  li: ['value', 'type'],
  ol: ['reversed', 'start', 'type', 'compact'],
  option: ['disabled', 'label', 'selected', 'value'],
  select: [...field, 'multiple', 'required', 'size'],
  textarea: [...field, 'cols', 'dirname', 'maxlength', 'readonly', 'required', 'rows', 'wrap'],
  ul: ['type', 'compact'],
};
const plain =
  'address article aside b br cite code dd div dl dt em figure figcaption footer h1 h2 h3 h4 h5 h6 header hgroup hr i legend main mark nav p ' +
  'pre q s section small span strong sub summary sup time u wbr';
const everywhere = [
  ...[
    'id',
    'accesskey',
    'class',
    'dir',
    'lang',
    'tabindex',
    'title',
    'role',
    'contenteditable',
    'contextmenu',
    'draggable',
  ],
  ...['dropzone', 'hidden', 'spellcheck', 'translate', 'xml:lang', 'data-*', 'aria-*'],
];

export const tinymce: IOptions = {
  allowedTags: [...plain.split(' '), ...Object.keys(own)],
  allowedAttributes: { ...own, '*': everywhere },
};
