import { css } from 'lit';

export const styles = css`
  [part~='sheet'] {
    padding-inline: clamp(1.125em, 6cqi, 4em);
    padding-block: calc(clamp(1.25em, 6cqi, 3.5em) * var(--_density)) calc(clamp(0.5em, 3cqi, 1.5em) * var(--_density));
    border: 0.0625em solid var(--_tillvaxt-tint-line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tillvaxt-surface);
    box-shadow: 0 0.75em 2em -1.25em rgb(0 0 0 / 35%);
  }

  [part~='head'] {
    position: relative;
    padding-block-end: clamp(1em, 4cqi, 2em);
  }

  [part~='rings'] {
    float: inline-end;
    inline-size: clamp(4.5em, 18cqi, 8em);
    block-size: clamp(4.5em, 18cqi, 8em);
    margin-inline-start: 1em;
    color: var(--_tillvaxt-brand-text);
  }

  [part~='rings'] path {
    stroke-width: 2.5;
    transition: stroke-opacity 0.6s ease-out;
  }

  @media (prefers-reduced-motion: reduce) {
    [part~='rings'] path {
      transition: none;
    }
  }

  [part~='programme'] {
    margin: 0 0 0.5em;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='title'] {
    font-size: clamp(1.5em, 1em + 3.25cqi, 2.625em);
  }

  [part~='lead'] {
    color: var(--_tillvaxt-muted);
    font-size: 1em;
  }

  [part~='entry'] {
    display: grid;
    gap: 0.375em 1.5em;
    padding-block: calc(1.25em * var(--_density));
    border-block-start: 0.0625em solid var(--_tillvaxt-line);
    grid-template-columns: minmax(0, 1fr) auto;
  }

  [part~='entry-title'] {
    margin: 0;
    color: var(--_tillvaxt-muted);
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }

  [part~='entry-title']:focus {
    outline: none;
  }

  [part~='entry-body'] {
    min-inline-size: 0;
    grid-column: 1 / -1;
    grid-row: 2;
  }

  [part~='entry'] > [part~='change'] {
    align-self: start;
    margin-block-start: -0.1875em;
    grid-column: 2;
    grid-row: 1;
  }

  @container (max-width: 24em) {
    [part~='title'] {
      clear: both;
    }
  }

  @container (max-width: 14em) {
    [part~='entry'] {
      grid-template-columns: minmax(0, 1fr);
    }

    [part~='entry'] > [part~='change'] {
      justify-self: start;
      margin-inline-start: -0.25em;
      grid-column: 1;
      grid-row: 3;
    }
  }

  @container (min-width: 42em) {
    [part~='entry'] {
      grid-template-columns: minmax(0, 13em) minmax(0, 1fr) auto;
      column-gap: 2em;
    }

    [part~='entry-body'] {
      grid-column: 2 / -1;
      grid-row: 1;
    }

    [part~='entry']:has(> [part~='change']) > [part~='entry-body'] {
      grid-column: 2;
    }

    [part~='entry'] > [part~='change'] {
      grid-column: 3;
    }
  }

  [part~='entry-body'] > p {
    max-inline-size: 38em;
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    white-space: pre-line;
  }

  [part~='entry-body'] > p:not([class], [part]) {
    font-size: 1.125em;
    line-height: 1.4;
  }

  [part~='entry-open'] [part~='entry-body'] {
    display: grid;
    gap: 1em;
    justify-items: start;
  }

  [part~='entry-open'] [part~='entry-body'] > * {
    inline-size: 100%;
  }

  [part~='entry-open'] [part~='entry-body'] > [part~='button'] {
    inline-size: auto;
  }

  [part~='unanswered'] {
    color: var(--_tillvaxt-muted);
    font-style: italic;
  }

  [part~='unanswered'] + [part~='button'] {
    margin-block-start: 0.5em;
  }

  [part~='areas'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='area'] {
    overflow-wrap: anywhere;
    padding: 0.125em 0.75em;
    border: 0.0625em solid var(--_tillvaxt-tint-line);
    border-radius: 1.25em;
    background: var(--_tillvaxt-tint);
    color: var(--_tillvaxt-brand-text);
    font-weight: 600;
  }

  [part~='steps'] {
    display: grid;
    margin: 0.375em 0 1.25em;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  /* Each step on a line that runs from one number to the next. */
  [part~='step'] {
    position: relative;
    min-inline-size: 0;
    padding-inline-start: 2.75em;
    padding-block-end: 1.5em;
    counter-increment: step;
  }

  [part~='step']:last-child {
    padding-block-end: 0;
  }

  [part~='step']::before {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 1.875em;
    block-size: 1.875em;
    border-radius: 50%;
    background: var(--_tillvaxt-brand-text);
    color: var(--_tillvaxt-surface);
    font-weight: 700;
    line-height: 1;
    content: counter(step) / '';
  }

  [part~='step']:not(:last-child)::after {
    position: absolute;
    inset-block: 1.875em 0;
    inset-inline-start: calc(0.9375em - 0.0625em);
    border-inline-start: 0.125em solid var(--_tillvaxt-tint-line);
    content: '';
  }

  [part~='step'] > p {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  [part~='step-what'] {
    padding-block-start: 0.125em;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
  }

  [part~='step-when'] {
    color: var(--_tillvaxt-muted);
  }

  [part~='step'] > [part~='change'] {
    margin-inline-start: -0.25em;
  }

  [part~='step'] > :is(div, [part~='hint']) {
    margin-block-end: 0.875em;
  }

  [part~='when-and-who'] {
    display: grid;
    gap: 0.875em 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }

  [part~='desk'] {
    display: grid;
    gap: 1.5em clamp(1.5em, 5cqi, 3em);
    margin-block-start: calc(1.75em * var(--_density));
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
  }

  [part~='desk'] > [part~='button'] {
    justify-self: start;
    grid-column: 1 / -1;
  }

  /* In the light DOM that stands in for the plan: what needs script keeps its place, also on a page that hides such with force. */
  [part~='change'][hidden],
  [part~='desk-group'][hidden] {
    display: block !important;
    visibility: hidden;
  }

  [part~='button'][hidden] {
    display: inline-flex !important;
    visibility: hidden;
  }

  @media (scripting: none) {
    [part~='change'][hidden],
    [part~='desk-group'][hidden],
    [part~='button'][hidden] {
      display: none !important;
    }
  }

  [part~='desk-title'] {
    margin: 0 0 0.5em;
    font: inherit;
    font-weight: 700;
  }

  [part~='note'] {
    margin: 0 0 0.75em;
    text-wrap: pretty;
    color: var(--_tillvaxt-muted);
    font-size: 0.9375em;
  }

  @media (forced-colors: active) {
    [part~='rings'] {
      color: CanvasText;
    }

    [part~='step']::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }

  /* With the page around it. */
  @media print {
    [part~='step']::before {
      outline: 0.0625em solid;
      background: none;
      color: #000;
    }

    [part~='sheet'] {
      padding: 0;
      border: 0;
      box-shadow: none;
    }

    [part~='entry'],
    [part~='step'] {
      break-inside: avoid;
    }

    [part~='desk'] {
      display: none;
    }
  }
`;
