// R25, R26, R27, R49: kept before it is sent, sent by one, never forgotten.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pledge } from '../../contract/types.ts';
import { Outbox, type EntryStore, type Surroundings } from '../../src/pledge/outbox.ts';
import { keptFor, type Entry } from '../../src/pledge/rules.ts';

const endpoint = 'https://a.example/v1/pledges';
const aPledge = (id: string): Pledge =>
  ({ id, programme: { id: 'p', version: '1.0.0' }, commitment: `Ord ${id}` }) as Pledge;

/** What all tabs of an origin share: storage, locks, the endpoint; time moves by hand. */
class World {
  readonly stored = new Map<string, Entry>();
  readonly locks = new Set<string>();
  /** What the endpoint does with the next requests; after that it answers with a receipt. */
  readonly answers: ((id: string) => Response | Promise<Response>)[] = [];
  readonly requests: string[] = [];
  readonly timers = new Map<() => void, number>();
  readonly watchers = new Set<() => void>();
  now = Date.parse('2026-11-23T08:00:00Z');
  online = true;
  refusesToStore = false;
  refusesToChange = false;
  refusesToRead = false;

  tab(change: Partial<Surroundings> = {}): Outbox {
    const store: EntryStore = {
      all: () =>
        this.refusesToStore || this.refusesToRead
          ? Promise.reject(new Error('refused'))
          : Promise.resolve([...this.stored.values()]),
      change: (id, make) => {
        if (this.refusesToStore || this.refusesToChange) return Promise.reject(new Error('refused'));
        const next = make(this.stored.get(id));
        if (next) this.stored.set(id, structuredClone(next));
        else this.stored.delete(id);
        for (const tell of this.watchers) tell();
        return Promise.resolve(next);
      },
      watch: (listener) => {
        this.watchers.add(listener);
        return () => this.watchers.delete(listener);
      },
    };
    return new Outbox({
      store,
      fetch: async (_url, { method, body }) => {
        if (method === 'HEAD') throw new TypeError('not reachable');
        const { id } = JSON.parse(body as string) as Pledge;
        this.requests.push(id);
        return (this.answers.shift() ?? receiptFor)(id);
      },
      lock: async (name, work) => {
        if (this.locks.has(name)) return;
        this.locks.add(name);
        await work().finally(() => this.locks.delete(name));
      },
      now: () => this.now,
      random: () => 1,
      online: () => this.online,
      later: (work, ms) => {
        this.timers.set(work, this.now + ms);
        return () => this.timers.delete(work);
      },
      ...change,
    });
  }

