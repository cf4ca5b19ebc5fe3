import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { texts as formTexts } from '../../src/locale/locale.ts';
import { textsIn } from '../src/texts.ts';

/** What the reader meets both in the native form or the element and on the collector's pages. */
for (const language of ['sv', 'en', 'fi'] as const) {
  describe(`the words that the form says too: ${language}`, () => {
    const before = formTexts(language);
    const here = textsIn(language);

    test('are the same for the questions', () => {
      const { fields } = here;
      assert.deepEqual(
        {
          actorType: fields.actorType,
          speaksFor: fields.speaksFor,
          self: fields.self,
          role: fields.role,
          organisationVoice: fields.organisationVoice,
          areas: fields.areas,
          areasHint: fields.areasHint,
          commitment: fields.commitment,
          commitmentHint: fields.commitmentHint,
          name: fields.name,
          organisation: fields.organisation,
          email: fields.email,
          emailHint: fields.emailHint,
          municipality: fields.municipality,
          'plan.date': fields['plan.date'],
          'publish.commitment': fields['publish.commitment'],
          'publish.name': fields['publish.name'],
          'publish.organisation': fields['publish.organisation'],
        },
        {
          actorType: before.whoAreYou,
          speaksFor: before.speaksFor,
          self: before.self,
          role: before.role,
          organisationVoice: before.organisationFor,
          areas: before.whichAreas,
          areasHint: before.areasHint,
          commitment: before.commitment,
          commitmentHint: before.commitmentHint,
          name: before.name,
          organisation: before.organisation,
          email: before.email,
          emailHint: before.emailHint,
          municipality: before.municipality,
          'plan.date': before.when,
          'publish.commitment': before.publishCommitment,
          'publish.name': before.publishName,
          'publish.organisation': before.publishOrganisation,
        },
      );
    });

    test('are the same for headings, buttons and the receipt', () => {
      const { form, review, receipt } = here;
      assert.deepEqual(
        [form.heading, form.aboutHeading, form.publishHeading, form.publishHint, form.submit, here.optional('x')],
        [
          before.pledgeTitle,
          before.aboutYou,
          before.publishing,
          before.publishingHint,
          before.review,
          `x (${before.optional})`,
        ],
      );
      assert.deepEqual(
        [review.heading, review.legalHeading, review.responsible, review.send, review.change],
        [before.reviewTitle, before.beforeSending, before.responsible, before.submit, before.change],
      );
      assert.deepEqual(
        [receipt.heading, receipt.reference, receipt.received, receipt.pledged, receipt.nextHeading],
        [before.thanks, before.reference, before.receivedAt, before.youPledged, before.whatNext],
      );
    });

    test('are the same for what is wrong', () => {
      assert.equal(here.summaryHeading, before.problem);
      const pointerOf = (key: string) =>
        `#/${key.replace('.', '/')}`.replace('#/municipality too-long', '#/municipality');
      assert.deepEqual(
        Object.fromEntries(Object.entries(here.faults).map(([key, text]) => [pointerOf(key), text])),
        before.problems,
      );
    });
  });
}
