import type { IOptions } from 'sanitize-html';

/**
 * SharePoint-like. Microsoft publishes no list of what an HTML field keeps; this one is made of what it does publish, and stricter where that
 * is silent (no `data-…`, no form controls).
 *
 * Sources: "Allow or prevent custom script" (Microsoft Learn: no script in pages of modern sites);
 * `Microsoft.SharePoint.ScriptSafeExternalEmbedding` (frames of allowed domains only, and ours is none); pages whose whole body is one `<form>` already, in
 * which browsers drop any other.
 */
const plain =
  'a abbr address b blockquote br caption cite code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img li ol p pre small span strike strong sub sup ' +
  'table tbody td tfoot th thead tr u ul';

export const sharepoint: IOptions = {
  allowedTags: plain.split(' '),
  allowedAttributes: {
    a: ['href', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    '*': ['class', 'dir', 'id', 'lang', 'title', 'role'],
  },
};
