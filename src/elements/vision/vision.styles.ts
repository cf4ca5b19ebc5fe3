import { css } from 'lit';

export const styles = css`
  [part~='head'] {
    position: relative;
    padding: calc(clamp(min(1.25em, 8cqi), 6cqi, 3.5em) * var(--_density));
    border: 0.0625em solid var(--_tillvaxt-tint-line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tillvaxt-tint);
    overflow: hidden;
  }

  [part~='rings'] {
    position: absolute;
    inset-block-start: -19cqi;
    inset-inline-end: -19cqi;
    inline-size: 42cqi;
    block-size: 42cqi;
    color: var(--_tillvaxt-brand-text);
    opacity: 0.22;
  }

  [part~='head'] > :not([part~='rings']) {
    position: relative;
  }

  [part~='proposal'] {
    inline-size: fit-content;
    margin: 0 0 1em;
    padding: 0.125em 0.75em;
    border: 0.125em solid var(--_tillvaxt-brand-text);
    border-radius: 1em;
    background: var(--_tillvaxt-surface);
    color: var(--_tillvaxt-brand-text);
    font-size: 0.875em;
    font-weight: 700;
  }

  [part~='title'] {
    font-size: clamp(1.25em, 1em + 1.2cqi, 1.625em);
  }

  [part~='motto'] {
    max-inline-size: 17em;
    margin: 0.625em 0 0;
    color: var(--_tillvaxt-brand-text);
    font-size: clamp(1.5em, 1em + 3.2cqi, 2.75em);
    font-weight: 700;
    line-height: 1.12;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }

  [part~='lead'] {
    margin-block-start: 1.25em;
  }

  [part~='chapters'] {
    display: grid;
    gap: calc(2.5em * var(--_density)) clamp(2em, 5cqi, 4em);
    margin-block-start: calc(2.5em * var(--_density));
  }

  [part~='chapter'] {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding-block-start: 1.125em;
    border-block-start: 0.125em solid var(--_tillvaxt-brand-text);
  }

  [part~='chapter-title'] {
    margin: 0;
    font: inherit;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }

  [part~='chapter-text'] {
    flex: 1;
    max-inline-size: 38em;
  }

  [part~='chapter-text'] p {
    margin: 0.75em 0 0;
    text-wrap: pretty;
  }

  [part~='values'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 1.25em 0 0;
    padding: 0;
    list-style: none;
  }

  [part~='value'] {
    min-inline-size: 0;
    padding: 0.25em 0.75em;
    border: 0.0625em solid var(--_tillvaxt-tint-line);
    border-radius: 1em;
    background: var(--_tillvaxt-tint);
    color: var(--_tillvaxt-brand-text);
    font-size: 0.9375em;
    font-weight: 600;
  }

  @container (min-width: 34em) {
    [part~='rings'] {
      inset-block-start: -14cqi;
      inset-inline-end: -10cqi;
      inline-size: 44cqi;
      block-size: 44cqi;
      opacity: 0.35;
    }

    [part~='motto'],
    [part~='lead'] {
      max-inline-size: min(38em, 75cqi);
    }
  }

  @container (min-width: 48em) {
    [part~='chapters'] {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    [part~='rings'] {
      display: none;
    }
  }

  @media print {
    [part~='rings'] {
      display: none;
    }

    [part~='chapter'] {
      break-inside: avoid;
    }
  }
`;
