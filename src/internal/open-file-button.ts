import { html, type TemplateResult } from 'lit';
import { text } from './text.ts';

/**
 * Opens a file that was saved before.
 *
 * @param hint for screen readers: what kind of file
 */
export function openFileButton(
  { label, hint }: { label: string; hint: string },
  take: (file: File) => void,
): TemplateResult {
  const onChange = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) take(file);
    input.value = '';
  };
  const onClick = ({ target }: Event): void =>
    (target as Element).closest('button')!.parentElement!.querySelector<HTMLInputElement>('[type=file]')!.click();
  return html`<input type="file" accept=".json,application/json" hidden @change=${onChange} />
    <button part="button open-file" type="button" @click=${onClick}>
      ${text(label)}<span part="visually-hidden">${text(` ${hint}`)}</span>
    </button>`;
}
