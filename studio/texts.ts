import type { ElementName, Tier } from '../src/snippet/index.ts';

/** The elements that the builder offers, as a web editor knows them, in the order in which they make a whole page; at last what is for less. */
export const parts: Readonly<Partial<Record<ElementName, { name: string; what: string }>>> = {
  vision: { name: 'Visionen', what: 'Vad programmet vill och varför.' },
  'focus-areas': { name: 'Alla områden', what: 'Ett kort för varje område, med exempel.' },
  'working-model-figure': { name: 'Figuren med frågorna', what: 'Besökaren svarar på frågor utifrån sin roll.' },
  'action-plan': { name: 'Handlingsplanen', what: 'Svaren blir en plan att skriva ut eller ladda ner.' },
  'pledge-form': { name: 'Formuläret för löften', what: 'Här ger besökaren sitt löfte.' },
  'pledge-tally': { name: 'Ställningen', what: 'Hur många löften som har kommit in.' },
  'focus-area-card': { name: 'Ett av områdena', what: 'Ett enda kort, till exempel i en sidospalt.' },
};

/** The ways onto a page: when to take which. */
export const ways: Readonly<Record<Exclude<Tier, 'theme'>, { name: string; when: string }>> = {
  module: {
    name: 'Komponenter',
    when: 'Välj det här om du får klistra in HTML med skript. Det ger mest, och texterna syns även utan skript.',
  },
  classic: {
    name: 'Komponenter med vanligt skript',
    when: 'Välj det här om webbplatsen inte godtar skript av typen module.',
  },
  div: {
    name: 'Komponenter utan egna taggar',
    when: 'Välj det här om redigeraren tar bort taggar som den inte känner igen.',
  },
  frame: {
    name: 'En ram',
    when: 'Välj det här om du bara får bädda in en annan sida. Ramen får samma höjd som innehållet.',
  },
  link: {
    name: 'En länk',
    when: 'Välj det här om inget annat går. Besökaren kommer till en egen sida och kan ge sitt löfte där.',
  },
};

/** The corners on offer, by what they become in the theme. */
export const corners: readonly (readonly [value: string, name: string])[] = [
  ['', 'Rundade'],
  ['0', 'Raka'],
  ['0.25em', 'Lite rundade'],
  ['1.25em', 'Mycket rundade'],
];

/** How closely it can stand, likewise. */
export const densities: readonly (readonly [value: string, name: string])[] = [
  ['', 'Lagom'],
  ['0.8', 'Tätt'],
  ['1.25', 'Luftigt'],
];

/** What the page says while it is used. */
export const said = {
  pageIsForm: 'Hela sidan är ett formulär',
  whenPageIsForm:
    'Så är det i ASP.NET Web Forms, till exempel i äldre SharePoint. Då kommer formuläret med skriptet, och utan skript leder en länk till programmets sida.',
  noParts: 'Välj minst en del.',
  partner: 'Skriv bara små bokstäver a–z, siffror och enkla bindestreck, till exempel min-forening.',
  unknownPartner: (id: string): string =>
    `Servern känner inte till ${id}. Kontrollera stavningen, eller fråga den som driver servern.`,
  brand: 'Färgen går inte att läsa. Skriv den så här: #1d5c4a.',
  accent: 'Färgen går inte att läsa. Skriv den så här: #7a2e4d.',
  surface: 'Färgen går inte att läsa. Skriv den så här: #f4f1e8.',
  fontFamily: 'Typsnittet går inte att läsa. Skriv namn med komma emellan, så här: Georgia, serif.',
  headingFontFamily: 'Typsnittet går inte att läsa. Skriv namn med komma emellan, så här: Georgia, serif.',
  moved: (name: string, place: number, of: number): string => `${name} är nu nummer ${place} av ${of}.`,
  copied: 'Kopierat',
  selected: 'Markerat. Kopiera med tangentbordet.',
  unreachable: 'Servern svarar inte. Ladda om sidan och försök igen.',
  stale: 'Det du ser här är inte dina senaste val. Rätta det som är markerat bland dina val.',
  staleProgramme:
    'Programmets texter gick inte att hämta. Det du ser här är inte dina senaste val. Ändra något för att försöka igen.',
  noProgramme: 'Servern har inget program på svenska, engelska eller finska. Då går det inte att bädda in härifrån.',
  frameShownAt: (origins: readonly string[]): string => `Ramen får visas på ${origins.join(' och ')}.`,
  frameNotYet:
    'Ramen visas inte på din webbplats än. Be den som driver servern att lägga till din organisation och webbadress i PARTNERS.',
  sending:
    'Be den som driver servern att lägga till din webbadress i ALLOWED_ORIGINS. Innan dess syns texterna, men inga löften tas emot från din sida.',
  linkReady: 'Länken fungerar direkt. Ingen behöver lägga till något på servern.',
};
