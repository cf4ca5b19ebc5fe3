import { randomFillSync } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = 8;

/** Random bytes in stock: asking the system for a few at a time costs more than all the rest of a reference. */
const stock = Buffer.alloc(512 * SIGNS);
let used = stock.length;

/** Makes a reference to quote in mail or by telephone, as `7Q2M-X0KD`: forty random bits in Crockford's base 32. */
export function makeReference(): string {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  let signs = '';
  for (const end = used + SIGNS; used < end; used++) signs += CROCKFORD[stock[used]! % 32];
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
