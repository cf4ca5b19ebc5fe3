import { css } from 'lit';

/** The pledges kept on this device. */
export const outboxStyles = css`
  [part~='queued'] {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 1.5em;
    max-inline-size: 44em;
  }

  [part~='outbox'] {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 44em;
    margin-block-start: 1.5em;
  }

  [part~='queued'] > [part~='outbox'] {
    margin-block-start: 0;
  }

  [part~='outbox-title'] {
    margin: 0;
    font: inherit;
    font-size: 1.125em;
    font-weight: 700;
  }

  [part~='outbox-list'] {
    display: flex;
    flex-direction: column;
    gap: 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='outbox-entry'] {
    display: flex;
    flex-direction: column;
    gap: 0.625em;
    padding: clamp(1em, 4cqi, 1.25em) clamp(1em, 5cqi, 1.5em);
    border-inline-start: 0.3125em solid var(--_tillvaxt-brand-text);
    border-radius: var(--_radius);
    background: var(--_tillvaxt-tint);
  }

  [part~='outbox-blocked'],
  [part~='outbox-refused'] {
    border-color: var(--_tillvaxt-error);
  }

  [part~='outbox-entry'] p,
  [part~='outbox'] > [part~='note'] {
    margin: 0;
    text-wrap: pretty;
  }

  [part~='outbox'] [part~='note'] {
    color: var(--_tillvaxt-muted);
    font-size: 0.9375em;
  }

  [part~='outbox-state'] {
    color: var(--_tillvaxt-brand-text);
    font-weight: 700;
  }

  [part~='outbox-blocked'] > [part~='outbox-state'],
  [part~='outbox-refused'] > [part~='outbox-state'] {
    color: var(--_tillvaxt-error);
  }

  [part~='outbox-words'] {
    font-size: 1.125em;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  [part~='outbox-areas'] {
    color: var(--_tillvaxt-muted);
  }

  [part~='outbox-reference'] {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }

  [part~='outbox-summary'] {
    inline-size: fit-content;
    min-block-size: 1.75em;
    color: var(--_tillvaxt-brand-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  [part~='outbox-whole'] [part~='receipt-list'] {
    padding-block: 0.5em;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  [part~='outbox-actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    margin-block-start: 0.25em;
  }

  [part~='send-row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

`;
