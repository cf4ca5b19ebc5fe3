import { html, type TemplateResult } from 'lit';
import type { Programme } from '../../contract/types.ts';
import { texts, type Locale } from '../locale/locale.ts';
import type { Answers } from '../plan/answers.ts';
import { toCalendar } from '../plan/plan-calendar.ts';
import { toFile } from '../plan/plan-file.ts';
import { toMarkdown } from '../plan/plan-markdown.ts';
import { fromSteps, stepId, stepsOf } from '../plan/steps.ts';
import { download } from './download.ts';
import { printPlan } from './plan-print.ts';
import { planInWords } from './plan-words.ts';
import { text } from './text.ts';

/** What the reader is told after a press of one of the buttons. */
export type TakeawayNotice = 'notPrinted' | 'noDates' | 'noFile';

/** The plan to take away. */
export interface Takeaway {
  readonly programme: Programme;
  readonly answers: Answers;
  readonly locale: Locale;
  /** Where the paper is made that is printed. */
  readonly root: ShadowRoot | null;
  /** Takes the ids that a calendar gives the steps, so that the next calendar knows them again. */
  readonly set: (part: Partial<Answers>) => void;
  /** Tells the reader how it went; nothing where there is nothing to say. */
  readonly tell: (notice: TakeawayNotice | undefined) => void;
}

/** The buttons that print the plan and give it as a text, as calendar entries and as a file to open again. */
export function takeaway(plan: Takeaway): TemplateResult {
  const { locale } = plan;
  const t = texts(locale);
  const button = (label: string, act: (plan: Takeaway) => TakeawayNotice | undefined): TemplateResult =>
    html`<button part="button button-small" type="button" @click=${() => plan.tell(act(plan))}>${text(label)}</button>`;
  return html`${button(t.plan.print, print)} ${button(t.plan.markdown, saveMarkdown)} ${button(t.plan.calendar, saveCalendar)}
  ${button(t.saveFile, saveJson)}`;
}

const print = ({ programme, answers, locale, root }: Takeaway): TakeawayNotice | undefined =>
  root && printPlan(root, planInWords(programme, answers, locale, new Date()), locale) ? undefined : 'notPrinted';

function saveMarkdown({ programme, answers, locale }: Takeaway): TakeawayNotice | undefined {
  const words = planInWords(programme, answers, locale, new Date());
  return save('md', 'text/markdown', toMarkdown(words, texts(locale).notAnswered));
}

function saveCalendar({ programme, answers, locale, set }: Takeaway): TakeawayNotice | undefined {
  const steps = stepsOf(answers).map((step) => ({ ...step, id: step.id || stepId() }));
  const { followUp } = texts(locale).plan;
  const calendar = toCalendar(steps, { title: programme.title, followUp }, new Date());
  if (!calendar) return 'noDates';
  set(fromSteps(answers, steps));
  return save('ics', 'text/calendar', calendar);
}

const saveJson = ({ programme, answers }: Takeaway): TakeawayNotice | undefined =>
  save('json', 'application/json', toFile(answers, programme, new Date()));

/** A frame without an origin of its own is a sandbox, where a browser may drop the file without a word. */
function save(ending: string, type: string, content: string): TakeawayNotice | undefined {
  download(`plan-${new Date().toISOString().slice(0, 10)}.${ending}`, type, content);
  return origin === 'null' ? 'noFile' : undefined;
}
