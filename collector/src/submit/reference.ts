import { randomBytes, randomInt } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = 8;
/** The signs that references made one after another have in common, and how many have them. */
const PLACE_SIGNS = 3;
const PLACES = 32 ** PLACE_SIGNS;
const REFERENCES_A_PLACE = 128;
const RANDOM_SIGNS = SIGNS - PLACE_SIGNS;

let place = randomInt(PLACES);
/** The random bytes of a place's references: asking the system for a few at a time costs more than all the rest. */
let stock = randomBytes(REFERENCES_A_PLACE * RANDOM_SIGNS);
let used = 0;

/**
 * Makes a reference to quote in mail or by telephone, as `7Q2M-X0KD`: forty bits in Crockford's base 32. The first three
 * signs go on by one with every 128 references from a random beginning, the others are random: an index of references is
 * then written in one place at a time, where forty random bits would write all over it.
 */
export function makeReference(): string {
  if (used === stock.length) {
    place = (place + 1) % PLACES;
    stock = randomBytes(stock.length);
    used = 0;
  }
  let signs = '';
  for (let rest = place, sign = 0; sign < PLACE_SIGNS; sign++, rest >>= 5) signs = CROCKFORD[rest % 32] + signs;
  for (const end = used + RANDOM_SIGNS; used < end; used++) signs += CROCKFORD[stock[used]! % 32];
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
