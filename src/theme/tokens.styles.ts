import { css } from 'lit';

/**
 * Every element's first style sheet: the host's box, the wrapper that keeps the host page's CSS out, and the roles derived from
 * the few public tokens. CSS only, so that it works under `style-src 'none'` and, in `tillvaxt.css`, without script.
 *
 * - The wrapper resets everything and opts in again to what an organisation means to share: font family, colour scheme,
 *   direction (which `all` leaves alone) and visibility.
 * - `em` from the reader's own font size (`medium`), never the page's root.
 * - Whatever is read on the surface is held to a contrast with it, whatever colours are given. `derivation.ts` has the mathematics, with
 *   sources and every pair; `npm run proof:theme` holds both against what browsers paint.
 *
 * The derivation is written once, as words that stand for the channels of whichever colour they are used on:
 *
 * - `--_pole`: 1 for a dark colour, 0 for a light one; `--_black-or-white`: what is read on it.
 * - `--_opaque`: the colour itself, clipped to sRGB.
 * - `--_bound`: a black as opaque as the luminance that the surface allows for what is read on it. A colour mixed with it keeps its
 *   own channels and has that number as its alpha: so one formula sees two colours. The next words are for such mixtures.
 * - `--_tillvaxt-…`: the colours. They are registered (`registered-colours.ts`), so that each is worked out once; where what is given for
 *   one is no colour, its own is inherited. `--_bound` is not: Firefox hands on no more than three decimals of an alpha. Its number is
 *   worked out once all the same, as the red of `--_tillvaxt-bound`. Those that only fields need are in `fields.styles.ts`.
 * - `--_fixed`: empty within a wrapper that fixes the colour scheme, else not there, which leaves out the ground.
 * - `--_dark`: 1 on a dark surface; `--_lift`: the colour made lighter there, its chroma kept; `--_clip`: that in srgb, opaque; `--_held`: moved
 *   towards black or white just so far that the bound is met.
 *
 * The public tokens, for the manifest of every element that has this style sheet:
 *
 * @cssproperty {<color>} [--tillvaxt-brand=#1d5c4a] - The organisation's colour, itself and not `currentcolor`. It fills buttons and marks exactly as given, with
 *   black or white on it, whichever contrasts better. Links, lines, tints and focus follow from it, darkened or lightened where the surface needs it.
 * @cssproperty {<color>} [--tillvaxt-surface=light-dark(#fff, #141715)] - What the elements stand on: the page's own background, opaque.
 *   Any colour will do; all that is read on it follows, black or white at the utmost.
 * @cssproperty {<color>} [--tillvaxt-text] - The text's colour; without it near-black or near-white by the surface. Softer text and the
 *   borders of fields follow. One that contrasts too little is darkened or lightened.
 * @cssproperty {<color>} [--tillvaxt-accent=var(--tillvaxt-brand)] - Links, lines, tints and focus, for an organisation whose links have
 *   another colour than its buttons. Darkened or lightened as the brand is.
 * @cssproperty {<color>} [--tillvaxt-error=#c4281f] - What is wrong and has to be mended. Darkened or lightened as the brand is.
 * @cssproperty {<family-name>#} [--tillvaxt-font-family=inherit] - The font; without it the page's own.
 * @cssproperty {<family-name>#} [--tillvaxt-heading-font-family=inherit] - The font of headings; without it that of the text.
 * @cssproperty {<length>} [--tillvaxt-radius=0.5em] - How round corners are. Large panels are rounder by half, fields at most 0.75em.
 * @cssproperty {<number>} [--tillvaxt-density=1] - The space in and between things, from 0.5 (close) to 1.5 (airy). Targets keep their size.
 */
