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
    gap: 1.25em;
    grid-template-columns: repeat(auto-fit, minmax(max(min(100%, 17em), (100% - 2.5em) / 3), 1fr));
  }
`;
