import { css } from 'lit';

/** What interactive elements share: buttons, links, fields and text for screen readers only. */
export const controls = css`
  [part~='button'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5em 1.25em;
    border: 0.125em solid var(--_tillvaxt-brand-text);
    border-radius: var(--_radius);
    background: none;
    color: var(--_tillvaxt-brand-text);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  [part~='button']:hover {
    background: var(--_tillvaxt-tint);
  }

  [part~='button-primary'] {
    border-color: var(--_tillvaxt-edge);
    background: var(--_tillvaxt-fill);
    color: var(--_tillvaxt-on-brand);
  }

  [part~='button-primary']:hover {
    background: var(--_tillvaxt-fill);
  }

  [part~='button-small'] {
    min-block-size: 2.5em;
    padding: 0.375em 1em;
    border-width: 0.0938em;
    overflow-wrap: anywhere;
  }

  [part~='buttons'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  [part~='notice'] {
    margin: 0.75em 0 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tillvaxt-brand-text);
    text-wrap: pretty;
  }

  [part~='open-file'] {
    min-block-size: 2.5em;
    margin-inline-start: -0.5em;
    padding-inline: 0.5em;
    border: 0;
    font-weight: 400;
  }

  [part~='change'] {
    flex: none;
    min-block-size: 1.75em;
    margin: 0;
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--_tillvaxt-brand-text);
    font: inherit;
    cursor: pointer;
  }

  [part~='link'] {
    color: var(--_tillvaxt-brand-text);
  }

  [part~='button-primary']:hover,
  [part~='open-file'],
  [part~='change'],
  [part~='link'] {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  [part~='change']:hover,
  [part~='link']:hover {
    text-decoration-thickness: 0.125em;
  }

  [part~='visually-hidden'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    [part~='button-primary'] {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
  }

  /* On paper there is nothing to press. */
  @media print {
    [part~='button'],
    [part~='change'] {
      display: none;
    }
  }
`;
