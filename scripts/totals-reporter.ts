// A reporter for node:test that writes the run's totals as JSON. A test that was skipped or left for later has not passed.
import type { TestEvent } from 'node:test/reporters';

export default async function* totals(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    // One summary per file, and a last one without a file for all of them.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, tests } = data.counts;
    yield JSON.stringify({ passed, failed: tests - passed });
  }
}
