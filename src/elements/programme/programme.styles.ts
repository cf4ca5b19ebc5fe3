import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  :host([color-scheme='light']) {
    color-scheme: light;
  }

  :host([color-scheme='dark']) {
    color-scheme: dark;
  }

  :host([hidden]) {
    display: none;
  }
`;
