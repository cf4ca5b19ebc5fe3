import type { ProblemKind } from '../problems.ts';

/** The texts of the pages, as the Swedish ones shape them: a language that lacks one does not compile. */
export type Texts = typeof sv;

export const sv = {
  locale: 'sv-SE',
  optional: (label: string) => `${label} (frivilligt)`,
  errorInTitle: 'Fel: ',
  summaryHeading: 'Det finns ett problem',
  errorAtField: 'Fel: ',
  yes: 'Ja',
  no: 'Nej',

  form: {
    heading: 'Ditt löfte',
    lead: 'Skriv vad du vill bidra med. Inget sparas innan du har granskat och skickat.',
    planHeading: 'Din plan',
    planHint: 'Skicka med resten av planen om du vill.',
    publishHeading: 'Vad får vi visa för andra?',
    publishHint: 'Välj själv. Utan kryss visas inget. Det du kryssar för granskas innan det visas.',
    submit: 'Granska löftet',
  },

  review: {
    heading: 'Granska ditt löfte',
    lead: 'Inget är sparat än. Läs igenom och skicka, eller gå tillbaka och ändra.',
    legalHeading: 'Så hanteras dina uppgifter',
    send: 'Skicka löftet',
    change: 'Ändra',
  },

  receipt: {
    heading: 'Tack, ditt löfte har kommit fram',
    reference: 'Ditt referensnummer',
    keep: 'Spara numret. Du behöver det om du vill fråga om ditt löfte.',
    received: 'Mottaget',
    nextHeading: 'Vad händer nu?',
    contactHeading: 'Frågor?',
    contact: (name: string) => `Kontakta ${name}:`,
    back: 'Tillbaka till sidan du kom från',
  },

  fields: {
    programme: 'Program',
    areas: 'Vilka områden bidrar du till?',
    areasHint: 'Välj minst ett och högst sex.',
    actorType: 'Vem är du?',
    speaksFor: 'För vem talar du?',
    self: 'Mig själv',
    role: 'Min roll, till exempel som ordförande eller anställd',
    organisationVoice: 'En organisation',
    commitment: 'Vad lovar du att göra?',
    commitmentHint:
      'Skriv med egna ord, högst 500 tecken. Skriv inget känsligt om dig själv eller andra, till exempel om hälsa.',
    name: 'Namn',
    organisation: 'Organisation',
    organisationHint: 'Behövs om du talar för en organisation.',
    email: 'E-post',
    emailHint: 'Används för att fråga hur det gick. Visas aldrig.',
    municipality: 'Kommun',
    municipalityHint: 'Där du tänker göra det du lovar.',
    'plan.existing': 'Vad finns redan att bygga vidare på?',
    'plan.partners': 'Tillsammans med vem?',
    'plan.sustainability': 'Hur blir det hållbart för människor, miljö och ekonomi?',
    'plan.firstStep': 'Vad gör du först?',
    'plan.date': 'När gör du det?',
    'publish.commitment': 'Visa mitt löfte',
    'publish.name': 'Visa mitt namn',
    'publish.organisation': 'Visa organisationens namn',
    'legal.consent': 'Samtycke',
  },

  missing: {
    areas: 'Välj minst ett område',
    actorType: 'Välj vem du är',
    speaksFor: 'Välj för vem du talar',
    commitment: 'Skriv vad du lovar att göra',
    name: 'Skriv ditt namn, eller låt bli att visa det',
    organisation: 'Skriv organisationens namn',
    'legal.consent': 'Kryssa i rutan om du samtycker. Utan samtycke kan vi inte ta emot löftet',
  },

  wrong: {
    required: (label: string) => `Svar saknas: ${label}`,
    tooLong: (label: string, limit: number) => `Skriv högst ${limit} tecken: ${label}`,
    tooMany: (label: string, limit: number) => `Välj högst ${limit}: ${label}`,
    choice: (label: string) => `Välj något av alternativen: ${label}`,
    duplicate: (label: string) => `Samma svar finns två gånger: ${label}`,
    signs: (label: string) => `Texten har tecken som inte går att spara: ${label}`,
    email: 'Skriv e-postadressen så här: namn@exempel.se',
    date: 'Skriv datumet så här: 2027-03-15',
    disabled: (label: string) => `Programmet tar inte emot det här: ${label}`,
    undeclared: (name: string) => `Formuläret skickade något som inte hör till ett löfte: ${name}`,
    other: (label: string) => `Det här går inte att ta emot: ${label}`,
  },

  problems: {
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
    internal: { title: 'Något gick fel hos oss', text: 'Försök igen om en stund.' },
    unavailable: { title: 'Vi kan inte ta emot löften just nu', text: 'Försök igen om en stund.' },
  } satisfies Record<ProblemKind, { title: string; text: string }>,
  technicalDetail: 'För den som har hand om sidan:',
};
