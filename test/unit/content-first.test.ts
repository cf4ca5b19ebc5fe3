// Content that a page carries for an element stands for it until somebody is there to see it; in every engine.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import type { TillvaxtPledgeForm } from '../../src/index.ts';

const boxes: HTMLElement[] = [];

afterEach(() => {
  for (const box of boxes.splice(0)) box.remove();
});

/** A form with its content, far below what is in view, and what stands before it. */
async function farBelow(content = '<form slot="fallback"><textarea name="commitment"></textarea></form>') {
  // Where another test has scrolled, that is heard in the next frame.
  scrollTo(0, 0);
  await nextFrame();
  await nextFrame();
  const box = document.createElement('div');
  box.innerHTML = `<button>Before</button><div style="height: 3000px"></div><tillvaxt-pledge-form>${content}</tillvaxt-pledge-form>`;
  document.body.append(box);
  boxes.push(box);
  const form = box.querySelector<TillvaxtPledgeForm>('tillvaxt-pledge-form')!;
  await form.updateComplete;
  // An observer of what is in view would have told by now.
  await nextFrame();
  await nextFrame();
  return { form, field: box.querySelector('textarea')!, before: box.querySelector('button')! };
}

const isBare = (form: TillvaxtPledgeForm): boolean => form.shadowRoot === null;

const shows =
  (form: TillvaxtPledgeForm): (() => boolean) =>
  () =>
    !!form.shadowRoot?.querySelector('textarea') && !form.matches(':state(waiting)');

