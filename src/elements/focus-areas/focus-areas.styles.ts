import { css } from 'lit';

export const styles = css`
  :host {
    display: grid !important;
    gap: 1.25em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    font-size: medium !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  [part~='card'] {
    margin: 0;
    font-size: medium;
  }
`;
