import type { Controller } from './types.ts';

/**
 * The text whose SHA-256 a pledge carries as `legal.textHash`: the paragraphs shown before sending, in the order they are
 * shown, joined by one line feed. Information first, then the public-record notice of a public body, then the label of the
 * consent box where the basis is consent.
 */
export function legalText({ publicBody, legalBasis, legalText: text }: Controller): string {
  const parts = [...text.information];
  if (publicBody && text.publicRecord) parts.push(text.publicRecord);
  if (legalBasis === 'consent' && text.consent) parts.push(text.consent);
  return parts.join('\n');
}
