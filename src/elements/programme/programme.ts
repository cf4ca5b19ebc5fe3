import { ContextProvider } from '@lit/context';
import {
  LitElement,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { Scope, scopeContext } from '../../internal/scope.ts';
import { partnerId } from '../../internal/partner-id.ts';
import { absoluteUrl } from '../../internal/url.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { builtIn } from '../../programme/built-in.ts';
import { styles } from './programme.styles.ts';

/**
 * Gives the elements inside it one programme, one endpoint and answers of their own. The page's content between them is left
 * exactly as it is.
 *
 * Not needed on a page with the built-in programme: there each element works alone and takes `endpoint` itself.
 *
 * ```html
 * <tillvaxt-programme endpoint="https://samlare.example/v1/pledges" partner="var-forening">
 *   <tillvaxt-focus-areas></tillvaxt-focus-areas>
 *   <tillvaxt-pledge-form></tillvaxt-pledge-form>
 * </tillvaxt-programme>
 * ```
 *
 * @tag tillvaxt-programme
 * @slot - The page's own content with the elements in it.
 */
export class TillvaxtProgramme extends LitElement {
  static override styles: CSSResultGroup = styles;

  static override properties: PropertyDeclarations = {
    src: {},
    endpoint: {},
    partner: {},
    // Without the default reflected: a page that was written on a server has to stay as it was until its framework has taken it over.
    colorScheme: { attribute: 'color-scheme', reflect: true, useDefault: true },
    withoutReceipt: { attribute: 'without-receipt', type: Boolean },
  };

  readonly #provider = new ContextProvider(this, { context: scopeContext });
  #src: string | undefined;

  /**
   * Address of a programme file (`contract/schemas/programme.schema.json`). Without it: the built-in Fagersta–Norberg. Where it cannot
   * be had, the elements keep their fallback.
   */
  src = '';

  /** The exact URL a pledge is POSTed to. */
  endpoint = '';

  /** Id of the partner whose page this is, small letters, digits and hyphens: it goes with each pledge. */
  partner = '';

  /** True where the endpoint gives no receipt, as a workflow tool's webhook: then any 2xx answer counts as received. */
  withoutReceipt = false;

  /**
   * Fixes the colour scheme of everything inside; without it, it is the page's own. The elements then bring their ground along
   * (`--tillvaxt-surface`). Say the same to the page's content around them: that is not changed.
   */
  colorScheme: 'light' | 'dark' | '' = '';

  override connectedCallback(): void {
    // The elements inside ask as soon as they are connected, before this one has updated.
    this.#provide();
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size) this.#provide();
    if (!/^(light|dark)?$/.test(this.colorScheme ?? ''))
      warnOnce(this, 'attribute color-scheme', `"${this.colorScheme}"; expected "light" or "dark"`);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    if (!(this.#provider.value as Scope | undefined) || this.#src !== this.src) {
      this.#src = this.src;
      this.#provider.setValue(
        this.src ? new Scope({ url: absoluteUrl(this, 'src', this.src) }, this) : new Scope(builtIn),
      );
    }
    this.#provider.value.settings = {
      endpoint: this.endpoint ? absoluteUrl(this, 'endpoint', this.endpoint) : undefined,
      partner: partnerId(this, this.partner),
      withoutReceipt: this.withoutReceipt,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-programme': TillvaxtProgramme;
  }
}
