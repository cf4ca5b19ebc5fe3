import { css } from 'lit';

/** The figure in print: all the questions, with their answers or room to write. */
export const paperStyles = css`
  [part~='paper'] {
    display: none;
  }

  /* Black on white, whatever the page's colours. */
  @media print {
    [part~='panel'],
    [part~='note-screen'] {
      display: none;
    }

    [part~='figure'] {
      --_brand-text: #000;
      --_edge: #000;
      --_fill: #fff;
      --_muted: #000;
      --_on-brand: #000;
      background: #fff;
    }

    [part~='layout'] {
      display: block;
    }

    [part~='drawing'] {
      position: static;
      max-inline-size: 15em;
      break-inside: avoid;
    }

    [part~='ring'] {
      fill: none;
    }

    [part~='paper'] {
      display: block;
      margin: 2em 0 0;
      padding-inline-start: 1.5em;
    }

    [part~='sheet'],
    [part~='questions'] li {
      margin-block-end: 1.75em;
      break-inside: avoid;
    }

    [part~='sheet']::marker {
      font-weight: 700;
    }

    [part~='sheet-title'] {
      margin: 0 0 0.25em;
      font: inherit;
      font-weight: 700;
    }

    [part~='sheet-more'] {
      margin: 1em 0 0;
    }

    [part~='sheet-answer'] {
      margin: 0.5em 0 0;
      padding-inline-start: 1em;
      border-inline-start: 0.125em solid;
      white-space: pre-line;
    }

    /* Three lines: the two edges, and the one between them. */
    [part~='lines'],
    [part~='lines']::before {
      display: block;
      block-size: 4.5em;
      margin: 2em 0 0;
      border-block: 0.0625em solid;
      content: '';
    }

    [part~='lines']::before {
      block-size: 2.25em;
      margin: 0;
      border-block-start: 0;
    }

    [part~='line'] {
      max-inline-size: 22em;
      margin: 1.5em 0 0;
      border-block-end: 0.0625em solid;
    }

    [part~='boxes'] {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 2em;
      margin: 0.75em 0 0;
      padding: 0;
      list-style: none;
    }

    [part~='box']::before {
      display: inline-block;
      inline-size: 0.875em;
      block-size: 0.875em;
      margin-inline-end: 0.5em;
      border: 0.0625em solid;
      content: '';
      vertical-align: -0.0625em;
    }
  }
`;
