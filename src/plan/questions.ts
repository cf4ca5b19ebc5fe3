import type { Pledge, Programme, Question } from '../../contract/types.ts';
import type { Answers } from './answers.ts';

/** Where a question's free answer is kept: by what it asks, or by its own id where it asks for any text; no id has a colon. */
export const answerKey = ({ asks, id }: Question): string => (asks === 'text' ? `text:${id}` : asks);

/** What the reader has written to a question; empty where it is nothing. */
export function writtenTo(question: Question, { texts }: Answers): string {
  const key = answerKey(question);
  return (Object.hasOwn(texts, key) && texts[key]) || '';
}

/** The reader's answer to a question in words, one item each; empty while it is unanswered. */
export function answerTo(question: Question, { actorTypes, areas }: Programme, answers: Answers): string[] {
  if (question.asks === 'actor-type')
    return actorTypes.filter(({ id }) => id === answers.actorType).map(({ label }) => label);
  if (question.asks === 'areas') return areas.filter(({ id }) => answers.areas.includes(id)).map(({ title }) => title);
  const text = writtenTo(question, answers).trim();
  return text ? [text] : [];
}

/** True when the question's ring is closed. */
export const isAnswered = (question: Question, programme: Programme, answers: Answers): boolean =>
  answerTo(question, programme, answers).length > 0 || (question.asks === 'first-step' && answers.date !== undefined);

/** The question's hint for the reader's actor type, once that is known. */
export const hintFor = ({ hints }: Question, { actorType }: Answers): string | undefined =>
  actorType ? hints[actorType] : undefined;

/** For whom a reader can speak: for an organisation only where the programme asks for its name. */
export const speaksForChoices = ({ controller }: Partial<Pick<Programme, 'controller'>>): Pledge['speaksFor'][] =>
  controller?.disabledFields?.includes('organisation') ? ['self', 'role'] : ['self', 'role', 'organisation'];
