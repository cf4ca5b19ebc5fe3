import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  /* What is inside brings its ground along (tokens.styles.ts): the page's may be of the other kind. */
  :host([color-scheme='light']) {
    color-scheme: light;
    --_fixed: ;
  }

  :host([color-scheme='dark']) {
    color-scheme: dark;
    --_fixed: ;
  }

  :host([hidden]) {
    display: none;
  }
`;
