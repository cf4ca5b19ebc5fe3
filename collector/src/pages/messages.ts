import type { Fault } from '../submit/validate.ts';
import type { Texts } from '../texts.ts';

/** A fault in the reader's words, at the form field it belongs to. */
export interface Message {
  /** The form field's name, as `plan.firstStep`. */
  field: string;
  text: string;
}

/** Words the faults for the reader, one message a field, in the order given. */
export function messagesFor(faults: readonly Fault[], texts: Texts): Message[] {
  const byField = new Map<string, Message>();
  for (const fault of faults) {
    const field = fieldOf(fault.pointer);
    if (!byField.has(field)) byField.set(field, { field, text: wording(field, fault, texts) });
  }
  return [...byField.values()];
}

/** A field's label, or its name where readers never see the field. */
export function labelOf(field: string, { fields }: Texts): string {
  return Object.hasOwn(fields, field) ? fields[field as keyof Texts['fields']] : field;
}

function fieldOf(jsonPointer: string): string {
  const segments = jsonPointer.split('/').slice(1).map(decodeURIComponent);
  return segments[0] === 'areas' ? 'areas' : segments.join('.');
}

function wording(field: string, { code, limit = 0 }: Fault, texts: Texts): string {
  const { wrong } = texts;
  const label = labelOf(field, texts);
  const own = ownWording(field, code, texts);
  if (own !== undefined) return own;
  switch (code) {
    case 'required':
    case 'too-few':
    case 'too-short':
      return wrong.required(label);
    case 'too-long':
      return wrong.tooLong(label, limit);
    case 'unknown-value':
      return wrong.choice(label);
    case 'duplicate':
      return wrong.duplicate(label);
    case 'disabled':
      return wrong.disabled(label);
    case 'undeclared':
      return wrong.undeclared(label);
    case 'format':
      return field === 'plan.date' ? wrong.date : wrong.signs(label);
    default:
      return wrong.other(label);
  }
}

/** The words that a field has for one of its own faults, if it has any: the same as in the form on the page before. */
function ownWording(field: string, code: Fault['code'], { faults }: Texts): string | undefined {
  const missing = code === 'required' || code === 'too-few' || code === 'too-short';
  const misspelt = field === 'email' && (code === 'format' || code === 'too-long');
  const key = missing || misspelt ? field : `${field} ${code}`;
  return Object.hasOwn(faults, key) ? faults[key as keyof Texts['faults']] : undefined;
}
