import { said } from './texts.ts';

/**
 * Lets the parts be put into another order.
 *
 * @param moved called after each move
 */
export function moveButtons(form: HTMLElement, moved: () => void): void {
  const status = form.querySelector('#moved')!;
  for (const button of form.querySelectorAll<HTMLButtonElement>('.move')) {
    button.addEventListener('click', () => {
      const part = button.closest('li')!;
      const other = button.dataset['by'] === '1' ? part.nextElementSibling : part.previousElementSibling;
      if (!other) return;
      // The one that is not pressed moves, so that the focus stays.
      if (button.dataset['by'] === '1') part.before(other);
      else part.after(other);
      const all = [...part.parentElement!.children];
      status.textContent = said.moved(part.querySelector('strong')!.textContent, all.indexOf(part) + 1, all.length);
      moved();
    });
  }
}
