import { css } from 'lit';

export const styles = css`
  /* The page's own cards are the grid's items before the script has come, too. */
  :host(:not(:defined)) {
    display: grid !important;
    font-size: medium !important;
  }

  :host(:not(:defined)),
  [part~='grid'] {
    display: grid;
    --_gap: calc(1.25em * var(--tillvaxt-density, 1));
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(max(min(100%, 17em), (100% - 2 * var(--_gap)) / 3), 1fr));
  }
`;
