import { css, type CSSResultGroup } from 'lit';
import { outboxStyles } from './outbox.styles.ts';
import { reviewStyles } from './review.styles.ts';
import { stepStyles } from './steps.styles.ts';

const own = css`
  [part~='form'] {
    display: flex;
    flex-direction: column;
    gap: calc(2em * var(--_density));
    max-inline-size: 44em;
    margin-block-start: calc(2em * var(--_density));
  }

  [part~='section'] {
    display: block;
  }

  [part~='legend'],
  [part~='section'] > [part~='label'] {
    font-size: 1.125em;
  }

  [part~='grid'] {
    display: grid;
    gap: calc(1.25em * var(--_density));
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    align-items: end;
    padding-block-start: 0.375em;
  }

  [part~='grid'] [part~='label'] {
    font-size: 1em;
  }

  [part~='revealed'] {
    margin-block-start: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tillvaxt-brand-text);
  }

  [part~='error-summary'] {
    max-inline-size: 44em;
    margin-block-start: 1.5em;
    padding: 1.25em 1.5em;
    border: 0.1875em solid var(--_tillvaxt-error);
    border-radius: var(--_radius);
  }

  [part~='error-summary']:focus {
    outline: 0.1875em solid var(--_tillvaxt-brand-text);
    outline-offset: 0.1875em;
  }

  [part~='error-title'] {
    margin: 0 0 0.5em;
    font-size: 1.125em;
    font-weight: 700;
  }

  [part~='error-summary'] ul,
  [part~='outbox-faults'] {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    margin: 0;
    padding-inline-start: 1.25em;
  }

  [part~='error-summary'] [part~='link'] {
    display: inline-block;
    min-block-size: 1.75em;
    color: var(--_tillvaxt-error);
    font-weight: 700;
  }

  [part~='legal'] {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    padding: 1.25em 1.5em;
    border: 0.0625em solid transparent;
    border-radius: var(--_radius);
    background: var(--_tillvaxt-tint);
    font-size: 0.9375em;
  }

  [part~='legal'] p {
    margin: 0 0 0.625em;
    text-wrap: pretty;
  }

  [part~='legal'] div > p:last-child {
    margin: 0;
  }

  [part~='legal-title'] {
    margin: 0;
    font: inherit;
    font-size: 1.125em;
    font-weight: 700;
  }

  [part~='public-record'] {
    font-weight: 600;
  }

  [part~='legal'] [part~='note'] {
    margin: 0;
    color: var(--_tillvaxt-muted);
  }

  [part~='message'] {
    max-inline-size: 44em;
    margin: 0;
    padding: 1em 1.25em;
    border-inline-start: 0.3125em solid var(--_tillvaxt-error);
    background: var(--_tillvaxt-tint);
    font-weight: 600;
  }

  [part~='receipt'] {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 1em;
    max-inline-size: 44em;
    padding: calc(clamp(1.25em, 5cqi, 2.5em) * var(--_density));
    border: 0.125em solid var(--_tillvaxt-brand-text);
    border-radius: calc(var(--_radius) * 1.5);
  }

  [part~='receipt'] [part~='message'] {
    border-color: var(--_tillvaxt-brand-text);
  }

  [part~='done'] {
    inline-size: 3em;
    block-size: 3em;
    color: var(--_tillvaxt-brand-text);
  }

  [part~='receipt-list'] {
    display: flex;
    flex-direction: column;
    gap: 0.875em;
    margin: 0;
  }

  [part~='receipt-list'] dt {
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part~='receipt-list'] dd {
    margin: 0;
  }

  [part~='reference'] {
    font-size: 1.75em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }

  [part~='pledged'] {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  [part~='pledged-areas'] {
    color: var(--_tillvaxt-muted);
  }

  [part~='next'] {
    margin: -0.5em 0 0.5em;
    text-wrap: pretty;
  }
`;

export const styles: CSSResultGroup = [own, stepStyles, reviewStyles, outboxStyles];
