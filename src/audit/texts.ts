import type { AuditedPair } from './audit.ts';

const sv = {
  title: 'Granskning av färger',
  again: 'Granska igen',
  nothing: 'Det finns inga komponenter som visas på sidan.',
  sum: (below: number, unknown: number, enough: number): string =>
    `${below} under målet, ${unknown} okända, ${enough} når målet.`,
  note: 'Okänd betyder att paret måste granskas för hand.',
  element: 'Komponent',
  where: 'Del',
  what: 'Vad',
  colours: 'Färger',
  ratio: 'Kontrast',
  target: 'Mål',
  decimal: ',',
  whats: { text: 'Text', border: 'Ram', mark: 'Markering', focus: 'Fokus' } as Record<AuditedPair['what'], string>,
  verdicts: { below: 'Under målet', unknown: 'Okänd', enough: 'Når målet' } as Record<AuditedPair['verdict'], string>,
  reasons: {
    image: 'bild eller toning bakom',
    effect: 'filter eller blandning',
    overlap: 'något ligger över eller under',
    colour: 'färgen går inte att läsa',
    focus: 'ingen kontur i en färg',
  } as Record<NonNullable<AuditedPair['reason']>, string>,
};
export type AuditTexts = typeof sv;

const en: AuditTexts = {
  title: 'Audit of colours',
  again: 'Audit again',
  nothing: 'No elements are shown on this page.',
  sum: (below, unknown, enough) => `${below} below the target, ${unknown} unknown, ${enough} reach it.`,
  note: 'Unknown means that the pair has to be looked at by hand.',
  element: 'Element',
  where: 'Part',
  what: 'What',
  colours: 'Colours',
  ratio: 'Contrast',
  target: 'Target',
  decimal: '.',
  whats: { text: 'Text', border: 'Border', mark: 'Mark', focus: 'Focus' },
  verdicts: { below: 'Below target', unknown: 'Unknown', enough: 'Reaches target' },
  reasons: {
    image: 'image or gradient behind',
    effect: 'filter or blending',
    overlap: 'something lies over or under it',
    colour: 'the colour cannot be read',
    focus: 'no outline of one colour',
  },
};

const fi: AuditTexts = {
  title: 'Värien tarkastus',
  again: 'Tarkasta uudelleen',
  nothing: 'Sivulla ei näy yhtään komponenttia.',
  sum: (below, unknown, enough) =>
    `Alle tavoitteen: ${below}. Tuntemattomia: ${unknown}. Tavoitteen saavuttaa: ${enough}.`,
  note: 'Tuntematon pari on tarkastettava käsin.',
  element: 'Komponentti',
  where: 'Osa',
  what: 'Mikä',
  colours: 'Värit',
  ratio: 'Kontrasti',
  target: 'Tavoite',
  decimal: ',',
  whats: { text: 'Teksti', border: 'Reuna', mark: 'Merkintä', focus: 'Kohdistus' },
  verdicts: { below: 'Alle tavoitteen', unknown: 'Tuntematon', enough: 'Saavuttaa tavoitteen' },
  reasons: {
    image: 'takana kuva tai liukuväri',
    effect: 'suodatin tai sekoitus',
    overlap: 'jotain on päällä tai alla',
    colour: 'väriä ei voi lukea',
    focus: 'ei yksiväristä reunusta',
  },
};

/** The texts in the language of an element: Swedish where the page names none, English where it is another. */
export function auditTexts(lang: string | undefined): AuditTexts {
  const base = (lang ?? 'sv').toLowerCase().split('-')[0];
  return base === 'sv' ? sv : base === 'fi' ? fi : en;
}
