import { seenOf, type Seen, type Unknown } from './backdrop.ts';
import { paintOf } from './paint.ts';

/** Said of an element by a control's focus. */
type Say = (element: Element, seen: Seen | Unknown) => void;

const EVENTS = ['focus', 'blur', 'focusin', 'focusout'] as const;

function active(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Focuses each control for a moment and tells what its outline looks like; afterwards the focus is where it was. */
export function focusOf(controls: readonly HTMLElement[], say: Say): void {
  const before = active();
  const unheard = (event: Event): void => event.stopImmediatePropagation();
  for (const type of EVENTS) window.addEventListener(type, unheard, { capture: true });
  try {
    for (const control of controls) {
      control.focus({ preventScroll: true, focusVisible: true });
      if (active() === control) say(control, outlineOf(control));
    }
    active()?.blur();
    before?.focus({ preventScroll: true });
  } finally {
    for (const type of EVENTS) window.removeEventListener(type, unheard, { capture: true });
  }
}

/** The outline of a focused control, or of the box around it that has one in its stead. */
function outlineOf(control: Element): Seen | Unknown {
  if (!control.matches(':focus-visible')) return 'focus';
  const box = control.closest('[part~=choice]');
  for (const element of box && box !== control ? [control, box] : [control]) {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0) continue;
    // A browser's own outline has two colours, for any ground.
    if (outlineStyle === 'auto') return 'focus';
    const inside = Number.parseFloat(outlineOffset) < 0;
    return seenOf(element, paintOf(outlineColor), [element.getBoundingClientRect()], { outside: !inside });
  }
  return 'focus';
}
