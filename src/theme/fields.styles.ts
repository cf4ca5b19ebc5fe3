import { css } from 'lit';

/** Text fields with label, hint and error, and the colours that only fields, choices and what goes wrong need: who uses them has this sheet. */
export const fields = css`
  [part~='base'] {
    --_tillvaxt-control: color(
      from color-mix(in srgb-linear, color-mix(in srgb, var(--_tillvaxt-ink) 62%, var(--_tillvaxt-surface)), var(--_bound)) var(--_held) / 100%
    );
    --_tillvaxt-fault: color(from var(--tillvaxt-error, #c4281f) var(--_opaque));
    --_tillvaxt-error: color(
      from color-mix(in srgb-linear, color(from oklch(from color-mix(in srgb-linear, var(--_tillvaxt-fault), var(--_bound)) var(--_lift)) var(--_clip)), var(--_bound)) var(--_held) / 100%
    );
  }

  @media print {
    [part~='base'] {
      --_tillvaxt-control: #000;
      --_tillvaxt-error: #000;
    }
  }

  [part~='fieldset'] {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  [part~='fieldset'],
  [part~='label'] {
    scroll-margin-block-start: 9em;
  }

  [part~='legend'],
  [part~='label'] {
    display: block;
    margin: 0;
    padding: 0 0 0.375em;
    font: inherit;
    font-weight: 700;
  }

  [part~='optional'] {
    color: var(--_tillvaxt-muted);
    font-weight: 400;
  }

  [part~='field-hint'] {
    display: block;
    margin: 0;
    padding: 0 0 0.5em;
    color: var(--_tillvaxt-muted);
    text-wrap: pretty;
  }

  [part~='hint'] {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tillvaxt-brand-text);
    text-wrap: pretty;
  }

  [part~='field'] {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 0.0938em solid var(--_tillvaxt-control);
    border-radius: min(var(--_radius), 0.75em);
    background: var(--_tillvaxt-surface);
    color: var(--_tillvaxt-text);
    font: inherit;
    line-height: 1.4;
  }

  [part~='field']:focus-visible {
    border-radius: min(var(--_radius), 0.75em);
    outline-offset: 0.0625em;
  }

  textarea[part~='field'] {
    min-block-size: 6em;
    resize: vertical;
  }

  [part~='field-date'] {
    inline-size: auto;
  }

  [part~='counter'] {
    margin: 0.375em 0 0;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  [part~='counter-over'] {
    color: var(--_tillvaxt-error);
    font-weight: 700;
  }

  [part~='error'] {
    display: block;
    margin: 0;
    padding: 0 0 0.5em;
    color: var(--_tillvaxt-error);
    font-weight: 700;
  }

  /* A group of choices at fault. */
  [part~='fieldset']:has(> [part~='error']) {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tillvaxt-error);
  }

  /* A legend in its usual place would have the line begin at its middle. */
  [part~='fieldset']:has(> [part~='error']) > [part~='legend'] {
    float: inline-start;
    inline-size: 100%;
  }

  [part~='fieldset']:has(> [part~='error']) > [part~='legend'] + * {
    clear: both;
  }

  [part~='invalid'] {
    border-color: var(--_tillvaxt-error);
    border-width: 0.125em;
  }
`;
