import { endpoint } from '/collector.js';
import { expect } from '@open-wc/testing';

/** Sends a pledge to the collector as another visitor would: two areas, ledarskap and larande. */
export async function sendPledge(): Promise<void> {
  const at = new Date().toISOString();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: crypto.randomUUID(),
      programme: { id: 'fagersta-norberg', version: '0.1.0' },
      areas: ['ledarskap', 'larande'],
      actorType: 'company',
      speaksFor: 'role',
      commitment: 'Vi håller i en ledarkväll.',
      publish: { commitment: false, name: false, organisation: false },
      legal: { basis: 'public-interest', version: '1', textHash: '0'.repeat(64), locale: 'sv', shownAt: at },
      locale: 'sv',
      madeAt: at,
    }),
  });
  expect(response.status).to.equal(201);
}
