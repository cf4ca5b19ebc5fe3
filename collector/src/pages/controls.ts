import { html } from 'hono/html';
import type { Texts } from '../texts.ts';
import type { Html } from './layout.ts';
import type { Message } from './messages.ts';

/** What a form control needs to show itself. `name` is the field's name and, in the page, its id. */
export interface Control {
  name: string;
  label: string;
  hint?: string | undefined;
  message: Message | undefined;
  texts: Texts;
}

/** A choice within a group. */
export interface Choice {
  value: string;
  label: string;
  detail?: string;
}

/**
 * Heads a page that has messages: the same words as at the fields, each linked to its field where the page has it.
 *
 * @param shown names of the fields on the page, from top to bottom
 */
export function errorSummary(messages: readonly Message[], shown: ReadonlySet<string>, texts: Texts): Html | '' {
  if (messages.length === 0) return '';
  const places = [...shown];
  const inOrder = messages.toSorted((a, b) => places.indexOf(a.field) - places.indexOf(b.field));
  return html`<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">${texts.summaryHeading}</h2>
<ul>
${inOrder.map(
  ({ field, text }) => html`<li>${shown.has(field) ? html`<a href="#${field}">${text}</a>` : text}</li>
`,
)}</ul>
</div>`;
}

/** One line of text. */
export function textInput(control: Control, value: string, attributes: Html | '' = ''): Html {
  return field(
    control,
    html`<input id="${control.name}" name="${control.name}" value="${value}" dir="auto"${described(control)} ${attributes}>`,
  );
}

/** Several lines of text. */
export function textArea(control: Control, value: string, rows: number): Html {
  return field(
    control,
    html`<textarea id="${control.name}" name="${control.name}" rows="${rows}" dir="auto"${described(control)}>
${value}</textarea>`,
  );
}

/** A question with radio buttons (one answer) or tick boxes (several). The first choice has the field's name as its id. */
export function choices(
  control: Control,
  type: 'radio' | 'checkbox',
  options: readonly Choice[],
  chosen: readonly string[],
): Html {
  return group(
    control,
    options.map(({ value, label, detail }, index) =>
      tick({ id: index === 0 ? control.name : `${control.name}-${value}`, name: control.name, type, value }, label, {
        detail,
        checked: chosen.includes(value),
      }),
    ),
  );
}

/** A named group of controls. */
export function group(control: Control, content: readonly (Html | '')[]): Html {
  return html`<fieldset class="field${control.message ? ' wrong' : ''}"${described(control)}>
<legend>${control.label}</legend>
${notes(control)}
${content}
</fieldset>`;
}

/** One radio button or tick box with its label. */
export function tick(
  input: { id: string; name: string; type: 'radio' | 'checkbox'; value: string },
  label: string,
  { detail, checked, attributes = '' }: { detail?: string | undefined; checked: boolean; attributes?: Html | '' },
): Html {
  const detailId = `${input.id}-detail`;
  return html`<div class="tick">
<input type="${input.type}" id="${input.id}" name="${input.name}" value="${input.value}"${checked ? ' checked' : ''}${
    detail ? html` aria-describedby="${detailId}"` : ''
  } ${attributes}>
<div>
<label for="${input.id}">${label}</label>
${detail && html`<p class="hint" id="${detailId}">${detail}</p>`}
</div>
</div>
`;
}

/** A hidden field. */
export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">
`;
}

/** The hint and the message of a control. */
export function notes({ name, hint, message, texts }: Control): Html {
  return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${message && html`<p class="message" id="${name}-error"><span class="unseen">${texts.errorAtField}</span>${message.text}</p>`}`;
}

/** The attributes that tie hint and message to a control. */
export function described({ name, hint, message }: Control): Html | '' {
  const ids = [hint && `${name}-hint`, message && `${name}-error`].filter(Boolean).join(' ');
  return ids ? html` aria-describedby="${ids}"` : '';
}

function field(control: Control, input: Html): Html {
  return html`<div class="field${control.message ? ' wrong' : ''}">
<label for="${control.name}">${control.label}</label>
${notes(control)}
${input}
</div>`;
}
