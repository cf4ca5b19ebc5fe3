import { randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes a reference to quote in mail or by telephone, as `7Q2M-X0KD`: forty random bits in Crockford's base 32. */
export function makeReference(): string {
  const signs = Array.from(randomBytes(8), (byte) => CROCKFORD[byte % 32]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
