/** One page body per element, with a marked fallback, for the tests that look at every element on a host page. */
export const elementPages: Readonly<Record<string, string>> = {
  'focus-area-card':
    '<tillvaxt-focus-area-card area="larande" pledge-href="#lofte"><p slot="fallback">Reservtext</p></tillvaxt-focus-area-card>',
};
