import { css } from 'lit';

/** Answers that are shown instead of asked, and the review of all of them. */
export const reviewStyles = css`
  [part~='answered'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1em;
  }

  [part~='answers'] {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    min-inline-size: 0;
    margin: 0;
  }

  [part~='answers'] dt {
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='answers'] dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  [part~='step'] > [part~='answered'] {
    padding: 0.75em 1em;
    border: 0.0625em solid transparent;
    border-radius: min(var(--_radius), 0.75em);
    background: var(--_tillvaxt-tint);
  }

  [part~='step'] > [part~='answered'] + [part~='answered'] {
    margin-block-start: calc(0.625em - 2em * var(--_density));
  }

  [part~='step'] > [part~='answered'] > [part~='answers'] {
    flex-flow: row wrap;
    gap: 0.5em 2em;
  }

  [part~='review'] {
    border-block-start: 0.0625em solid var(--_tillvaxt-line);
  }

  [part~='review'] > [part~='answered'] {
    padding-block: 1em;
    border-block-end: 0.0625em solid var(--_tillvaxt-line);
  }

  [part~='review'] > :first-child dd {
    font-size: 1.125em;
  }

  [part~='more'] {
    border-block-end: 0.0625em solid var(--_tillvaxt-line);
  }

  [part~='more']:first-child {
    border-block-start: 0.0625em solid var(--_tillvaxt-line);
  }

  [part~='more-summary'] {
    padding-block: 0.625em;
    color: var(--_tillvaxt-brand-text);
    font-weight: 600;
    cursor: pointer;
  }

  [part~='more'] > [part~='fieldset'],
  [part~='more'] > [part~='legal'] {
    margin-block: 0.5em 1.5em;
  }
`;
