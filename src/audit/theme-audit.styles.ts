/** No Lit here (docs/decisions/0022): the tag is for tools that read style sheets. */
const css = String.raw;

export const styles = css`
  :host {
    display: block !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  [part='base'] {
    all: initial;
    display: block;
    color-scheme: inherit;
    padding: 1.25em;
    border: 0.125em solid;
    border-radius: 0.75em;
    background: light-dark(#fff, #16191d);
    color: light-dark(#15181b, #eceff1);
    font-family: system-ui, sans-serif;
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: break-word;
  }

  [part='head'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
  }

  [part='title'] {
    margin: 0;
    font-size: 1.375em;
    line-height: 1.2;
  }

  [part='again'] {
    min-block-size: 2.75em;
    padding: 0.375em 1em;
    border: 0.125em solid;
    border-radius: 0.5em;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  :focus-visible {
    outline: 0.1875em solid;
    outline-offset: 0.1875em;
  }

  [part='sum'] {
    margin: 0.75em 0 0;
    font-weight: 700;
  }

  [part='note'] {
    margin: 0.25em 0 0;
  }

  [part='scroll'] {
    margin-block-start: 1em;
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 0.0625em solid light-dark(#d3d8dc, #3a4046);
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    font-size: 0.875em;
    white-space: nowrap;
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }

  [part='swatch'] {
    inline-size: 2.5em;
    block-size: 1.5em;
    margin-inline-end: 0.625em;
    vertical-align: middle;
    forced-color-adjust: none;
  }

  [part='number'] {
    white-space: nowrap;
  }

  [part~='below'] {
    color: light-dark(#a1121c, #ff9d97);
    font-weight: 700;
  }
`;
