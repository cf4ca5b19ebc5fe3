import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { legalText } from '../../contract/legal-text.ts';
import type { Controller, Programme } from '../../contract/types.ts';

const controller: Controller = {
  name: 'Exempelby kommun',
  publicBody: true,
  legalBasis: 'consent',
  legalText: {
    version: '1',
    next: 'Next.',
    consent: 'Consent.',
    publicRecord: 'Public record.',
    information: ['First.', 'Second.'],
  },
  provenance: 'proposal',
};

describe('legalText', () => {
  it('is the information, the public-record notice and the consent label, a line each', () => {
    assert.equal(legalText(controller), 'First.\nSecond.\nPublic record.\nConsent.');
  });

  it('keeps the order of the information', () => {
    const { legalText: text } = controller;
    const turned = { ...controller, legalText: { ...text, information: ['Second.', 'First.'] } };
    assert.equal(legalText(turned), 'Second.\nFirst.\nPublic record.\nConsent.');
  });

  it('leaves out the public-record notice of one that is not a public body', () => {
    assert.equal(legalText({ ...controller, publicBody: false }), 'First.\nSecond.\nConsent.');
  });

  for (const legalBasis of ['public-interest', 'legitimate-interest', 'contract'] as const) {
    it(`leaves out the consent label where the basis is ${legalBasis}`, () => {
      assert.equal(legalText({ ...controller, legalBasis }), 'First.\nSecond.\nPublic record.');
    });
  }

  it('never holds what is shown with the receipt', () => {
    const file = new URL('../../contract/examples/valid/programme/nine-questions.json', import.meta.url);
    const { controller: example } = JSON.parse(readFileSync(file, 'utf8')) as Programme;
    const { information, publicRecord, consent, next } = example.legalText;
    assert.equal(legalText(example), [...information, publicRecord, consent].join('\n'));
    assert.ok(!legalText(example).includes(next));
  });
});
