import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  focusAreaCard,
  focusAreas,
  markup,
  pledgeForm,
  pledgeTally,
  workingModelFigure,
} from '../../src/fallback/index.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';

const hostile = `"><script>alert(1)</script>'&amp;`;

describe('markup', () => {
  it('escapes every value but its own markup', () => {
    assert.equal(
      markup`<p title="${hostile}">${markup`<b>${'<'}</b>`}</p>`.html,
      `<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;amp;"><b>&lt;</b></p>`,
    );
  });

  it('joins lists and leaves out what is not there', () => {
    assert.equal(markup`${['a', '<']}${undefined}${null}${false}${0}`.html, 'a&lt;0');
  });
});

describe('what a snippet carries', () => {
  const all = (of = programme): Record<string, string> => ({
    card: focusAreaCard(of, 'larande', { pledgeHref: '#lofte' }).html,
    areas: focusAreas(of).html,
    figure: workingModelFigure(of).html,
    form: pledgeForm(of, { action: '/v1/pledges' }).html,
    tally: pledgeTally(of).html,
  });

  it('has no script, no handler, no style (R6)', () => {
    for (const [name, html] of Object.entries(all()))
      assert.doesNotMatch(html, /<script|<style|\sstyle=|\son[a-z]+=/i, name);
  });

  it('shows markup in a programme’s texts as text', () => {
    const areas = programme.areas.map((area) => ({ ...area, title: hostile, summary: hostile, text: [hostile] }));
    const actorTypes = programme.actorTypes.map((actor) => ({ ...actor, label: hostile }));
    const questions = programme.workingModel.questions.map((question) => ({
      ...question,
      title: hostile,
      help: hostile,
    }));
    for (const [name, html] of Object.entries(
      all({ ...programme, areas, actorTypes, workingModel: { ...programme.workingModel, questions } }),
    ))
      assert.doesNotMatch(html, /<script/i, name);
  });

  it('offers to read more only where the element does', () => {
    const [area] = programme.areas;
    const more = (part: Partial<typeof area>): boolean =>
      focusAreaCard({ ...programme, areas: [{ ...area!, ...part }] }, area!.id).html.includes('part="more"');
    assert.equal(more({}), true);
    assert.equal(more({ text: [] }), true, 'the element shows what one can do there');
    assert.equal(more({ text: [], actions: {} }), false);
  });

  it('draws each card’s motif with a size of its own, for the eye only', () => {
    const drawn = [...all()['areas']!.matchAll(/<svg part="emblem"([^>]*)>(.*?)<\/svg>/g)];
    assert.equal(drawn.length, programme.areas.length);
    assert.equal(new Set(drawn.map(([, , paths]) => paths)).size, programme.areas.length);
    for (const [, attributes] of drawn) assert.match(attributes!, /width="96" height="96" .*aria-hidden="true"/);
  });

  it('keeps a line for the number of pledges where it is told that there is an endpoint, and only there', () => {
    const lines = (counts: boolean): number =>
      focusAreas(programme, { counts }).html.split('<p part="count"></p>').length - 1;
    assert.deepEqual([lines(true), lines(false)], [programme.areas.length, 0]);
  });

  it('a compact card says so to the element, and leaves the longer text out', () => {
    const { html } = focusAreaCard(programme, 'larande', { density: 'compact' });
    const { title, summary, text } = programme.areas.find(({ id }) => id === 'larande')!;
    assert.match(html, /<tillvaxt-focus-area-card area="larande" density="compact">/);
    assert.match(html, /part="card compact"/);
    assert.ok(html.includes(title) && html.includes(summary));
    assert.ok(!html.includes(text[0]!) && !html.includes('<details'));
  });

  it('carries the programme’s words', () => {
    const { areas, figure, form } = all();
    for (const { title, summary } of programme.areas) assert.ok(areas!.includes(title) && areas!.includes(summary));
    for (const { title } of programme.workingModel.questions) assert.ok(figure!.includes(title));
    for (const paragraph of programme.controller.legalText.information) assert.ok(form!.includes(paragraph));
  });

  it('posts the fields of the contract', () => {
    const names = new Set([...all()['form']!.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name));
    assert.deepEqual([...names].sort(), [
      'actorType',
      'areas',
      'commitment',
      'email',
      'locale',
      'municipality',
      'name',
      'organisation',
      'programme.id',
      'programme.version',
      'publish.commitment',
      'publish.name',
      'publish.organisation',
      'speaksFor',
    ]);
  });

  it('says what is wrong with an area or a heading level that is none', () => {
    assert.throws(() => focusAreaCard(programme, 'annat'), /area "annat": expected one of social-tillit/);
    assert.throws(() => pledgeTally(programme, { headingLevel: 1 }), /headingLevel 1: expected/);
  });
});
