import type { Texts } from './sv.ts';

export const fi: Texts = {
  locale: 'fi-FI',
  optional: (label) => `${label} (vapaaehtoinen)`,
  errorInTitle: 'Virhe: ',
  summaryHeading: 'Jotain pitää korjata',
  errorAtField: 'Virhe: ',
  yes: 'Kyllä',
  no: 'Ei',

  form: {
    heading: 'Anna lupaus',
    lead: 'Kirjoita, mitä haluat tehdä. Mitään ei tallenneta, ennen kuin olet tarkistanut ja lähettänyt lupauksen.',
    aboutHeading: 'Lisää sinusta',
    planHeading: 'Suunnitelmasi',
    planHint: 'Voit halutessasi lähettää mukana myös muun suunnitelmasi.',
    publishHeading: 'Mitä muut saavat nähdä?',
    publishHint: 'Joku lukee lupauksen ennen kuin se näytetään. Jos et valitse mitään, lupaus vain lasketaan mukaan.',
    submit: 'Tarkista lupaus',
  },

  review: {
    heading: 'Tarkista lupauksesi',
    lead: 'Mitään ei ole vielä tallennettu. Lue lupaus läpi ja lähetä se, tai palaa muuttamaan sitä.',
    legalHeading: 'Ennen kuin lähetät',
    responsible: 'Vastuussa',
    send: 'Lähetä lupaus',
    change: 'Muuta',
  },

  receipt: {
    heading: 'Kiitos, lupauksesi on vastaanotettu',
    reference: 'Viitetunnus',
    keep: 'Säilytä viitetunnus. Tarvitset sitä, jos haluat kysyä lupauksestasi.',
    received: 'Vastaanotettu',
    pledged: 'Lupasit',
    nextHeading: 'Mitä nyt tapahtuu?',
    contactHeading: 'Kysyttävää?',
    contact: (name) => `Ota yhteyttä: ${name},`,
    back: 'Takaisin sivulle, jolta tulit',
  },

  fields: {
    actorType: 'Kuka olet?',
    speaksFor: 'Kenen puolesta puhut?',
    self: 'Omasta puolestani',
    role: 'Omasta puolestani roolissani',
    organisationVoice: 'Organisaation puolesta',
    areas: 'Mihin alueisiin osallistut?',
    areasHint: 'Valitse yksi tai useampi.',
    commitment: 'Mitä lupaat tehdä?',
    commitmentHint:
      'Kirjoita omin sanoin, enintään 500 merkkiä. Älä kirjoita mitään arkaluonteista itsestäsi tai muista.',
    name: 'Nimi',
    organisation: 'Organisaation nimi',
    organisationHint: 'Tarvitaan, jos puhut organisaation puolesta.',
    email: 'Sähköpostiosoite',
    emailHint: 'Vain jotta voimme kysyä, miten kävi. Sitä ei näytetä koskaan.',
    municipality: 'Kunta',
    municipalityHint: 'Missä aiot tehdä sen, mitä lupaat.',
    'plan.existing': 'Mitä on jo olemassa, minkä varaan rakentaa?',
    'plan.partners': 'Kenen kanssa?',
    'plan.sustainability': 'Miten siitä tulee kestävää ihmisille, ympäristölle ja taloudelle?',
    'plan.firstStep': 'Mitä teet ensin?',
    'plan.date': 'Milloin aloitat?',
    'publish.commitment': 'Näytä, mitä lupaan',
    'publish.name': 'Näytä nimeni',
    'publish.organisation': 'Näytä organisaation nimi',
    'legal.consent': 'Suostumus',
  },

  faults: {
    actorType: 'Valitse, kuka olet',
    speaksFor: 'Valitse, kenen puolesta puhut',
    areas: 'Valitse ainakin yksi alue',
    'areas too-many': 'Valitse enintään kuusi aluetta',
    commitment: 'Kirjoita, mitä lupaat tehdä',
    'commitment too-long': 'Lyhennä teksti enintään 500 merkkiin',
    name: 'Kirjoita nimesi tai valitse, ettei sitä näytetä',
    'name too-long': 'Lyhennä nimi enintään 120 merkkiin',
    organisation: 'Kirjoita organisaation nimi',
    'organisation too-long': 'Lyhennä organisaation nimi enintään 160 merkkiin',
    email: 'Kirjoita sähköpostiosoite näin: nimi@esimerkki.fi',
    'municipality too-long': 'Lyhennä kunnan nimi enintään 80 merkkiin',
    'legal.consent': 'Rastita ruutu, jos suostut',
  },

  wrong: {
    required: (label) => `Vastaus puuttuu: ${label}`,
    tooLong: (label, limit) => `Kirjoita enintään ${limit} merkkiä: ${label}`,
    choice: (label) => `Valitse jokin vaihtoehdoista: ${label}`,
    duplicate: (label) => `Sama vastaus on kahdesti: ${label}`,
    signs: (label) => `Tekstissä on merkkejä, joita ei voi tallentaa: ${label}`,
    date: 'Kirjoita päivämäärä näin: 2027-03-15',
    disabled: (label) => `Ohjelma ei ota vastaan tätä: ${label}`,
    undeclared: (name) => `Lomake lähetti jotain, mikä ei kuulu lupaukseen: ${name}`,
    other: (label) => `Tätä ei voi ottaa vastaan: ${label}`,
  },

  problems: {
    'bad-request': {
      title: 'Pyyntöä ei voitu lukea',
      text: 'Mitään ei ole tallennettu. Palaa takaisin ja yritä uudelleen.',
    },
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
    'request-timeout': {
      title: 'Se kesti liian kauan',
      text: 'Mitään ei ole tallennettu. Palaa takaisin ja yritä uudelleen.',
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
    'headers-too-large': {
      title: 'Pyyntö on liian suuri',
      text: 'Mitään ei ole tallennettu. Poista tämän sivuston evästeet ja yritä uudelleen.',
    },
    internal: { title: 'Meillä tapahtui virhe', text: 'Yritä hetken päästä uudelleen.' },
    unavailable: {
      title: 'Emme voi juuri nyt ottaa lupauksia vastaan',
      text: 'Mitään ei ole tallennettu. Yritä hetken päästä uudelleen.',
    },
    'outcome-unknown': {
      title: 'Emme tiedä, tuliko lupauksesi perille',
      text: 'Yritä hetken päästä uudelleen. Sama lupaus lasketaan vain kerran.',
    },
  },
  technicalDetail: 'Sivun ylläpitäjälle:',
};
