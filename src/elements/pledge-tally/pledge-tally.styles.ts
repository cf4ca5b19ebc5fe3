import { css } from 'lit';

export const styles = css`
  [part~='tally'] {
    display: grid;
    gap: 0 2.5em;
    grid-template-columns: minmax(0, 1fr);
    padding: calc(clamp(min(1.25em, 8cqi), 4cqi, 2em) * var(--_density));
    border: 0.0625em solid var(--_tillvaxt-tint-line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tillvaxt-tint);
  }

  [part~='title'] {
    margin: 0;
    font: inherit;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }

  [part~='total'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    margin: 0.5em 0 0;
    font-size: 1.125em;
  }

  [part~='number'] {
    color: var(--_tillvaxt-brand-text);
    font-size: 3em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    letter-spacing: -0.03em;
  }

  [part~='published'] {
    margin: 0.25em 0 0;
    color: var(--_tillvaxt-muted);
  }

  [part~='areas'] {
    display: flex;
    flex-direction: column;
    gap: calc(0.875em * var(--_density));
    margin: calc(1.5em * var(--_density)) 0;
    padding: 0;
    list-style: none;
  }

  [part~='area'] {
    display: grid;
    align-items: baseline;
    gap: 0.25em 1em;
    grid-template-columns: minmax(0, 1fr);
  }

  [part~='area-title'] {
    font-weight: 600;
  }

  [part~='area-count'] {
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  [part~='bar'] {
    display: block;
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.25em;
    background: var(--_tillvaxt-track);
    overflow: hidden;
  }

  [part~='bar-fill'] {
    fill: var(--_tillvaxt-brand-text);
  }

  @media (prefers-reduced-motion: no-preference) {
    [part~='bar-fill'] {
      transition: width 0.6s ease-out;
    }
  }

  [part~='note'] {
    margin: 0;
    color: var(--_tillvaxt-muted);
    font-size: 0.875em;
  }

  @container (min-width: 24em) {
    [part~='area'] {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }

  @container (min-width: 44em) {
    [part~='tally'] {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      grid-template-rows: auto auto auto 1fr;
    }

    [part~='areas'] {
      grid-area: 1 / 2 / 5 / 3;
      margin: 0;
    }

    [part~='note'] {
      align-self: end;
      margin-block-start: 1.5em;
    }
  }

  @media (forced-colors: active) {
    [part~='bar'] {
      border: 0.0625em solid CanvasText;
    }

    [part~='bar-fill'] {
      fill: Highlight;
    }
  }
`;
