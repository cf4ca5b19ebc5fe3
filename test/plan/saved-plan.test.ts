import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnswerStore, type Answers } from '../../src/plan/answers.ts';
import { fromFile } from '../../src/plan/plan-file.ts';
import { SavedPlan } from '../../src/plan/saved-plan.ts';
import { stepsOf } from '../../src/plan/steps.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { someAnswers } from './answers.ts';

const key = 'tillvaxt-plan:fagersta-norberg';

/** A device: what is kept on it, and its tabs, which hear of each other's changes only when they are told. */
class Device {
  readonly kept = new Map<string, string>();
  isRefusing = false;
  writes = 0;
  told = 0;
  readonly #storage = {
    getItem: (name: string) => this.#reached().get(name) ?? null,
    setItem: (name: string, text: string) => {
      this.writes++;
      this.#reached().set(name, text);
    },
    removeItem: (name: string) => void this.#reached().delete(name),
  };

  #reached(): Map<string, string> {
    if (this.isRefusing) throw new DOMException('The operation is insecure.', 'SecurityError');
    return this.kept;
  }

  tab(answers?: Answers): { store: AnswerStore; plan: SavedPlan } {
    const store = new AnswerStore();
    if (answers) store.replace(answers);
    return {
      store,
      plan: new SavedPlan(
        store,
        programme,
        () => this.#storage,
        () => new Date('2026-11-23T08:00:00Z'),
        () => this.told++,
      ),
    };
  }

  get answers(): unknown {
    return fromFile(this.kept.get(key) ?? '', programme);
  }
}

