import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const PAGE = Buffer.alloc(4096, 1);

/** How often a second the disk under a folder makes 4 KiB at the end of a file durable, one after the other. */
export function fdatasyncsPerSecond(folder: string, seconds: number): number {
  const file = join(folder, 'fdatasync');
  const descriptor = openSync(file, 'a');
  try {
    const start = performance.now();
    let count = 0;
    for (; performance.now() - start < seconds * 1000; count++) {
      writeSync(descriptor, PAGE);
      fdatasyncSync(descriptor);
    }
    return count / ((performance.now() - start) / 1000);
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}