export const tokens = css`
  :host {
    display: block !important;
    min-inline-size: 0;
    --_tillvaxt-ground: light-dark(#fff, #141715);
  }

  :host([hidden]) {
    display: none !important;
  }

  [part~='base'] {
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
    font-family: var(--tillvaxt-font-family, inherit);
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    --_y: (0.2126 * r + 0.7152 * g + 0.0722 * b);
    --_pole: clamp(0, (0.179 - var(--_y)) * 9e9, 1);
    --_black-or-white: srgb-linear var(--_pole) var(--_pole) var(--_pole) / 1;
    --_opaque: srgb clamp(0, r, 1) clamp(0, g, 1) clamp(0, b, 1) / 1;
    --_dark: clamp(0, (alpha - 0.59) * 9e9, 1);
    --_lift: max(l, 0.6 * var(--_dark)) c h;
    --_clip: srgb-linear clamp(0, 2 * alpha * r, 1) clamp(0, 2 * alpha * g, 1) clamp(0, 2 * alpha * b, 1) / 1;
    --_share: min(1, (var(--_dark) + 1 - 2 * alpha) / (var(--_dark) - clamp(0.0001, 2 * alpha * var(--_y), 0.9999)));
    --_held: srgb-linear calc(var(--_dark) + var(--_share) * (2 * alpha * r - var(--_dark)))
      calc(var(--_dark) + var(--_share) * (2 * alpha * g - var(--_dark)))
      calc(var(--_dark) + var(--_share) * (2 * alpha * b - var(--_dark)));
    --_ratio: 5.5;
    --_tillvaxt-ground: color(from var(--tillvaxt-surface, light-dark(#fff, #141715)) var(--_opaque));
    --_tillvaxt-surface: var(--_tillvaxt-ground);
    --_tillvaxt-bound: color(
      from var(--_tillvaxt-surface) srgb-linear
        clamp(0, (var(--_y) + 0.05) * pow(var(--_ratio), 2 * var(--_pole) - 1) - 0.05, 0.999) 0 0
    );
    --_bound: color(from var(--_tillvaxt-bound) srgb-linear 0 0 0 / r);
    --_tillvaxt-utmost: color(from var(--_tillvaxt-surface) var(--_black-or-white));
    --_tillvaxt-ink: color(from var(--tillvaxt-text, color-mix(in srgb, var(--_tillvaxt-utmost) 90%, var(--_tillvaxt-surface))) var(--_opaque));
    --_tillvaxt-text: color(from color-mix(in srgb-linear, var(--_tillvaxt-ink), var(--_bound)) var(--_held) / 100%);
    --_tillvaxt-muted: color(
      from color-mix(in srgb-linear, color-mix(in srgb, var(--_tillvaxt-ink) 78%, var(--_tillvaxt-surface)), var(--_bound)) var(--_held) / 100%
    );
    --_tillvaxt-line: color-mix(in srgb, var(--_tillvaxt-text) 18%, var(--_tillvaxt-surface));
    --_tillvaxt-brand: color(from var(--tillvaxt-brand, #1d5c4a) var(--_opaque));
    --_tillvaxt-accent: color(from var(--tillvaxt-accent, var(--_tillvaxt-brand)) var(--_opaque));
    --_tillvaxt-lifted: color(
      from oklch(from color-mix(in srgb-linear, var(--_tillvaxt-accent), var(--_bound)) var(--_lift)) var(--_clip)
    );
    --_tillvaxt-brand-text: color(from color-mix(in srgb-linear, var(--_tillvaxt-lifted), var(--_bound)) var(--_held) / 100%);
    --_tillvaxt-tint: color(
      from
        color-mix(
          in srgb,
          var(--_tillvaxt-surface),
          color(
              from color-mix(in srgb-linear, var(--_tillvaxt-brand-text), var(--_bound)) srgb-linear calc(2 * alpha * r) calc(2 * alpha * g)
                calc(2 * alpha * b) / calc(16 * (2 * alpha - 1) * (1 - alpha))
            )
            6%
        )
        srgb r g b / 100%
    );
    --_tillvaxt-tint-line: color-mix(in srgb, var(--_tillvaxt-brand-text) 30%, var(--_tillvaxt-surface));
    --_tillvaxt-track: color-mix(in srgb, var(--_tillvaxt-brand-text) 14%, var(--_tillvaxt-surface));
    --_tillvaxt-fill: var(--_tillvaxt-brand);
    --_tillvaxt-edge: var(--_tillvaxt-brand-text);
    --_tillvaxt-on-brand: color(from var(--_tillvaxt-fill) var(--_black-or-white));
    --_radius: var(--tillvaxt-radius, 0.5em);
    --_density: var(--tillvaxt-density, 1);
    color: var(--_tillvaxt-text);
    background: var(--_fixed) var(--_tillvaxt-surface);
    box-shadow: var(--_fixed) 0 0 0 0.5em var(--_tillvaxt-surface);
  }

  /* Black and white; what stands on the brand stands on its darker or lighter twin, and the brand is the edge. The element brings its
     ground along, whatever the page has there. */
  @media (prefers-contrast: more) {
    [part~='base'] {
      --_ratio: 7.1;
      --_tillvaxt-surface: color(from color(from var(--_tillvaxt-ground) var(--_black-or-white)) var(--_black-or-white));
      --_tillvaxt-ink: var(--_tillvaxt-utmost);
      --_tillvaxt-line: var(--_tillvaxt-text);
      --_tillvaxt-tint: var(--_tillvaxt-surface);
      --_tillvaxt-tint-line: var(--_tillvaxt-text);
      --_tillvaxt-fill: var(--_tillvaxt-brand-text);
      --_tillvaxt-edge: var(--_tillvaxt-brand);
      background: var(--_tillvaxt-surface);
      box-shadow: 0 0 0 0.5em var(--_tillvaxt-surface);
    }
  }

  @media print {
    [part~='base'] {
      --_tillvaxt-surface: #fff;
      --_tillvaxt-tint: #fff;
      --_tillvaxt-fill: #fff;
      --_tillvaxt-text: #000;
      --_tillvaxt-muted: #000;
      --_tillvaxt-brand-text: #000;
      --_tillvaxt-on-brand: #000;
      --_tillvaxt-edge: #000;
      color-scheme: light;
      background: #fff;
      box-shadow: 0 0 0 0.5em #fff;
    }

    [part~='base'] details::details-content {
      content-visibility: visible;
    }
  }

  [part~='base'] *,
  [part~='base'] ::before,
  [part~='base'] ::after {
    box-sizing: border-box;
  }

  [part~='base'] :is(h1, h2, h3, h4, h5, h6) {
    font-family: var(--tillvaxt-heading-font-family, inherit);
  }

  /* So little room is there only with enlarged text. */
  @container (max-width: 16em) {
    [part~='base'] > * {
      hyphens: auto;
    }
  }

  /* Text in another language than the page's runs in its own direction, whatever stands around it. */
  [part~='base'] [lang],
  [part~='base'] [lang] * {
    unicode-bidi: plaintext;
  }

  /* What gets the focus comes into view below a host page's sticky header. */
  [part~='base'] :is(a, button, input, textarea, summary, [tabindex]) {
    scroll-margin-block: 9em 3em;
  }

  [part~='base'] :is([part~='title'], [part~='step-title'], [part~='question']) {
    scroll-margin-block-start: 5.5em;
  }

  [part~='base'] :focus-visible {
    outline: 0.1875em solid var(--_tillvaxt-brand-text);
    outline-offset: 0.1875em;
    border-radius: 0.125em;
  }
`;