describe('a plan on the device', () => {
  it('is not written before the reader asks for it', () => {
    const device = new Device();
    const { store, plan } = device.tab();
    store.replace(someAnswers.answers);
    store.setText('existing', 'Mer');
    assert.equal(plan.kept, 'memory');
    assert.equal(device.writes, 0);
  });

  it('is written from then on with every change, and is there the next time', () => {
    const device = new Device();
    const { store, plan } = device.tab(someAnswers.answers);
    assert.equal(plan.save(), 'saved');
    store.setText('existing', 'Två verkstäder');
    const next = device.tab();
    assert.equal(next.store.answers.texts.existing, 'Två verkstäder');
    assert.equal(next.plan.kept, 'saved');
    next.store.setText('partners', 'Alla');
    assert.deepEqual(device.answers, next.store.answers);
  });

  it('is forgotten whole: on the device, here, and for what is written after it', () => {
    const device = new Device();
    const { store, plan } = device.tab(someAnswers.answers);
    plan.save();
    assert.equal(plan.forget(), true);
    assert.equal(device.kept.size, 0);
    assert.deepEqual(store.answers, { areas: [], texts: {} });
    store.setText('existing', 'Nytt');
    assert.equal(device.kept.size, 0);
    assert.equal(plan.kept, 'memory');
  });

  it('says where the browser refuses, and loses nothing', () => {
    const device = new Device();
    device.isRefusing = true;
    const { store, plan } = device.tab(someAnswers.answers);
    assert.equal(plan.save(), 'refused');
    assert.deepEqual(store.answers, someAnswers.answers);
    device.isRefusing = false;
    store.setText('existing', 'Mer');
    assert.equal(plan.kept, 'saved');
    assert.deepEqual(device.answers, store.answers);
    device.isRefusing = true;
    assert.equal(plan.forget(), false);
    assert.equal(store.answers.texts.existing, 'Mer');
    assert.equal(plan.kept, 'saved');
  });

  it('that the browser has refused stays when another tab saves, and goes along from then on', () => {
    const device = new Device();
    const { store, plan } = device.tab({ areas: [], texts: { existing: 'Här' } });
    const other = device.tab({ areas: [], texts: { partners: 'Där' } });
    device.isRefusing = true;
    plan.save();
    device.isRefusing = false;
    other.plan.save();
    plan.reload();
    assert.deepEqual(store.answers.texts, { existing: 'Här', partners: 'Där' });
    assert.equal(plan.kept, 'saved');
    assert.deepEqual(device.answers, { areas: [], texts: { existing: 'Här', partners: 'Där' } });
  });

  it('is forgotten in memory where the browser keeps nothing anyway', () => {
    const device = new Device();
    device.isRefusing = true;
    const { store, plan } = device.tab(someAnswers.answers);
    assert.equal(plan.forget(), true);
    assert.deepEqual(store.answers, { areas: [], texts: {} });
  });

  for (const [text, problem] of [
    ['skräp', 'file'],
    [JSON.stringify({ format: 'tillvaxt-plan', version: 9 }), 'version'],
  ] as const)
    it(`is left alone where it cannot be read, and that is told (${problem})`, () => {
      const device = new Device();
      device.kept.set(key, text);
      const { store, plan } = device.tab();
      store.setText('existing', 'Mer');
      assert.equal(plan.unreadable, problem);
      assert.equal(plan.kept, 'memory');
      assert.equal(device.kept.get(key), text);
      plan.save();
      assert.equal(plan.unreadable, undefined);
      assert.deepEqual(device.answers, store.answers);
    });

  it('is the same in two tabs, without end to end writing', () => {
    const device = new Device();
    const one = device.tab(someAnswers.answers);
    one.plan.save();
    const two = device.tab();
    two.store.setText('partners', 'Ändrat i den andra');
    const { writes } = device;
    one.plan.reload();
    two.plan.reload();
    assert.deepEqual(one.store.answers, two.store.answers);
    assert.equal(one.store.answers.texts.partners, 'Ändrat i den andra');
    assert.equal(device.writes, writes, 'taking over writes nothing');
  });

  it('of another tab joins what was typed here, and nothing is lost', () => {
    const device = new Device();
    const one = device.tab();
    const two = device.tab();
    one.store.replace({
      areas: ['larande'],
      texts: { existing: 'Här', 'first-step': 'Ett' },
      date: '2027-01-01',
      who: 'Kim',
      id: '1'.repeat(16),
    });
    two.store.replace({
      areas: ['ledarskap'],
      texts: { existing: 'Där', 'first-step': 'Två' },
      date: '2027-02-02',
      who: 'Robin',
      id: '2'.repeat(16),
    });
    one.plan.save();
    two.plan.reload();
    one.plan.reload();
    const expected = {
      areas: ['larande', 'ledarskap'],
      texts: { existing: 'Här\nDär', 'first-step': 'Ett' },
      date: '2027-01-01',
      who: 'Kim',
      id: '1'.repeat(16),
      steps: [{ id: '2'.repeat(16), what: 'Två', date: '2027-02-02', who: 'Robin' }],
    };
    assert.deepEqual(one.store.answers, expected);
    assert.deepEqual(stepsOf(two.store.answers), stepsOf(expected));
    assert.deepEqual(device.answers, expected);
  });

  it('forgotten in one tab does not come back from another when a new one is saved', () => {
    const device = new Device();
    const one = device.tab({ areas: [], texts: { existing: 'hemligt' } });
    one.plan.save();
    const two = device.tab();
    assert.equal(two.store.answers.texts.existing, 'hemligt');
    one.plan.forget();
    two.plan.reload();
    assert.equal(two.plan.kept, 'memory');
    one.store.setText('existing', 'nytt');
    one.plan.save();
    two.plan.reload();
    one.plan.reload();
    for (const { store } of [one, two]) assert.deepEqual(store.answers.texts, { existing: 'nytt' });
    assert.deepEqual(device.answers, one.store.answers);
  });

  it('is forgotten by all who followed it, and no longer saved by them; what was never saved stays', () => {
    const device = new Device();
    const one = device.tab(someAnswers.answers);
    one.plan.save();
    const two = device.tab();
    one.plan.forget();
    const unsaved = device.tab({ areas: ['larande'], texts: {} });
    for (const { plan } of [two, unsaved]) plan.reload();
    assert.deepEqual(two.store.answers, { areas: [], texts: {} });
    assert.deepEqual(unsaved.store.answers, { areas: ['larande'], texts: {} });
    two.store.setText('existing', 'Mer');
    assert.equal(device.kept.size, 0);
  });

  it('tells of each writing and forgetting, and of nothing that it only reads', () => {
    const device = new Device();
    const { store, plan } = device.tab(someAnswers.answers);
    plan.save();
    store.setText('existing', 'Mer');
    device.tab().plan.reload();
    assert.equal(device.told, 2);
    device.isRefusing = true;
    store.setText('existing', 'Mer än så');
    assert.equal(device.told, 2);
    device.isRefusing = false;
    plan.forget();
    assert.equal(device.told, 3);
  });
});
