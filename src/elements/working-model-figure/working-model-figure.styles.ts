import { css } from 'lit';

export const styles = css`
  [part~='note'] {
    margin: 1.25em 0 0;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
  }

  /* In the light DOM that stands in for the figure: the questions to read. */
  [part~='all'] summary {
    display: flex;
  }

  [part~='questions'] {
    display: grid;
    gap: 0.75em;
    margin: 1.25em 0 0;
    padding-inline-start: 1.5em;
  }

  [part~='questions'] strong {
    display: block;
  }

  [part~='layout'] {
    display: grid;
    gap: calc(1.5em * var(--_density));
    margin-block-start: calc(1.75em * var(--_density));
    grid-template-columns: minmax(0, 1fr);
  }

  [part~='drawing'] {
    max-inline-size: 20em;
    inline-size: 100%;
    margin-inline: auto;
  }

  [part~='drawing'] svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }

  @container (min-width: 46em) {
    [part~='layout'] {
      gap: 3em;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      align-items: start;
    }

    [part~='drawing'] {
      position: sticky;
      inset-block-start: 1.5em;
      max-inline-size: 28em;
    }
  }

  [part~='target'] {
    cursor: pointer;
  }

  /* From this ring's line to the one inside it; whatever the page has behind the figure shows through. */
  [part~='ring'] {
    fill-rule: evenodd;
    fill: color-mix(in oklab, var(--_tillvaxt-brand-text) 5%, transparent);
  }

  [part~='ring-closed'] {
    fill: color-mix(in oklab, var(--_tillvaxt-brand-text) 13%, transparent);
  }

  [part~='ring-current'] {
    fill: color-mix(in oklab, var(--_tillvaxt-brand-text) 18%, transparent);
  }

  [part~='ring-near'] {
    fill: color-mix(in oklab, var(--_tillvaxt-brand-text) 22%, transparent);
  }

  [part~='grain'] {
    fill: none;
    stroke: var(--_tillvaxt-brand-text);
    stroke-opacity: 0.16;
    pointer-events: none;
  }

  /* Open: the first part of a ring that is yet to grow round. */
  [part~='ring-line'] {
    fill: none;
    stroke: var(--_tillvaxt-brand-text);
    stroke-dasharray: 100;
    stroke-dashoffset: 72;
    stroke-linecap: round;
    stroke-width: 2;
    pointer-events: none;
  }

  [part~='ring-line-closed'] {
    stroke-dashoffset: 0;
    stroke-width: 2.5;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part~='ring'] {
      transition: fill 0.3s ease-out;
    }

    [part~='ring-line'] {
      transition:
        stroke-dashoffset 0.6s ease-in-out,
        stroke-width 0.6s ease-in-out;
    }
  }

  [part~='core'] {
    fill: var(--_tillvaxt-fill);
    stroke: var(--_tillvaxt-edge);
    stroke-width: 2;
  }

  [part~='core-text'] {
    fill: var(--_tillvaxt-on-brand);
    font-weight: 700;
  }

  [part~='mark'] circle {
    fill: var(--_tillvaxt-surface);
    stroke: var(--_tillvaxt-brand-text);
    stroke-width: 2;
  }

  [part~='mark'] text {
    fill: var(--_tillvaxt-brand-text);
    font-weight: 700;
  }

  [part~='mark-closed'] circle {
    fill: var(--_tillvaxt-brand-text);
  }

  [part~='mark-closed'] text {
    fill: var(--_tillvaxt-surface);
  }

  [part~='panel'] {
    display: flex;
    flex-direction: column;
    gap: calc(1.25em * var(--_density));
    padding: calc(clamp(0.5em, 5.5cqi, 1.125em) * var(--_density));
    border: 0.0625em solid var(--_tillvaxt-tint-line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tillvaxt-tint);
  }

  @container (min-width: 32em) {
    [part~='panel'] {
      padding: calc(clamp(1.5em, 4cqi, 2em) * var(--_density));
    }
  }

  [part~='steps'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='step'] {
    inline-size: clamp(2.125em, 12cqi, 2.5em);
    block-size: clamp(2.125em, 12cqi, 2.5em);
    margin: 0;
    padding: 0;
    border: 0.125em solid var(--_tillvaxt-control);
    border-radius: 50%;
    background: var(--_tillvaxt-surface);
    color: var(--_tillvaxt-text);
    font: inherit;
    font-weight: 700;
    line-height: 1;
    cursor: pointer;
  }

  [part~='step']:focus-visible {
    border-radius: 50%;
  }

  [part~='step-review'],
  [part~='step-review']:focus-visible {
    inline-size: auto;
    block-size: auto;
    min-block-size: clamp(2.125em, 12cqi, 2.5em);
    padding: 0.25em 1em;
    border-radius: 2em;
  }

  [part~='step']:hover,
  [part~='step-near'] {
    border-color: var(--_tillvaxt-brand-text);
    box-shadow: 0 0 0 0.1875em var(--_tillvaxt-tint-line);
  }

  [part~='step-answered'] {
    border-color: var(--_tillvaxt-brand-text);
    background: var(--_tillvaxt-brand-text);
    color: var(--_tillvaxt-surface);
  }

  [part~='step-current'] {
    border-color: var(--_tillvaxt-brand-text);
    box-shadow:
      0 0 0 0.1875em var(--_tillvaxt-tint),
      0 0 0 0.3125em var(--_tillvaxt-brand-text);
  }

  [part~='question-box'] {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }

  [part~='progress'] {
    margin: 0;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='question'] {
    margin: -0.5em 0 0;
    font: inherit;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  [part~='question']:focus {
    outline: none;
  }

  [part~='question']:focus-visible {
    outline: none;
    text-decoration: underline;
    text-decoration-color: var(--_tillvaxt-brand-text);
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.25em;
  }

  [part~='help'] {
    margin: 0;
    text-wrap: pretty;
  }

  [part~='navigation'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  /* On a phone the buttons share the width, within reach of either thumb. */
  @container (max-width: 30em) {
    [part~='navigation'] > * {
      flex: 1 1 auto;
      min-inline-size: 0;
      max-inline-size: 100%;
    }
  }

  [part~='review'] {
    margin: 0;
  }

  [part~='row'] {
    display: grid;
    align-items: baseline;
    column-gap: 1em;
    grid-template-columns: minmax(0, 1fr) auto;
    padding-block: 0.75em;
    border-block-start: 0.0625em solid var(--_tillvaxt-tint-line);
  }

  [part~='row'] dt {
    grid-column: 1 / -1;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='row-near'] dt {
    color: var(--_tillvaxt-brand-text);
  }

  [part~='row'] dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  [part~='answer'] > div {
    white-space: pre-line;
  }

  [part~='unanswered'] {
    color: var(--_tillvaxt-muted);
    font-style: italic;
  }

  @media (forced-colors: active) {
    [part~='step-answered'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    [part~='step-current'] {
      outline: 0.1875em solid CanvasText;
      outline-offset: 0.1875em;
    }

    [part~='drawing'] {
      --_tillvaxt-brand-text: CanvasText;
      --_tillvaxt-edge: CanvasText;
      --_tillvaxt-fill: CanvasText;
      --_tillvaxt-on-brand: Canvas;
      --_tillvaxt-surface: Canvas;
    }
  }
`;
