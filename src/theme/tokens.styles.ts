import { css } from 'lit';

/**
 * Every element's first style sheet: the host's box, the wrapper that keeps the host page's CSS out, and the roles derived from
 * the few public tokens. CSS only, so that it works under `style-src 'none'` and, in `tillvaxt.css`, without script.
 *
 * - The wrapper resets everything and opts in again to what an organisation means to share: font family, colour scheme,
 *   direction (which `all` leaves alone) and visibility.
 * - `em` from the reader's own font size (`medium`), never the page's root.
 * - Text on the brand: black or white, switched at relative luminance Y = 0.179, where both contrast alike
 *   ((1.05 / (Y + 0.05) = (Y + 0.05) / 0.05, WCAG 2.2 "contrast ratio"). Brand as text: OKLCH lightness held under 0.47 on
 *   light and over 0.72 on dark surfaces.
 */
export const tokens = css`
  :host {
    display: block !important;
    min-inline-size: 0;
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
    --_brand: var(--tillvaxt-brand, #1d5c4a);
    --_surface: var(--tillvaxt-surface, light-dark(#fff, #141715));
    --_text: var(--tillvaxt-text, light-dark(#1b1f1d, #eef1ef));
    --_radius: var(--tillvaxt-radius, 0.5em);
    --_muted: color-mix(in oklab, var(--_text) 76%, var(--_surface));
    --_line: color-mix(in oklab, var(--_text) 18%, var(--_surface));
    --_control: color-mix(in oklab, var(--_text) 62%, var(--_surface));
    --_brand-text: light-dark(
      oklch(from var(--_brand) min(l, 0.47) c h),
      oklch(from var(--_brand) max(l, 0.72) c h)
    );
    --_tint: color-mix(in oklab, var(--_brand-text) 7%, var(--_surface));
    --_tint-line: color-mix(in oklab, var(--_brand-text) 30%, var(--_surface));
    --_on-brand: color(
      from var(--_brand) srgb-linear clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 99999, 1)
        clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 99999, 1)
        clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 99999, 1)
    );
    --_error: light-dark(#a3201a, #ffb1a8);
    --_focus: var(--_brand-text);
    color: var(--_text);
  }

  @media (prefers-contrast: more) {
    [part~='base'] {
      --_text: light-dark(#000, #fff);
      --_surface: light-dark(#fff, #000);
      --_muted: var(--_text);
      --_line: var(--_text);
      --_control: var(--_text);
      --_tint: var(--_surface);
      --_tint-line: var(--_text);
      --_brand-text: light-dark(
        oklch(from var(--_brand) min(l, 0.38) c h),
        oklch(from var(--_brand) max(l, 0.86) c h)
      );
      --_error: light-dark(#7d0d09, #ffd3cd);
    }
  }

  @media print {
    [part~='base'] {
      --_text: #000;
      --_surface: #fff;
      color-scheme: light;
    }
  }

  [part~='base'] *,
  [part~='base'] ::before,
  [part~='base'] ::after {
    box-sizing: border-box;
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

  [part~='base'] :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.1875em;
    border-radius: 0.125em;
  }
`;
