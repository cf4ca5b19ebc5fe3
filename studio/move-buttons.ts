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
      // The one that is not pressed moves, so that the focus stays, but on a button that leads no further.
      if (button.dataset['by'] === '1') part.before(other);
      else part.after(other);
      if (!button.checkVisibility({ visibilityProperty: true }))
        part.querySelector<HTMLElement>(`.move:not([data-by="${button.dataset['by']}"])`)!.focus();
      const all = [...part.parentElement!.children];
      status.textContent = said.moved(part.querySelector('strong')!.textContent, all.indexOf(part) + 1, all.length);
      moved();
    });
  }
}
