import { legalText } from '../../contract/legal-text.ts';
import type { Controller, Pledge, Programme } from '../../contract/types.ts';

/** What stands in the form, as the visitor left it. */
export interface Draft {
  readonly actorType: string;
  readonly speaksFor: Pledge['speaksFor'];
  readonly areas: readonly string[];
  readonly commitment: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly municipality: string;
  /** The rest of the reader's plan, sent along only when the reader chose that. */
  readonly plan: NonNullable<Pledge['plan']> | undefined;
  readonly publish: Pledge['publish'];
  readonly consent: boolean;
}

/**
 * A UUID version 7 (RFC 9562): the time, and 74 random bits. Ids made one after another begin alike, which spares a database
 * most of what random ones cost it. Also on pages without TLS, where `crypto.randomUUID` is missing.
 */
export function newId(madeAt: Date): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  bytes[0] = (bytes[0]! & 0x0f) | 0x70;
  bytes[2] = (bytes[2]! & 0x3f) | 0x80;
  const random = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const hex = madeAt.getTime().toString(16).padStart(12, '0') + random;
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/**
 * SHA-256 of the legal text shown, as lower-case hexadecimal.
 *
 * @throws TypeError on a page without TLS, where the browser offers no hashing
 */
export async function legalTextHash(controller: Controller): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(legalText(controller)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a pledge needs beside the visitor's own words. */
export interface Frame {
  readonly id: string;
  readonly programme: Programme;
  readonly textHash: string;
  readonly locale: string;
  readonly partner: string | undefined;
  /** When the legal text was shown. */
  readonly shownAt: Date;
  /** When the visitor made the pledge. */
  readonly madeAt: Date;
}

/** The pledge as it is sent: empty optional fields left out, texts trimmed. */
export function toPledge(draft: Draft, { id, programme, textHash, locale, partner, shownAt, madeAt }: Frame): Pledge {
  const { controller } = programme;
  const optional = (['name', 'organisation', 'email', 'municipality'] as const)
    .filter((field) => !controller.disabledFields?.includes(field) && draft[field].trim())
    .map((field) => [field, draft[field].trim()]);
  return {
    id,
    programme: { id: programme.id, version: programme.version },
    areas: [...draft.areas],
    actorType: draft.actorType,
    speaksFor: draft.speaksFor,
    commitment: draft.commitment.trim(),
    ...(Object.fromEntries(optional) as Partial<Pick<Pledge, 'name' | 'organisation' | 'email' | 'municipality'>>),
    ...(draft.plan && { plan: draft.plan }),
    publish: draft.publish,
    legal: {
      basis: controller.legalBasis,
      version: controller.legalText.version,
      textHash,
      locale: programme.lang,
      shownAt: shownAt.toISOString(),
      ...(controller.legalBasis === 'consent' && draft.consent && { consent: true as const }),
    },
    ...(partner && { partner }),
    locale,
    madeAt: madeAt.toISOString(),
  };
}

/** True where a draft would be sent with the very words of a pledge, whenever, in whatever language, under whatever legal text. */
export function isSame(draft: Draft, programme: Programme, pledge: Pledge): boolean {
  const { id, locale, partner, legal, madeAt } = pledge;
  const frame = { id, programme, textHash: '', locale, partner, shownAt: new Date(madeAt), madeAt: new Date(madeAt) };
  const wordsOf = (each: Pledge): string => JSON.stringify({ ...each, programme: {}, legal, madeAt });
  return wordsOf(toPledge(draft, frame)) === wordsOf({ ...pledge });
}
