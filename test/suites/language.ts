import { expect } from '@open-wc/testing';
import { deep, place, settled, visibleText } from './page.ts';

/**
 * R43, R44, R21: the element follows the nearest `lang`, live, two languages side by side, also after a page translator has
 * wrapped every text in `<font>`.
 *
 * @param markup the element without a `lang`
 * @param words a text the element shows in each language
 */
export function languageSuite(tag: string, markup: string, words: Readonly<Record<'sv' | 'en' | 'fi', string>>): void {
  const languages = Object.keys(words) as (keyof typeof words)[];
  const others = (lang: string): string[] => languages.filter((each) => each !== lang).map((each) => words[each]);

  describe(`<${tag}> language`, () => {
    it('speaks Swedish where the page names no language', async () => {
      const box = await place(markup);
      expect(visibleText(box)).to.contain(words.sv);
    });

    it('speaks English on a page in a language it does not know', async () => {
      const box = await place(`<div lang="de">${markup}</div>`);
      expect(visibleText(box)).to.contain(words.en);
    });

    it('two languages stand side by side', async () => {
      const box = await place(languages.map((lang) => `<div lang="${lang}">${markup}</div>`).join(''));
      for (const [index, lang] of languages.entries()) {
        expect(visibleText(box.children[index]!)).to.contain(words[lang]);
        for (const other of others(lang)) expect(visibleText(box.children[index]!)).to.not.contain(other);
      }
    });

    it('follows a change of the nearest lang, also across a shadow boundary', async () => {
      const box = await place('<div lang="fi"><section></section></div>');
      const shadow = box.querySelector('section')!.attachShadow({ mode: 'open' });
      shadow.innerHTML = markup;
      await settled(shadow);
      expect(visibleText(box)).to.contain(words.fi);
      for (const lang of ['en', 'sv', 'fi'] as const) {
        box.firstElementChild!.setAttribute('lang', lang);
        await settledAnew(shadow);
        expect(visibleText(box)).to.contain(words[lang]);
        expect(deep(shadow).some((element) => element.getAttribute('lang') === lang)).to.equal(true);
      }
    });

    it('renders updates after a page translator has wrapped every text', async () => {
      const box = await place(`<div lang="sv">${markup}</div>`);
      wrapTexts(box);
      box.firstElementChild!.setAttribute('lang', 'en');
      await settledAnew(box);
      const shown = visibleText(box);
      expect(shown).to.contain(words.en);
      expect(shown).to.not.contain(words.sv);
      const reference = await place(`<div lang="en">${markup}</div>`);
      expect(shown).to.equal(visibleText(reference));
    });
  });
}

/** A lang change is noticed by an observer, a microtask later. */
async function settledAnew(root: ParentNode): Promise<void> {
  await new Promise(requestAnimationFrame);
  await settled(root);
}

/** What page translators do: every text node goes into `<font><font>…`. */
function wrapTexts(root: ParentNode): void {
  for (const element of deep(root)) {
    for (const node of [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])]) {
      if (!(node instanceof Text) || !node.data.trim() || element.localName === 'font') continue;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      node.replaceWith(outer);
      inner.append(node);
    }
  }
}
