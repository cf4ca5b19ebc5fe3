/** One page body per element, with a marked fallback, for the tests that look at every element on a host page. */
export const elementPages: Readonly<Record<string, string>> = {
  vision: '<tillvaxt-vision></tillvaxt-vision>',
  'focus-area-card':
    '<tillvaxt-focus-area-card area="larande" pledge-href="#lofte"><p slot="fallback">Reservtext</p></tillvaxt-focus-area-card>',
  'focus-areas': '<tillvaxt-focus-areas pledge-href="#lofte"></tillvaxt-focus-areas>',
  'working-model-figure': '<tillvaxt-working-model-figure pledge-href="#lofte"></tillvaxt-working-model-figure>',
  'action-plan': '<tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan>',
  'pledge-form': '<tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form>',
  programme:
    '<tillvaxt-programme endpoint="/v1/pledges"><p>Sidans egen text.</p><tillvaxt-focus-area-card area="ledarskap"></tillvaxt-focus-area-card></tillvaxt-programme>',
  'pledge-tally': '<tillvaxt-pledge-tally endpoint="/v1/pledges"></tillvaxt-pledge-tally>',
};
