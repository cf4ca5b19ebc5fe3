import { said } from './texts.ts';

/** Lets every button copy the code it stands under, or mark it where the browser does not let it. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const code = document.getElementById(button.dataset['copies']!)!;
    const status = button.parentElement!.querySelector('[role="status"]')!;
    button.hidden = false;
    button.addEventListener('click', () => {
      status.textContent = '';
      void navigator.clipboard.writeText(code.textContent).then(
        () => (status.textContent = said.copied),
        () => {
          getSelection()!.selectAllChildren(code);
          status.textContent = said.selected;
        },
      );
    });
  }
}
