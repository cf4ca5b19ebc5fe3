import { css } from 'lit';

/** The heading and introduction of an element that is a section of the page. */
export const headings = css`
  [part~='title'] {
    margin: 0;
    font: inherit;
    font-size: 1.875em;
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }

  [part~='title']:focus {
    outline: none;
  }

  [part~='lead'] {
    max-inline-size: 38em;
    margin: 0.75em 0 0;
    font-size: 1.125em;
    text-wrap: pretty;
  }
`;
