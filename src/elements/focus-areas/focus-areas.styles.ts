import { css } from 'lit';

export const styles = css`
  /* The page's own cards are the grid's items before the script has come, too. */
  :host(:not(:defined)) {
    display: grid !important;
    font-size: medium !important;
  }

  /* A card that is opened does not stretch those beside it; those after it stand there, too. */
  :host(:state(open)) {
    --_align: start;
    --_size: auto;
    --_rows: span 3;
  }

  :host(:not(:defined)),
  [part~='grid'] {
    display: grid;
    align-items: var(--_align);
    --_gap: calc(1.25em * var(--tillvaxt-density, 1));
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(max(min(100%, 17em), (100% - 2 * var(--_gap)) / 3), 1fr));
  }

  /* Two beside each other, with all they say, would not fit a sheet. */
  @media print {
    [part~='grid'] {
      grid-template-columns: 1fr;
    }
  }
`;
