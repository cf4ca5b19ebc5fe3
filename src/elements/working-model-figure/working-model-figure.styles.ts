import { css } from 'lit';

export const styles = css`
  [part~='note'] {
    margin: 1.25em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* In the light DOM that stands in for the figure: the questions to read. */
  [part~='questions'] {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    margin: 1.5em 0 0;
    padding-inline-start: 1.5em;
  }

  [part~='questions'] strong {
    display: block;
  }

  [part~='layout'] {
    display: grid;
    gap: 1.5em;
    margin-block-start: 1.75em;
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

  /* The band is as wide as the ring, so that there is no gap to point into; the white edge parts it from the next. */
  [part~='ring'] {
    fill: none;
    stroke: var(--_brand-text);
    stroke-opacity: 0.05;
  }

  [part~='ring-closed'] {
    stroke-opacity: 0.13;
  }

  [part~='ring-current'] {
    stroke-opacity: 0.24;
  }

  [part~='ring-near'] {
    stroke-opacity: 0.34;
  }

  [part~='ring-line'] {
    fill: none;
    stroke: var(--_brand-text);
    stroke-dasharray: 100;
    stroke-dashoffset: 70;
    stroke-linecap: round;
    stroke-opacity: 0.55;
    stroke-width: 2;
  }

  [part~='ring-line-closed'] {
    stroke-dashoffset: 0;
    stroke-width: 3;
  }

  [part~='ring-line-closed'],
  [part~='ring-line-near'] {
    stroke-opacity: 1;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part~='ring'],
    [part~='ring-line'] {
      transition: 0.2s ease-out;
      transition-property: stroke-opacity, stroke-width;
    }

    [part~='ring-line'] {
      transition:
        stroke-dashoffset 0.6s ease-out,
        stroke-opacity 0.2s ease-out,
        stroke-width 0.6s ease-out;
    }
  }

  [part~='core'] {
    fill: var(--_brand);
  }

  [part~='core-text'] {
    fill: var(--_on-brand);
    font-weight: 700;
  }

  [part~='mark'] circle {
    fill: var(--_surface);
    stroke: var(--_brand-text);
    stroke-width: 1.5;
  }

  [part~='mark'] text {
    fill: var(--_brand-text);
    font-weight: 700;
  }

  [part~='mark-current'] circle,
  [part~='mark-near'] circle {
    stroke-width: 3.5;
  }

  [part~='mark-closed'] circle {
    fill: var(--_brand-text);
  }

  [part~='mark-closed'] text {
    fill: var(--_surface);
  }

  [part~='panel'] {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
    padding: clamp(1em, 4cqi, 2em);
    border: 0.0625em solid var(--_tint-line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tint);
  }

  [part~='steps'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='step'] {
    inline-size: clamp(2.125em, 12cqi, 2.5em);
    block-size: clamp(2.125em, 12cqi, 2.5em);
    margin: 0;
    padding: 0;
    border: 0.125em solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 700;
    line-height: 1;
    cursor: pointer;
  }

  [part~='step']:focus-visible {
    border-radius: 50%;
  }

  [part~='step']:hover,
  [part~='step-near'] {
    border-color: var(--_brand-text);
    box-shadow: 0 0 0 0.1875em var(--_tint-line);
  }

  [part~='step-answered'] {
    border-color: var(--_brand-text);
    background: var(--_brand-text);
    color: var(--_surface);
  }

  [part~='step-current'] {
    border-color: var(--_brand-text);
    box-shadow:
      0 0 0 0.1875em var(--_tint),
      0 0 0 0.3125em var(--_brand-text);
  }

  [part~='question-box'] {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }

  [part~='progress'] {
    margin: 0;
    color: var(--_muted);
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
    text-decoration-color: var(--_brand-text);
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.25em;
  }

  [part~='help'] {
    margin: 0;
    text-wrap: pretty;
  }

  [part~='hint'] {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_brand-text);
    text-wrap: pretty;
  }

  [part~='navigation'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  [part~='review'] {
    margin: 0;
  }

  [part~='review'] dt {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='review'] dd {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
    margin: 0;
    padding-block: 0.25em 1em;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  [part~='unanswered'] {
    color: var(--_muted);
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

    [part~='ring'],
    [part~='ring-line'],
    [part~='mark'] circle {
      stroke: CanvasText;
    }

    [part~='core'],
    [part~='mark-closed'] circle {
      fill: CanvasText;
    }

    [part~='mark'] text {
      fill: CanvasText;
    }

    [part~='core-text'],
    [part~='mark-closed'] text {
      fill: Canvas;
    }
  }
`;
