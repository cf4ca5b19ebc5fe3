/** Every answer has this: its media type is not to be guessed. */
export const NOSNIFF = { 'X-Content-Type-Options': 'nosniff' };
