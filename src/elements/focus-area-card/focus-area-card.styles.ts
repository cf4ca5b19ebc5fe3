import { css } from 'lit';

export const styles = css`
  :host {
    block-size: 100%;
  }

  [part~='base'] {
    block-size: 100%;
  }

  [part~='card'] {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  [part~='selected'] {
    border-color: var(--_brand-text);
    box-shadow: 0 0 0 0.125em var(--_brand-text);
  }

  [part~='media'] {
    margin: 0;
  }

  [part~='media'][hidden] {
    display: none;
  }

  ::slotted([slot='image']) {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
  }

  [part~='figcaption'] {
    display: block;
    padding: 0.5em 1.5em 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  [part~='body'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.75em;
    padding: 1.5em;
  }

  [part~='emblem'] {
    display: block;
    inline-size: 3em;
    block-size: 3em;
    color: var(--_brand-text);
  }

  [part~='title'] {
    margin: 0;
    color: var(--_text);
    font: inherit;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  [part~='summary'] {
    flex: 1;
    margin: 0;
    color: var(--_text);
    font: inherit;
    text-wrap: pretty;
  }

  [part~='more'] {
    margin: 0;
  }

  [part~='more-label'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
    color: var(--_brand-text);
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
    border-block-end: 0.125em solid;
    border-inline-end: 0.125em solid;
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

  [part~='actions-title'] {
    margin-block-start: 0.5em !important;
    font-weight: 700 !important;
  }

  [part~='actions'] dt {
    margin-block-start: 0.75em;
    color: var(--_muted);
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
    color: var(--_brand-text);
  }

  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
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
    visibility: hidden;
  }

  @media (scripting: none) {
    [part~='choice'][hidden],
    [part~='emblem']:empty {
      display: none;
    }
  }

  [part~='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    accent-color: var(--_brand);
    cursor: pointer;
  }

  [part~='pledge-link'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    [part~='selected'] {
      outline: 0.1875em solid Highlight;
    }
  }

  @media print {
    [part~='more']::details-content {
      content-visibility: visible;
    }

    [part~='card'] {
      break-inside: avoid;
    }

    [part~='footer'] {
      display: none;
    }
  }
`;
