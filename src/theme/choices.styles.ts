import { css } from 'lit';

/** Radio buttons and checkboxes as roomy boxes: the whole box is the target. */
export const choices = css`
  [part~='choices'] {
    display: grid;
    gap: calc(0.5em * var(--_density));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }

  [part~='choices-inline'] {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), max-content));
  }

  @container (max-width: 30em) {
    [part~='choices-inline'] {
      grid-template-columns: 1fr;
    }
  }

  [part~='choice'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: calc(0.5em * var(--_density)) 0.875em;
    border: 0.0938em solid var(--_tillvaxt-control);
    border-radius: min(var(--_radius), 0.75em);
    background: var(--_tillvaxt-surface);
    line-height: 1.3;
    cursor: pointer;
  }

  [part~='choice'] > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  [part~='choice']:hover {
    border-color: var(--_tillvaxt-brand-text);
  }

  [part~='choice']:has(:checked) {
    border-color: var(--_tillvaxt-brand-text);
    box-shadow: inset 0 0 0 0.0625em var(--_tillvaxt-brand-text);
  }

  [part~='choice']:has(:focus-visible) {
    outline: 0.1875em solid var(--_tillvaxt-brand-text);
    outline-offset: 0.125em;
  }

  [part~='choice'] :focus-visible {
    outline: none;
  }

  [part~='checkbox'],
  [part~='radio'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    accent-color: var(--_tillvaxt-brand-text);
    cursor: pointer;
  }

  [part~='choice-label'] {
    display: block;
    font-weight: 600;
  }

  [part~='choice-hint'] {
    display: block;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
  }

  @media (forced-colors: active) {
    [part~='choice']:has(:checked) {
      outline: 0.125em solid Highlight;
    }
  }
`;
