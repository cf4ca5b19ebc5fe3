import { isAnswered } from '../plan/questions.ts';
import type { Answers } from '../plan/answers.ts';
import { emit } from './events.ts';
import type { ScopeController } from './scope-controller.ts';

/** Takes what the reader has answered, and tells the page which questions and areas have changed their state by it. */
export function answer(host: HTMLElement, { programme, scope }: ScopeController, part: Partial<Answers>): void {
  if (!programme) return;
  const before = scope.answers.answers;
  scope.answers.update(part);
  const now = scope.answers.answers;
  for (const question of programme.workingModel?.questions ?? []) {
    const answered = isAnswered(question, programme, now);
    if (answered !== isAnswered(question, programme, before))
      emit(host, 'tillvaxt-answer', { programme: programme.id, question: question.id, answered });
  }
  for (const { id } of programme.areas) {
    const selected = now.areas.includes(id);
    if (selected !== before.areas.includes(id))
      emit(host, 'tillvaxt-area-select', { programme: programme.id, area: id, selected });
  }
}
