import type { ProblemKind } from '../problems.ts';

/**
 * The texts of the pages, as the Swedish ones shape them: a language that lacks one does not compile. The reader comes from
 * the native form, so what that says too (src/locale) is said here in the same words; test/texts.test.ts holds them together.
 */
export type Texts = typeof sv;

export const sv = {
  locale: 'sv-SE',
  optional: (label: string) => `${label} (frivilligt)`,
  errorInTitle: 'Fel: ',
  summaryHeading: 'Något behöver rättas',
  errorAtField: 'Fel: ',
  yes: 'Ja',
  no: 'Nej',

  form: {
    heading: 'Ge ett löfte',
    lead: 'Skriv vad du vill bidra med. Inget sparas innan du har granskat och skickat.',
    aboutHeading: 'Mer om dig',
    planHeading: 'Din plan',
    planHint: 'Skicka med resten av planen om du vill.',
    publishHeading: 'Vad får visas för andra?',
    publishHint: 'Någon läser löftet innan det visas. Kryssar du inte i något räknas det bara i ställningen.',
    submit: 'Granska löftet',
  },

  review: {
    heading: 'Granska ditt löfte',
    lead: 'Inget är sparat än. Läs igenom och skicka, eller gå tillbaka och ändra.',
    legalHeading: 'Innan du skickar',
    responsible: 'Ansvarig',
    send: 'Skicka löftet',
    change: 'Ändra',
  },

  receipt: {
    heading: 'Tack, ditt löfte är mottaget',
    reference: 'Referens',
    keep: 'Spara referensen. Du behöver den om du vill fråga om ditt löfte.',
    received: 'Mottaget',
    pledged: 'Du lovade',
    nextHeading: 'Vad händer nu?',
    contactHeading: 'Frågor?',
    contact: (name: string) => `Kontakta ${name}:`,
    back: 'Tillbaka till sidan du kom från',
  },

  fields: {
    actorType: 'Vem är du?',
    speaksFor: 'Vem talar du för?',
    self: 'Mig själv',
    role: 'Mig själv i min roll',
    organisationVoice: 'En organisation',
    areas: 'Vilka områden bidrar du till?',
    areasHint: 'Välj ett eller flera.',
    commitment: 'Vad lovar du att göra?',
    commitmentHint: 'Skriv med egna ord, högst 500 tecken. Skriv inget känsligt om dig själv eller andra.',
    name: 'Namn',
    organisation: 'Organisationens namn',
    organisationHint: 'Behövs om du talar för en organisation.',
    email: 'E-postadress',
    emailHint: 'Bara för att fråga hur det gick. Den visas aldrig.',
    municipality: 'Kommun',
    municipalityHint: 'Där du tänker göra det du lovar.',
    'plan.existing': 'Vad finns redan att bygga vidare på?',
    'plan.partners': 'Tillsammans med vem?',
    'plan.sustainability': 'Hur blir det hållbart för människor, miljö och ekonomi?',
    'plan.firstStep': 'Vad gör du först?',
    'plan.date': 'När börjar du?',
    'publish.commitment': 'Visa vad jag lovar',
    'publish.name': 'Visa mitt namn',
    'publish.organisation': 'Visa organisationens namn',
    'legal.consent': 'Samtycke',
  },

  faults: {
    actorType: 'Välj vem du är',
    speaksFor: 'Välj vem du talar för',
    areas: 'Välj minst ett område',
    'areas too-many': 'Välj högst sex områden',
    commitment: 'Skriv vad du lovar att göra',
    'commitment too-long': 'Korta texten till högst 500 tecken',
    name: 'Skriv ditt namn, eller välj att inte visa det',
    'name too-long': 'Korta namnet till högst 120 tecken',
    organisation: 'Skriv organisationens namn',
    'organisation too-long': 'Korta organisationens namn till högst 160 tecken',
    email: 'Skriv e-postadressen så här: namn@exempel.se',
    'municipality too-long': 'Korta kommunens namn till högst 80 tecken',
    'legal.consent': 'Kryssa i rutan om du samtycker',
  },

  wrong: {
    required: (label: string) => `Svar saknas: ${label}`,
    tooLong: (label: string, limit: number) => `Skriv högst ${limit} tecken: ${label}`,
    choice: (label: string) => `Välj något av alternativen: ${label}`,
    duplicate: (label: string) => `Samma svar finns två gånger: ${label}`,
    signs: (label: string) => `Texten har tecken som inte går att spara: ${label}`,
    date: 'Skriv datumet så här: 2027-03-15',
    disabled: (label: string) => `Programmet tar inte emot det här: ${label}`,
    undeclared: (name: string) => `Formuläret skickade något som inte hör till ett löfte: ${name}`,
    other: (label: string) => `Det här går inte att ta emot: ${label}`,
  },

  problems: {
    'bad-request': { title: 'Begäran gick inte att läsa', text: 'Inget är sparat. Gå tillbaka och försök igen.' },
    'not-json': { title: 'Formuläret gick inte att läsa', text: 'Gå tillbaka och försök igen.' },
    'origin-not-allowed': {
      title: 'Sidan du kom från får inte skicka löften hit',
      text: 'Ditt löfte är inte sparat. Berätta gärna för den som har hand om sidan.',
    },
    'not-found': { title: 'Sidan finns inte', text: 'Kontrollera adressen. Den kan vara felskriven.' },
    'unknown-programme': { title: 'Programmet finns inte här', text: 'Kontrollera adressen och försök igen.' },
    'method-not-allowed': {
      title: 'Här finns inget att läsa',
      text: 'Hit skickas formulär. Gå tillbaka till sidan med formuläret.',
    },
    'request-timeout': { title: 'Det tog för lång tid', text: 'Inget är sparat. Gå tillbaka och försök igen.' },
    'too-large': {
      title: 'Texten är för lång',
      text: 'Ditt löfte är inte sparat. Gå tillbaka, korta texten och försök igen.',
    },
    'unsupported-media-type': {
      title: 'Formuläret är av fel slag',
      text: 'Ditt löfte är inte sparat. Berätta gärna för den som har hand om sidan.',
    },
    'invalid-pledge': {
      title: 'Löftet gick inte att ta emot',
      text: 'Ditt löfte är inte sparat. Berätta gärna för den som har hand om sidan.',
    },
    'id-reused': {
      title: 'Det här formuläret är redan skickat',
      text: 'Ett annat löfte skickades från samma sida. Det är sparat. Börja om från början om du vill lämna ett till.',
    },
    'headers-too-large': {
      title: 'Begäran är för stor',
      text: 'Inget är sparat. Rensa kakorna för den här webbplatsen och försök igen.',
    },
    internal: { title: 'Något gick fel hos oss', text: 'Försök igen om en stund.' },
    unavailable: { title: 'Vi kan inte ta emot löften just nu', text: 'Inget är sparat. Försök igen om en stund.' },
    'outcome-unknown': {
      title: 'Vi vet inte om ditt löfte kom fram',
      text: 'Försök igen om en stund. Samma löfte räknas bara en gång.',
    },
  } satisfies Record<ProblemKind, { title: string; text: string }>,
  technicalDetail: 'För den som har hand om sidan:',
};
