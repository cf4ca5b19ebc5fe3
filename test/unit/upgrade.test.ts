// Divs that stand for elements, in every engine; test/e2e/stand-ins.test.ts has the bundles, policies and a visitor who is writing.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { upgrade } from '../../src/internal/upgrade.ts';
import { settled } from '../suites/page.ts';

describe('data-tillvaxt', () => {
  it('is replaced by the element, with its attributes, its content and what was typed', async () => {
    const place = await fixture(
      html`<div>
        <div data-tillvaxt="programme" data-partner="var-forening" lang="sv">
          <p>Own text</p>
          <div data-tillvaxt="focus-area-card" class="ours" data-area="larande" data-heading-level="4" data-onclick="1">
            Plain
          </div>
          <div data-tillvaxt="pledge-form" id="pledge">
            <form slot="fallback"><textarea name="commitment"></textarea></form>
          </div>
        </div>
      </div>`,
    );
    place.querySelector('textarea')!.value = 'We read aloud';
    upgrade();
    expect(place.querySelector('[data-tillvaxt]')).to.equal(null);
    const wrapper = place.querySelector('tillvaxt-programme')!;
    expect(wrapper.partner).to.equal('var-forening');
    expect(wrapper.lang).to.equal('sv');
    expect(wrapper.querySelector(':scope > p')!.textContent).to.equal('Own text');
    const card = wrapper.querySelector('tillvaxt-focus-area-card')!;
    expect(card.parentElement).to.equal(wrapper);
    expect(card.getAttributeNames().sort()).to.deep.equal(['area', 'class', 'heading-level']);
    expect(card.querySelector(':scope > [slot=fallback]')!.textContent.trim()).to.equal('Plain');
    await settled(place);
    expect(card.shadowRoot!.querySelector('h4')).to.not.equal(null);
    const form = wrapper.querySelector('tillvaxt-pledge-form')!;
    expect(form.id).to.equal('pledge');
    await waitUntil(() => form.shadowRoot!.querySelector('textarea')?.value === 'We read aloud');
  });

  it('leaves an element that nobody knows as it is', async () => {
    const place = await fixture(html`<div><div data-tillvaxt="nothing">Kept</div></div>`);
    upgrade();
    expect(place.firstElementChild!.localName).to.equal('div');
    expect(place.textContent).to.equal('Kept');
  });
});
