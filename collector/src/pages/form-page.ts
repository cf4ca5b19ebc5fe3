import { html } from 'hono/html';
import type { Programme } from '../../../contract/types.ts';
import { TICK_FIELDS, type FormPost, type TextField } from '../submit/parse-form.ts';
import type { Fault } from '../submit/validate.ts';
import { textsIn, type Language } from '../texts.ts';
import { choices, errorSummary, group, hidden, textArea, textInput, tick, type Control } from './controls.ts';
import type { Html, Page } from './layout.ts';
import { labelOf, messagesFor } from './messages.ts';

/** What the form page shows: the programme it is about, what was typed, and what is wrong with it. */
export interface FormPageContent {
  language: Language;
  programme: Programme;
  post: FormPost;
  faults: readonly Fault[];
  /** Checked URL of the page the reader came from. */
  returnTo: string | undefined;
}

const PLAN_FIELDS = ['plan.existing', 'plan.partners', 'plan.sustainability', 'plan.firstStep'] as const;
const PUBLISH_FIELDS = TICK_FIELDS.filter((name) => name !== 'legal.consent');
const CARRIED_FIELDS = ['programme.id', 'programme.version', 'partner', 'locale'] as const;

/** The pledge form with what was typed in it, headed by what is wrong. */
export function formPage({ language, programme, post, faults, returnTo }: FormPageContent): Page {
  const texts = textsIn(language);
  const { fields, form } = texts;
  const messages = messagesFor(faults, texts);
  const disabled = new Set<string>(programme.controller.disabledFields);
  const shown = new Set<string>();

  const typed = (name: TextField) => post.texts[name] ?? '';
  const control = (name: string, { hint }: { hint?: string } = {}): Control => {
    shown.add(name);
    return {
      name,
      label: labelOf(name, texts),
      hint,
      message: messages.find(({ field }) => field === name),
      texts,
    };
  };
  const unlessDisabled = (name: string, content: () => Html): Html | '' => (disabled.has(name) ? '' : content());

  const actorType = choices(
    control('actorType'),
    'radio',
    programme.actorTypes.map(({ id, label, description }) => ({ value: id, label, detail: description })),
    [typed('actorType')],
  );
  const speaksFor = choices(
    control('speaksFor'),
    'radio',
    [
      { value: 'self', label: fields.self },
      { value: 'role', label: fields.role },
      ...(disabled.has('organisation') ? [] : [{ value: 'organisation', label: fields.organisationVoice }]),
    ],
    [typed('speaksFor')],
  );
  const areas = choices(
    control('areas', { hint: fields.areasHint }),
    'checkbox',
    programme.areas.map(({ id, title, summary }) => ({ value: id, label: title, detail: summary })),
    post.areas,
  );
  const commitment = textArea(control('commitment', { hint: fields.commitmentHint }), typed('commitment'), 5);
  const about = [
    unlessDisabled('name', () => textInput(control('name'), typed('name'), html`autocomplete="name"`)),
    unlessDisabled('organisation', () =>
      textInput(
        control('organisation', { hint: fields.organisationHint }),
        typed('organisation'),
        html`autocomplete="organization"`,
      ),
    ),
    unlessDisabled('email', () =>
      textInput(
        control('email', { hint: fields.emailHint }),
        typed('email'),
        html`type="email" autocomplete="email" spellcheck="false"`,
      ),
    ),
    unlessDisabled('municipality', () =>
      textInput(control('municipality', { hint: fields.municipalityHint }), typed('municipality')),
    ),
  ];
  const plan = unlessDisabled('plan', () =>
    group({ name: 'plan', label: texts.optional(form.planHeading), hint: form.planHint, message: undefined, texts }, [
      ...PLAN_FIELDS.map((name) => textArea(control(name), typed(name), 3)),
      textInput(control('plan.date'), typed('plan.date'), html`type="date" class="short"`),
    ]),
  );
  const publish = group(
    { ...control('publish', { hint: form.publishHint }), label: texts.optional(form.publishHeading) },
    PUBLISH_FIELDS.filter((name) => !disabled.has(name.slice('publish.'.length))).map((name) => {
      shown.add(name);
      const checked = post.ticks.has(name);
      return tick({ id: name, name, type: 'checkbox', value: 'on' }, labelOf(name, texts), { checked });
    }),
  );

  const title = `${form.heading} – ${programme.title}`;
  return {
    language,
    title: messages.length > 0 ? `${texts.errorInTitle}${title}` : title,
    body: html`${errorSummary(messages, shown, texts)}
<p class="over" lang="${programme.lang}">${programme.title}</p>
<h1>${form.heading}</h1>
<p class="lead">${form.lead}</p>
<form method="post" action="/v1/pledges" novalidate>
${actorType}
${speaksFor}
${areas}
${commitment}
${
  about.some(Boolean) &&
  group({ name: 'about', label: texts.optional(form.aboutHeading), message: undefined, texts }, about)
}
${plan}
${publish}
${CARRIED_FIELDS.map((name) => post.texts[name] && hidden(name, typed(name)))}
${returnTo && hidden('return', returnTo)}
<div class="actions"><button>${form.submit}</button></div>
</form>`,
  };
}
