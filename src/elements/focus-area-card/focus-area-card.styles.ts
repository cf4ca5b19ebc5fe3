import { css } from 'lit';

export const styles = css`
  :host {
    block-size: var(--_size, 100%);
  }

  /* In a list. */
  :host(:state(open)) {
    grid-row-end: var(--_rows);
  }

  [part~='base'],
  [part~='base'] > div {
    block-size: 100%;
  }

  /* As where it is skipped: no margin reaches out of it. */
  [part~='base'] > div {
    display: flow-root;
  }

  /* A container's style is worked out once more after its layout, all of it: dear where there are many, and only a row asks for it. */
  [part~='base']:not(:has(> [part~='compact'])) {
    container-type: normal;
    contain: inline-size;
  }

  [part~='card'] {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 0.0625em solid var(--_tillvaxt-line);
    border-radius: var(--_radius);
    background: var(--_tillvaxt-surface);
    color: inherit;
  }

  [part~='selected'] {
    border-color: var(--_tillvaxt-brand-text);
    box-shadow: 0 0 0 0.125em var(--_tillvaxt-brand-text);
  }

  [part~='motif'] {
    padding: calc(1.125em * var(--_density)) clamp(1em, 6%, 1.5em);
    border-start-start-radius: calc(var(--_radius) - 0.0625em);
    border-start-end-radius: calc(var(--_radius) - 0.0625em);
    background: var(--_tillvaxt-tint);
    color: var(--_tillvaxt-brand-text);
  }

  [part~='selected'] > [part~='motif'] {
    background: var(--_tillvaxt-fill);
    color: var(--_tillvaxt-on-brand);
  }

  [part~='emblem'] {
    display: block;
    inline-size: clamp(4em, 28%, 6em);
    block-size: auto;
    aspect-ratio: 1;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  [part~='media'] {
    margin: 0;
  }

  ::slotted([slot='image']) {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
  }

  [part~='figcaption'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    padding: 0.75em clamp(1.1429em, 6%, 1.7143em) 0;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
  }

  [part~='body'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    padding: calc(1.25em * var(--_density)) clamp(1em, 6%, 1.5em) calc(0.75em * var(--_density));
  }

  [part~='title'] {
    margin: 0;
    color: inherit;
    font: inherit;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    hyphenate-limit-chars: 16 6 6;
    hyphens: auto;
    text-wrap: balance;
  }

  [part~='summary'] {
    max-inline-size: 38em;
    margin: 0.5em 0 0;
    color: inherit;
    font: inherit;
    text-wrap: pretty;
  }

  [part~='more'] {
    margin: 0.625em 0 0;
  }

  [part~='more-label'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
    color: var(--_tillvaxt-brand-text);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  [part~='more-label']::-webkit-details-marker {
    display: none;
  }

  [part~='more-label']::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    margin-inline: 0.125em 0.25em;
    translate: 0 -0.125em;
    rotate: 45deg;
  }

  [part~='more'][open] > [part~='more-label']::before {
    translate: 0 0.125em;
    rotate: 225deg;
  }

  @media (prefers-reduced-motion: no-preference) {
    [part~='more-label']::before {
      transition:
        rotate 0.2s ease-out,
        translate 0.2s ease-out;
    }
  }

  [part~='more-label']:hover > span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  [part~='text'] {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    padding-block: 0.5em 0.25em;
  }

  [part~='text'] :is(p, ul, dl, dt, dd, h3, h4, h5, h6) {
    margin: 0;
    font: inherit;
    text-wrap: pretty;
  }

  [part~='text'] p {
    max-inline-size: 38em;
  }

  [part~='actions-title'] {
    margin-block-start: 0.5em !important;
    font-weight: 700 !important;
  }

  /* Side by side where there is room for it. */
  [part~='actions'] {
    columns: 16em 2;
    column-gap: 2em;
  }

  [part~='actions'] > div {
    padding-block-end: 0.75em;
    break-inside: avoid;
  }

  [part~='actions'] [part~='actor-type'] {
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='actions'] ul {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    padding-inline-start: 1.25em;
  }

  [part~='actions'] li::marker {
    color: var(--_tillvaxt-brand-text);
  }

  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-start: auto;
    padding-block-start: 1em;
  }

  [part~='count'] {
    flex: 100%;
    min-block-size: 1.5em;
    margin: 0;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  [part~='choice'] {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 2.75em;
    font-weight: 600;
    cursor: pointer;
  }

  /* In the light DOM that stands in for the card: room for what comes with the script. */
  [part~='choice'][hidden] {
    display: flex !important;
    visibility: hidden;
  }

  @media (scripting: none) {
    [part~='choice'][hidden],
    [part~='count']:empty {
      display: none !important;
    }
  }

  [part~='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    accent-color: var(--_tillvaxt-brand-text);
    cursor: pointer;
  }

  [part~='pledge-link'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    font-weight: 600;
  }

  /* The motif is a mark beside the title. */
  [part~='compact'] {
    display: grid;
    grid-template: 'media media' auto 'motif title' auto 'summary summary' auto 'footer footer' 1fr / auto minmax(0, 1fr);
    padding: 1em 1em 0.5em;
  }

  [part~='compact'] > [part~='media'] {
    grid-area: media;
    margin: -1em -1em 0.75em;
  }

  [part~='compact'] > [part~='motif'] {
    align-self: start;
    grid-area: motif;
    margin-inline-end: 0.75em;
    padding: 0.375em;
    border-radius: var(--_radius);
  }

  [part~='compact'] [part~='emblem'] {
    inline-size: 2.25em;
    block-size: 2.25em;
    stroke-width: 3;
  }

  [part~='compact'] > [part~='body'] {
    display: contents;
  }

  [part~='compact'] [part~='title'] {
    align-self: center;
    grid-area: title;
    font-size: 1.125em;
  }

  [part~='compact'] [part~='summary'] {
    grid-area: summary;
    font-size: 0.9375em;
  }

  [part~='compact'] [part~='footer'] {
    align-self: end;
    grid-area: footer;
    padding-block-start: 0.5em;
  }

  [part~='compact'] [part~='figcaption'] {
    padding-inline: 1.1429em;
  }

  /* A row of a list, where there is room for it. */
  @container (min-width: 36em) {
    [part~='compact'] {
      grid-template:
        'media media media' auto 'motif title footer' auto 'motif summary footer' 1fr
        / auto minmax(0, 1fr) auto;
      padding-block-end: 1em;
    }

    [part~='compact'] > [part~='motif'] {
      margin-inline-end: 1em;
    }

    [part~='compact'] [part~='title'] {
      align-self: start;
    }

    [part~='compact'] [part~='summary'] {
      margin-block-start: 0.25em;
    }

    [part~='compact'] [part~='footer'] {
      flex-direction: column;
      align-items: flex-start;
      justify-content: center;
      align-self: center;
      margin-inline-start: 2em;
      padding: 0;
    }

    [part~='compact'] [part~='count'] {
      flex: none;
    }
  }

  @media (forced-colors: active) {
    [part~='selected'] {
      outline: 0.1875em solid Highlight;
    }
  }

  @media print {
    [part~='card'] {
      break-inside: avoid;
    }

    [part~='card'] > [part~='motif'] {
      background: none;
      color: #000;
    }

    [part~='more-label'],
    [part~='footer'] {
      display: none;
    }
  }
`;