  /** Lets time pass and what is due happen. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    for (const [work, at] of [...this.timers])
      if (at <= this.now) {
        this.timers.delete(work);
        work();
      }
    await settle();
  }
}

const receiptFor = (id: string): Response =>
  Response.json({ id, reference: `REF-${id}`, programme: 'p', receivedAt: '2026-11-23T08:00:00Z' }, { status: 201 });
const lost = (): never => {
  throw new TypeError('lost');
};
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response('', { status: code, headers });
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
};
const listener = { changed: (): void => {}, settled: (): boolean => true };
const states = (outbox: Outbox): string[] => outbox.entries.map(({ id, state }) => `${id} ${state}`);

describe('the outbox', () => {
  it('keeps a pledge before the first request leaves', async () => {
    const world = new World();
    let keptThen: Entry | undefined;
    world.answers.push((id) => ((keptThen = structuredClone(world.stored.get(id))), receiptFor(id)));
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    assert.deepEqual(world.requests, []);
    assert.equal(world.stored.get('a')?.pledge?.commitment, 'Ord a');
    await outbox.send('a');
    assert.equal(keptThen?.pledge?.commitment, 'Ord a');
    assert.equal(keptThen?.uncertain, true, 'a page that dies from here on knows that it may have arrived');
  });

  it('keeps of a received pledge its reference and nothing that the visitor wrote', async () => {
    const world = new World();
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    const settled = await outbox.send('a');
    assert.equal(settled?.pledge?.commitment, 'Ord a', 'who sent it still knows it');
    assert.equal(world.stored.get('a')?.receipt?.reference, 'REF-a');
    assert.doesNotMatch(JSON.stringify([...world.stored.values()]), /Ord/);
  });

  it('does not keep one twice', async () => {
    const world = new World();
    world.answers.push(status(503));
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    await outbox.add(aPledge('a'), endpoint);
    assert.equal(outbox.entries.length, 1);
    assert.equal(outbox.entries[0]?.tries, 1);
  });

  it('tries again by itself when it is due, until it has arrived', async () => {
    const world = new World();
    world.answers.push(lost, status(502), status(429, { 'retry-after': '60' }));
    const outbox = world.tab();
    outbox.subscribe(listener);
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    await world.pass(1_999);
    assert.equal(world.requests.length, 1);
    await world.pass(1);
    assert.equal(world.requests.length, 2);
    await world.pass(4_000);
    assert.equal(world.requests.length, 3);
    await world.pass(59_999);
    assert.equal(world.requests.length, 3, 'as long as Retry-After asks');
    await world.pass(1);
    assert.deepEqual(states(outbox), ['a received']);
    assert.deepEqual(world.requests, ['a', 'a', 'a', 'a']);
  });

  it('sends what waits when the page is opened or the browser is online again, but not before Retry-After', async () => {
    const world = new World();
    world.answers.push(lost, status(503, { 'retry-after': '100' }), status(403), status(422));
    const outbox = world.tab();
    for (const id of ['a', 'b', 'c', 'd']) {
      await outbox.add(aPledge(id), endpoint);
      await outbox.send(id);
    }
    assert.deepEqual(states(outbox), ['a waiting', 'b waiting', 'c blocked', 'd refused']);
    const opened = world.tab();
    await opened.resume();
    assert.equal(world.requests.length, 4, 'nothing is due yet');
    await opened.resume(true);
    assert.deepEqual(states(opened), ['a received', 'b waiting', 'c received', 'd refused']);
  });

  it('sends nothing by itself while the browser is offline, but does when asked to', async () => {
    const world = new World();
    world.online = false;
    world.answers.push(lost);
    const outbox = world.tab();
    outbox.subscribe(listener);
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    assert.equal(outbox.entries[0]?.why, 'offline');
    assert.equal(outbox.entries[0].uncertain, false, 'nothing can have left');
    await world.pass(60_000);
    await outbox.resume(true);
    assert.equal(world.requests.length, 1);
    await outbox.send('a');
    assert.deepEqual(states(outbox), ['a received']);
  });

  it('asks once more after a resume that was under way when the browser came online', async () => {
    const world = new World();
    world.answers.push(lost);
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    const first = outbox.resume();
    await Promise.all([first, outbox.resume(true)]);
    assert.deepEqual(states(outbox), ['a received']);
  });

  for (const locks of [true, false])
    it(`is sent by one tab at a time, ${locks ? 'by the browser’s locks' : 'without locks by a lease'}`, async () => {
      const world = new World();
      let answer!: () => void;
      world.answers.push((id) => new Promise((resolve) => (answer = () => resolve(receiptFor(id)))));
      const without = locks ? {} : { lock: undefined };
      const [one, two] = [world.tab(without), world.tab(without)];
      await one.add(aPledge('a'), endpoint);
      await two.refresh();
      const sending = one.send('a');
      await settle();
      assert.equal(await two.send('a'), undefined);
      await two.resume(true);
      assert.equal(world.requests.length, 1);
      answer();
      await sending;
      await two.refresh();
      assert.deepEqual(states(two), ['a received']);
      assert.equal(world.requests.length, 1);
    });

  it('without locks takes over from a tab that died', async () => {
    const world = new World();
    world.answers.push(() => new Promise(() => {}));
    const [dying, living] = [world.tab({ lock: undefined }), world.tab({ lock: undefined })];
    await dying.add(aPledge('a'), endpoint);
    void dying.send('a');
    await settle();
    await living.resume(true);
    assert.equal(world.requests.length, 1);
    world.now += 40_000;
    await living.resume(true);
    assert.deepEqual(states(living), ['a received']);
  });

  it('tells the other tabs', async () => {
    const world = new World();
    const [one, two] = [world.tab(), world.tab()];
    const leave = two.subscribe(listener);
    await one.add(aPledge('a'), endpoint);
    await settle();
    assert.deepEqual(states(two), ['a waiting']);
    leave();
    assert.equal(world.watchers.size, 0);
    assert.equal(world.timers.size, 0);
  });

  it('stays deleted, also when the answer comes after', async () => {
    const world = new World();
    let answer!: () => void;
    world.answers.push((id) => new Promise((resolve) => (answer = () => resolve(receiptFor(id)))));
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    const sending = outbox.send('a');
    await settle();
    await outbox.remove('a');
    answer();
    assert.equal((await sending)?.state, 'received', 'who waits for it still hears how it ended');
    assert.deepEqual(outbox.entries, []);
    assert.equal(world.stored.size, 0);
  });

  it('never sends what is refused, not even when asked to', async () => {
    const world = new World();
    world.answers.push(status(422));
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    assert.equal(await outbox.send('a'), undefined);
    assert.equal(world.requests.length, 1);
  });

  it('takes the words away after fourteen days, and says so', async () => {
    const world = new World();
    world.answers.push(lost);
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    world.now += keptFor;
    const later = world.tab();
    await later.resume(true);
    assert.deepEqual(states(later), ['a expired']);
    assert.equal(world.requests.length, 1);
    assert.doesNotMatch(JSON.stringify([...world.stored.values()]), /Ord/);
    world.now += keptFor;
    await later.refresh();
    assert.deepEqual(states(later), ['a expired']);
    await later.remove('a');
    assert.equal(world.stored.size, 0);
  });

  it('loses nothing without a word to a clock that runs far ahead for a while', async () => {
    const world = new World();
    world.answers.push(lost);
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    world.now += 10 * keptFor;
    await outbox.refresh();
    world.now -= 10 * keptFor;
    await outbox.refresh();
    assert.deepEqual(states(outbox), ['a expired']);
  });

  it('reads again what it could not read, and then does as when the page is opened', async () => {
    const world = new World();
    world.answers.push(status(403), lost);
    const before = world.tab();
    for (const id of ['a', 'b']) {
      await before.add(aPledge(id), endpoint);
      await before.send(id);
    }
    world.refusesToStore = true;
    const outbox = world.tab();
    const leave = outbox.subscribe(listener);
    await outbox.resume(true);
    assert.deepEqual(states(outbox), []);
    world.refusesToStore = false;
    await world.pass(60_000);
    assert.deepEqual(states(outbox), ['a received', 'b received']);
    leave();
    assert.equal(world.timers.size, 0);
  });

  it('still does so where something else was read in between', async () => {
    const world = new World();
    world.answers.push(status(403));
    const before = world.tab();
    await before.add(aPledge('a'), endpoint);
    await before.send('a');
    world.refusesToRead = true;
    const outbox = world.tab();
    outbox.subscribe(listener);
    await outbox.resume(true);
    world.refusesToRead = false;
    await outbox.refresh();
    assert.deepEqual(states(outbox), ['a blocked']);
    await world.pass(1_000);
    assert.deepEqual(states(outbox), ['a received']);
    assert.deepEqual(world.requests, ['a', 'a']);
  });

  it('knows of what it keeps also where the browser lets nothing be read', async () => {
    const world = new World();
    world.refusesToRead = true;
    world.answers.push(lost);
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    assert.deepEqual(states(outbox), ['a waiting']);
    await outbox.remove('a');
    assert.deepEqual(outbox.entries, []);
  });

  it('refuses nothing for good that may have been sent from another device', async () => {
    const world = new World();
    world.answers.push(status(410), status(410));
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.add(aPledge('b'), endpoint, undefined, true);
    await outbox.send('a');
    await outbox.send('b');
    assert.deepEqual(states(outbox), ['a refused', 'b blocked']);
  });

  it('tells one listener, the first that takes it, how an attempt of its own ended', async () => {
    const world = new World();
    world.answers.push(lost);
    const outbox = world.tab();
    const heard: string[] = [];
    for (const name of ['other', 'ours', 'late'])
      outbox.subscribe({ ...listener, settled: ({ id }) => (heard.push(`${name} ${id}`), name !== 'other') });
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    assert.deepEqual(heard, [], 'who asks for it hears it anyway');
    await outbox.resume(true);
    assert.deepEqual(heard, ['other a', 'ours a']);
  });
});

describe('where the browser refuses to store', () => {
  it('the page keeps the pledge, says so, and sends it all the same', async () => {
    const world = new World();
    world.refusesToStore = true;
    world.answers.push(lost);
    const outbox = world.tab();
    outbox.subscribe(listener);
    await outbox.add(aPledge('a'), endpoint);
    assert.equal(outbox.isStored('a'), false);
    await outbox.send('a');
    assert.deepEqual(states(outbox), ['a waiting']);
    assert.equal(outbox.entries[0]?.pledge?.commitment, 'Ord a');
    await world.pass(2_000);
    assert.deepEqual(states(outbox), ['a received']);
    assert.deepEqual(world.requests, ['a', 'a']);
    await outbox.remove('a');
    assert.deepEqual(outbox.entries, []);
  });

  it('from the middle on nothing is lost either', async () => {
    const world = new World();
    world.answers.push(() => {
      world.refusesToStore = true;
      return lost();
    });
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    assert.equal(outbox.isStored('a'), true);
    await outbox.send('a');
    assert.equal(outbox.isStored('a'), false);
    assert.deepEqual(states(outbox), ['a waiting']);
    await outbox.send('a');
    assert.deepEqual(states(outbox), ['a received']);
  });

  it('a browser that hangs is one that refuses', { timeout: 20_000 }, async () => {
    const world = new World();
    const never = (): Promise<never> => new Promise(() => {});
    const outbox = world.tab({ store: { all: never, change: never, watch: () => () => {} } });
    await outbox.add(aPledge('a'), endpoint);
    assert.equal(outbox.isStored('a'), false);
    assert.equal((await outbox.send('a'))?.state, 'received');
  });

  it('a pledge that was deleted while it was on its way does not come back', async () => {
    const world = new World();
    world.refusesToStore = true;
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    let fail: ((error: Error) => void) | undefined;
    world.answers.push(() => new Promise((_, reject) => (fail = reject)));
    const sent = outbox.send('a');
    await settle();
    assert.equal(await outbox.remove('a'), true);
    fail!(new TypeError('lost'));
    await sent;
    assert.deepEqual(states(outbox), []);
    await outbox.resume(true);
    assert.deepEqual(world.requests, ['a']);
  });

  it('says that a pledge is not deleted where the browser refuses it', async () => {
    const world = new World();
    world.answers.push(status(503));
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    await outbox.send('a');
    world.refusesToChange = true;
    assert.equal(await outbox.remove('a'), false);
    assert.deepEqual(states(outbox), ['a waiting']);
  });

  it('what was stored follows what became of it, where the browser refused only for a while', async () => {
    const world = new World();
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    world.refusesToChange = true;
    world.answers.push((id) => ((world.refusesToChange = false), receiptFor(id)));
    assert.equal((await outbox.send('a'))?.state, 'received');
    await settle();
    assert.equal(world.stored.get('a')?.state, 'received');
    assert.equal(world.stored.get('a')?.pledge, undefined);
    assert.equal(await outbox.remove('a'), true);
    await settle();
    assert.equal(world.stored.size, 0);
  });

  it('a pledge that may have arrived is given up only by an endpoint that says what is wrong with it', async () => {
    const world = new World();
    const outbox = world.tab();
    await outbox.add(aPledge('a'), endpoint);
    world.answers.push(lost, status(410));
    await outbox.send('a');
    assert.equal((await outbox.send('a'))?.state, 'blocked');
    const errors = [{ pointer: '#/email', code: 'format', detail: 'x' }];
    world.answers.push(() => Response.json({ errors }, { status: 422 }));
    assert.equal((await outbox.send('a'))?.state, 'refused');
  });
});
