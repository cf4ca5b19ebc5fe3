import { css } from 'lit';

/** The form in steps: one at a time where the form is narrow, all at once where it is not. */
export const stepStyles = css`
  [part~='step'] {
    display: flex;
    flex-direction: column;
    gap: calc(2em * var(--_density));
  }

  [part~='steps'] {
    display: flex;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part~='step-mark'] {
    flex: 1;
    block-size: 0.375em;
    border-radius: 1em;
    background: var(--_tillvaxt-tint-line);
  }

  [part~='step-reached'] {
    background: var(--_tillvaxt-brand-text);
  }

  [part~='form'] > [part~='steps'] {
    margin-block-end: -0.75em;
  }

  [part~='progress'] {
    display: block;
    padding-block-end: 0.25em;
    color: var(--_tillvaxt-muted);
    font-size: 0.6875em;
    font-weight: 600;
    letter-spacing: normal;
  }

  [part~='title'] > [part~='progress'] {
    font-size: 0.5em;
  }

  [part~='step-title'] {
    margin: 0 0 -0.75em;
    font: inherit;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
  }

  [part~='step-title']:focus {
    outline: none;
  }

  @container not (max-width: 30em) {
    [part~='steps'],
    [part~='step-title'],
    [part~='progress'],
    [part~='when-narrow'] {
      display: none;
    }
  }

  @container (max-width: 30em) {
    [part~='when-wide'] {
      display: none;
    }

    [part~='title']:has(> [part~='progress']) {
      margin-block-start: 1em;
    }
  }

  @media screen {
    @container (max-width: 30em) {
      [part~='step-other'],
      
      [slot='fallback'] [part~='step']:not(:has([name='actorType']:checked, [name='areas']:checked)) ~ [part~='step'] {
        display: none;
      }
    }
  }

  @media (forced-colors: active) {
    [part~='step-mark'] {
      border: 0.0625em solid CanvasText;
    }

    [part~='step-reached'] {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
