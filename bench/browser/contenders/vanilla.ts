// Custom elements without a library: each fills its shadow root from the page's content.
import type { Content } from '../content.ts';
import { card, figure, form } from '../plain-html.ts';
import { partStyles } from '../styles.ts';

declare const CONTENT: Content;

const content = CONTENT;
const sheet = new CSSStyleSheet();
sheet.replaceSync(partStyles);

class Part extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }
}

class VanillaCard extends Part {
  static observedAttributes = ['area'];

  attributeChangedCallback(_name: string, _before: string | null, area: string): void {
    const found = content.areas.find(({ id }) => id === area);
    if (found) this.shadowRoot!.innerHTML = card(found, content.words).html;
  }

  set area(area: string) {
    this.setAttribute('area', area);
  }
}

class VanillaFigure extends Part {
  connectedCallback(): void {
    this.shadowRoot!.innerHTML = figure(content).html;
  }
}

class VanillaForm extends Part {
  connectedCallback(): void {
    const root = this.shadowRoot!;
    root.innerHTML = form(content).html;
    root.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      const sent = event.target as HTMLFormElement;
      const body = new URLSearchParams([...new FormData(sent)].map(([name, value]) => [name, value as string]));
      void fetch(sent.action, { method: 'post', body });
    });
  }
}

customElements.define('vanilla-card', VanillaCard);
customElements.define('vanilla-figure', VanillaFigure);
customElements.define('vanilla-form', VanillaForm);
