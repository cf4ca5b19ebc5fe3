import { landscape, shield } from '../art/landscape.ts';
import type { Organisation } from '../organisation.ts';

export const kommun: Organisation = {
  id: 'exempelkommunen',
  shortName: 'Kommunen',
  path: '/',
  look: 'kommun',
  name: 'Exempelkommunen',
  tagline: 'Skog, järn och plats för fler',
  symbol: shield,
  art: landscape,
  menu: ['Barn och skola', 'Bo och bygga', 'Jobb och företag', 'Uppleva och göra', 'Kommun och politik'],
  menuCurrent: 'Jobb och företag',
  trail: ['Start', 'Nyheter'],
  kicker: 'Nyhet',
  dateLabel: 'Publicerad',
  title: 'Vad vill du göra för att bygden ska växa?',
  lead: 'Nu finns ett förslag till tillväxtprogram för Fagersta och Norberg. Läs det, svara på sex frågor och lova något eget. Stort eller litet, allt räknas.',
  story: [
    'En bygd växer inte av ett beslut i en sal. Den växer när någon öppnar en dörr, delar med sig av sin kunskap eller vågar ringa en konkurrent. Därför vänder sig programmet till alla, inte bara till kommunernas ledningar.',
    'Du behöver inget konto och ingen färdig idé. Börja i figuren längre ner på sidan. Den leder dig från din egen roll till ett första steg, och av dina svar blir ett löfte som du kan skicka in.',
  ],
  promise: {
    title: 'Vårt eget löfte',
    text: 'Vi öppnar två klassrum på tisdagskvällar för kurser som invånarna själva håller.',
    areas: ['larande', 'plats-for-alla'],
  },
  tells: 'everything',
  actorType: 'individual',
  contact: {
    title: 'Frågor om programmet?',
    text: 'Näringslivskontoret svarar vardagar, oftast samma dag.',
    email: 'naringsliv@exempelkommunen.example',
  },
  footer: [
    { title: 'Besök oss', lines: ['Medborgarkontoret', 'Exempeltorget 1', 'Öppet vardagar 9–16'] },
    {
      title: 'Om webbplatsen',
      lines: ['Tillgänglighet', 'Så hanterar vi personuppgifter', 'Inga kakor på den här sidan'],
    },
  ],
};