describe('content out of view', () => {
  it('stays, and nothing is rendered', async () => {
    const { form, field } = await farBelow();
    expect(isBare(form)).to.equal(true);
    expect(form.matches(':state(waiting)')).to.equal(true);
    expect(field.getClientRects().length).to.equal(1);
  });

  it('gives way when it comes into view, with what was typed in it', async () => {
    const { form, field } = await farBelow();
    field.value = 'We read aloud';
    form.scrollIntoView();
    await waitUntil(shows(form));
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('We read aloud');
    expect(field.getClientRects().length).to.equal(0);
  });

  it('gives way when the visitor does anything on the page, after that is painted', async () => {
    for (const act of ['click', 'keydown']) {
      const { form, before } = await farBelow();
      before.dispatchEvent(new Event(act, { bubbles: true }));
      expect(isBare(form), act).to.equal(true);
      await waitUntil(shows(form), act);
    }
  });

  it('gives way at once when the page is printed', async () => {
    const { form } = await farBelow();
    dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    expect(shows(form)()).to.equal(true);
  });

  it('stays while the focus is in it, from field to field, and gives way when it leaves', async () => {
    const { form, field, before } = await farBelow(
      '<form slot="fallback"><input name="name"><textarea name="commitment"></textarea></form>',
    );
    form.querySelector('input')!.focus();
    field.focus();
    await nextFrame();
    await aTimeout(0);
    await nextFrame();
    expect(isBare(form)).to.equal(true);
    expect(document.activeElement === field).to.equal(true);
    before.focus();
    await waitUntil(shows(form));
    expect(document.activeElement === before).to.equal(true);
  });

  it('stays while the focus is in it, where the programme comes only then', async () => {
    const { fetch } = window;
    let answer = (_response: Response): void => undefined;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    const box = document.createElement('div');
    box.innerHTML = `<button>Before</button><tillvaxt-programme src="/late.json"><tillvaxt-vision></tillvaxt-vision><tillvaxt-pledge-form>
      <form slot="fallback"><textarea name="commitment"></textarea></form></tillvaxt-pledge-form></tillvaxt-programme>`;
    document.body.append(box);
    boxes.push(box);
    const [form, vision] = [box.querySelector('tillvaxt-pledge-form')!, box.querySelector('tillvaxt-vision')!];
    await waitUntil(() => form.shadowRoot?.querySelector('slot[name=fallback]'));
    const field = box.querySelector('textarea')!;
    field.focus();
    field.value = 'We read aloud';
    answer(Response.json(programme));
    await waitUntil(() => vision.shadowRoot?.querySelector('[part~=base]'));
    await nextFrame();
    await nextFrame();
    expect(document.activeElement === field).to.equal(true);
    window.fetch = fetch;
    box.querySelector('button')!.focus();
    await waitUntil(shows(form));
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('We read aloud');
  });

  it('listens no longer once the element is gone, and again when it is back', async () => {
    const { form, before } = await farBelow();
    const { parentNode } = form;
    form.remove();
    before.dispatchEvent(new Event('keydown', { bubbles: true }));
    await nextFrame();
    await nextFrame();
    expect(isBare(form)).to.equal(true);
    parentNode!.append(form);
    before.dispatchEvent(new Event('keydown', { bubbles: true }));
    await waitUntil(shows(form));
  });

  /** A list with one card that carries content, in view; its card has rendered. */
  async function listInView(style: string) {
    scrollTo(0, 0);
    await nextFrame();
    await nextFrame();
    const box = document.createElement('div');
    box.innerHTML = `<tillvaxt-focus-areas style="${style}"><tillvaxt-focus-area-card area="larande"><p slot="fallback">Learning</p>
      </tillvaxt-focus-area-card></tillvaxt-focus-areas>`;
    document.body.prepend(box);
    boxes.push(box);
    const [list, card] = [box.querySelector('tillvaxt-focus-areas')!, box.querySelector('tillvaxt-focus-area-card')!];
    await waitUntil(() => card.shadowRoot?.querySelector('[part~=base]'));
    await nextFrame();
    return { list, card, isGrid: () => list.shadowRoot?.querySelector('[part~=grid]') };
  }

  it('of cards in a list stays as the style sheet has laid it out, until the visitor does something', async () => {
    const { list, card, isGrid } = await listInView('display: grid');
    expect(list.shadowRoot === null).to.equal(true);
    const checkbox = card.shadowRoot!.querySelector<HTMLInputElement>('[part~=checkbox]')!;
    checkbox.focus();
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    await waitUntil(isGrid);
    await nextFrame();
    await nextFrame();
    expect(card.shadowRoot!.activeElement === checkbox).to.equal(true);
  });

  it('of cards in a list that no style sheet has laid out gives way when it is seen', async () => {
    const { isGrid } = await listInView('');
    await waitUntil(isGrid);
  });

  const title = (area: string): string => programme.areas.find(({ id }) => id === area)?.title ?? '';

  /** A card in view that keeps a place for its choice: out of view for now, or with no box at all. */
  async function cardInView(
    style: string,
    area = 'larande',
    withChoice = false,
    change = (_card: Element): unknown => undefined,
  ) {
    scrollTo(0, 0);
    await nextFrame();
    await nextFrame();
    const box = document.createElement('div');
    box.innerHTML = `<tillvaxt-focus-area-card area="${area}"><div slot="fallback"><div part="card"><b part="title">${withChoice ? title(area) : ''}</b>Learning
      <div style="height: ${withChoice ? 0 : 3000}px"></div><label part="choice" style="${style}" hidden
      >${withChoice ? '<input type="checkbox" part="checkbox" style="visibility: visible">' : ''}Here</label></div></div></tillvaxt-focus-area-card><button>After</button>`;
    const card = box.querySelector('tillvaxt-focus-area-card')!;
    change(card);
    document.body.prepend(box);
    boxes.push(box);
    // An observer of what is in view would have told by now.
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    return { card, box, space: box.querySelector<HTMLElement>('[part~=card] > div')! };
  }

  /** The choice of the area `ledarskap` in another card, which has rendered. */
  async function choiceElsewhere(): Promise<HTMLInputElement> {
    const other = document.createElement('tillvaxt-focus-area-card');
    other.area = 'ledarskap';
    document.body.append(other);
    boxes.push(other);
    await other.updateComplete;
    return other.shadowRoot!.querySelector<HTMLInputElement>('[part~=checkbox]')!;
  }

  it('of a card stays until the place of its choice is seen', async () => {
    const { card, space } = await cardInView('display: block; visibility: hidden');
    expect(card.shadowRoot === null).to.equal(true);
    space.style.height = '0';
    await waitUntil(() => card.shadowRoot?.querySelector('[part~=checkbox]'));
  });

  it('of a card that has the choice itself stays, and is chosen in it', async () => {
    const { card, box } = await cardInView('display: block; visibility: hidden', 'larande', true);
    const input = card.querySelector('input')!;
    const told: boolean[] = [];
    card.addEventListener('tillvaxt-area-select', ({ detail }) => told.push(detail.selected));
    expect(card.matches(':state(complete)')).to.equal(true);
    expect(card.shadowRoot === null).to.equal(true);

    // As where what is pressed gets no focus.
    input.click();
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect(told).to.deep.equal([true]);
    expect(card.shadowRoot === null).to.equal(true);
    expect(document.activeElement === input).to.equal(true);
    expect(card.querySelector('[part~=card]')!.part.contains('selected')).to.equal(true);

    box.querySelector('button')!.focus();
    await waitUntil(() => card.shadowRoot?.querySelector('[part~=selected]'));
    const choice = card.shadowRoot!.querySelector<HTMLInputElement>('[part~=checkbox]')!;
    expect(choice.checked).to.equal(true);
    choice.click();
    expect(told).to.deep.equal([true, false]);
  });

  it('of a card that has the choice itself gives way when the area is chosen elsewhere', async () => {
    const choice = await choiceElsewhere();
    const { card } = await cardInView('display: block; visibility: hidden', 'ledarskap', true);
    expect(card.shadowRoot === null).to.equal(true);
    // Another tab's choice comes without an act on this page.
    choice.checked = true;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => card.shadowRoot?.querySelector('[part~=selected]'));
    choice.click();
  });

  it('of a card with words or a picture of the page itself beside it gives way when it is seen, as that of another area does', async () => {
    for (const change of [
      (card: Element) => card.insertAdjacentHTML('beforeend', '<p slot="summary">Our own words</p>'),
      (card: Element) => (card.querySelector('[part=title]')!.textContent = 'Another area'),
    ]) {
      const { card } = await cardInView('display: block; visibility: hidden', 'larande', true, change);
      await waitUntil(() => card.shadowRoot?.querySelector('[part~=checkbox]'));
    }
  });

  it('of a card whose page has no such area never lets it be chosen', async () => {
    const { card } = await cardInView('display: block; visibility: hidden', 'finns-inte', true);
    expect(card.matches(':state(complete)')).to.equal(false);
  });

  it('of a card that is chosen already gives way when it is seen, to look chosen', async () => {
    const choice = await choiceElsewhere();
    choice.click();
    const { card } = await cardInView('display: block; visibility: hidden', 'ledarskap');
    await waitUntil(() => card.shadowRoot?.querySelector('[part~=selected]'));
    choice.click();
  });

  it('of a card gives way when it is seen, where no style sheet keeps a place for its choice', async () => {
    const { card } = await cardInView('display: none');
    await waitUntil(() => card.shadowRoot?.querySelector('[part~=checkbox]'));
  });

  it('is nothing to wait for where it has gone while its element was out of the page', async () => {
    const box = document.createElement('div');
    box.innerHTML = `<div style="height: 3000px"></div>
      <tillvaxt-focus-area-card area="larande"><p slot="fallback">Lärande</p></tillvaxt-focus-area-card>`;
    document.body.append(box);
    boxes.push(box);
    const card = box.querySelector('tillvaxt-focus-area-card')!;
    await card.updateComplete;
    expect(card.shadowRoot === null).to.equal(true);
    card.remove();
    card.replaceChildren();
    box.append(card);
    await card.updateComplete;
    expect(card.shadowRoot!.querySelector('[part~=checkbox]')).to.not.equal(null);
  });

  it('is nothing to wait for where the page carries none', async () => {
    const box = document.createElement('div');
    box.innerHTML = '<div style="height: 3000px"></div><tillvaxt-pledge-form></tillvaxt-pledge-form>';
    document.body.append(box);
    boxes.push(box);
    const form = box.querySelector('tillvaxt-pledge-form')!;
    await form.updateComplete;
    expect(shows(form)()).to.equal(true);
  });
});
