import type { Texts } from './sv.ts';

export const fi: Texts = {
  locale: 'fi-FI',
  optional: (label) => `${label} (vapaaehtoinen)`,
  errorInTitle: 'Virhe: ',
  summaryHeading: 'Lomakkeessa on virhe',
  errorAtField: 'Virhe: ',
  yes: 'Kyllä',
  no: 'Ei',

  form: {
    heading: 'Lupauksesi',
    lead: 'Kirjoita, mitä haluat tehdä. Mitään ei tallenneta, ennen kuin olet tarkistanut ja lähettänyt lupauksen.',
    planHeading: 'Suunnitelmasi',
    planHint: 'Voit halutessasi lähettää mukana myös muun suunnitelmasi.',
    publishHeading: 'Mitä saamme näyttää muille?',
    publishHint: 'Sinä valitset. Ilman rastia mitään ei näytetä. Rastittamasi tiedot tarkistetaan ennen näyttämistä.',
    submit: 'Tarkista lupaus',
  },

  review: {
    heading: 'Tarkista lupauksesi',
    lead: 'Mitään ei ole vielä tallennettu. Lue lupaus läpi ja lähetä se, tai palaa muuttamaan sitä.',
    legalHeading: 'Näin tietojasi käsitellään',
    send: 'Lähetä lupaus',
    change: 'Muuta',
  },

  receipt: {
    heading: 'Kiitos, lupauksesi on tullut perille',
    reference: 'Viitenumerosi',
    keep: 'Säilytä numero. Tarvitset sitä, jos haluat kysyä lupauksestasi.',
    received: 'Vastaanotettu',
    nextHeading: 'Mitä seuraavaksi tapahtuu?',
    contactHeading: 'Kysyttävää?',
    contact: (name) => `Ota yhteyttä: ${name},`,
    back: 'Takaisin sivulle, jolta tulit',
  },

  fields: {
    programme: 'Ohjelma',
    areas: 'Mitä alueita lupauksesi koskee?',
    areasHint: 'Valitse vähintään yksi ja enintään kuusi.',
    actorType: 'Kuka olet?',
    speaksFor: 'Kenen puolesta puhut?',
    self: 'Itseni',
    role: 'Roolini puolesta, esimerkiksi puheenjohtajana tai työntekijänä',
    organisationVoice: 'Organisaation',
    commitment: 'Mitä lupaat tehdä?',
    commitmentHint:
      'Kirjoita omin sanoin, enintään 500 merkkiä. Älä kirjoita itsestäsi tai muista mitään arkaluonteista, esimerkiksi terveydestä.',
    name: 'Nimi',
    organisation: 'Organisaatio',
    organisationHint: 'Tarvitaan, jos puhut organisaation puolesta.',
    email: 'Sähköposti',
    emailHint: 'Käytetään vain kysyäksemme, miten kävi. Ei näytetä koskaan.',
    municipality: 'Kunta',
    municipalityHint: 'Missä aiot tehdä sen, mitä lupaat.',
    'plan.existing': 'Mitä on jo olemassa, minkä varaan rakentaa?',
    'plan.partners': 'Kenen kanssa?',
    'plan.sustainability': 'Miten siitä tulee kestävää ihmisille, ympäristölle ja taloudelle?',
    'plan.firstStep': 'Mitä teet ensin?',
    'plan.date': 'Milloin teet sen?',
    'publish.commitment': 'Näytä lupaukseni',
    'publish.name': 'Näytä nimeni',
    'publish.organisation': 'Näytä organisaation nimi',
    'legal.consent': 'Suostumus',
  },

  missing: {
    areas: 'Valitse vähintään yksi alue',
    actorType: 'Valitse, kuka olet',
    speaksFor: 'Valitse, kenen puolesta puhut',
    commitment: 'Kirjoita, mitä lupaat tehdä',
    name: 'Kirjoita nimesi tai jätä se näyttämättä',
    organisation: 'Kirjoita organisaation nimi',
    'legal.consent': 'Rastita ruutu, jos suostut. Ilman suostumusta emme voi ottaa lupausta vastaan',
  },

  wrong: {
    required: (label) => `Vastaus puuttuu: ${label}`,
    tooLong: (label, limit) => `Kirjoita enintään ${limit} merkkiä: ${label}`,
    tooMany: (label, limit) => `Valitse enintään ${limit}: ${label}`,
    choice: (label) => `Valitse jokin vaihtoehdoista: ${label}`,
    duplicate: (label) => `Sama vastaus on kahdesti: ${label}`,
    signs: (label) => `Tekstissä on merkkejä, joita ei voi tallentaa: ${label}`,
    email: 'Kirjoita sähköpostiosoite näin: nimi@esimerkki.fi',
    date: 'Kirjoita päivämäärä näin: 2027-03-15',
    disabled: (label) => `Ohjelma ei ota vastaan tätä: ${label}`,
    undeclared: (name) => `Lomake lähetti jotain, mikä ei kuulu lupaukseen: ${name}`,
    other: (label) => `Tätä ei voi ottaa vastaan: ${label}`,
  },

  problems: {
    'not-json': { title: 'Lomaketta ei voitu lukea', text: 'Palaa takaisin ja yritä uudelleen.' },
    'origin-not-allowed': {
      title: 'Sivu, jolta tulit, ei saa lähettää lupauksia tänne',
      text: 'Lupaustasi ei ole tallennettu. Kerro siitä sivun ylläpitäjälle.',
    },
    'not-found': { title: 'Sivua ei ole', text: 'Tarkista osoite. Siinä voi olla kirjoitusvirhe.' },
    'unknown-programme': { title: 'Ohjelmaa ei ole täällä', text: 'Tarkista osoite ja yritä uudelleen.' },
    'method-not-allowed': {
      title: 'Täällä ei ole luettavaa',
      text: 'Tänne lähetetään lomakkeita. Palaa sivulle, jolla lomake on.',
    },
    'too-large': {
      title: 'Teksti on liian pitkä',
      text: 'Lupaustasi ei ole tallennettu. Palaa takaisin, lyhennä tekstiä ja yritä uudelleen.',
    },
    'unsupported-media-type': {
      title: 'Lomake on vääränlainen',
      text: 'Lupaustasi ei ole tallennettu. Kerro siitä sivun ylläpitäjälle.',
    },
    'invalid-pledge': {
      title: 'Lupausta ei voitu ottaa vastaan',
      text: 'Lupaustasi ei ole tallennettu. Kerro siitä sivun ylläpitäjälle.',
    },
    'id-reused': {
      title: 'Tämä lomake on jo lähetetty',
      text: 'Samalta sivulta lähetettiin toinen lupaus. Se on tallennettu. Aloita alusta, jos haluat antaa vielä yhden.',
    },
    internal: { title: 'Meillä tapahtui virhe', text: 'Yritä hetken päästä uudelleen.' },
    unavailable: { title: 'Emme voi juuri nyt ottaa lupauksia vastaan', text: 'Yritä hetken päästä uudelleen.' },
  },
  technicalDetail: 'Sivun ylläpitäjälle:',
};
