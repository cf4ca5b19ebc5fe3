import { drawing, nut } from '../art/drawing.ts';
import type { Organisation } from '../organisation.ts';

export const verkstad: Organisation = {
  id: 'exempelverkstaden',
  shortName: 'Verkstaden',
  path: '/foretag/',
  look: 'verkstad',
  name: 'Exempelverkstaden',
  tagline: 'Skärande bearbetning sedan förra seklet',
  symbol: nut,
  art: drawing,
  menu: ['Tjänster', 'Maskinpark', 'Kvalitet', 'Jobba hos oss', 'Vi i bygden'],
  menuCurrent: 'Vi i bygden',
  trail: ['Start', 'Hållbarhet'],
  kicker: 'Vi i bygden',
  dateLabel: 'Uppdaterad',
  title: 'Ingen verkstad är starkare än sin ort',
  lead: 'Vi svarvar, fräser och svetsar åt kunder i hela landet. Men folket, skolan och grannarna finns här. Därför är vi med i tillväxtprogrammet för Fagersta och Norberg.',
  story: [
    'Det svåraste vi gör är inte en tolerans på två hundradelar. Det är att hitta den som ska stå vid maskinen om fem år. Det problemet delar vi med skolan, med föreningarna och med våra konkurrenter, och ingen av oss löser det ensam.',
    'Programmet ger oss en gemensam bild att arbeta efter. Vi har valt vår del. Här kan du välja din, som kund, granne, kollega eller konkurrent.',
  ],
  promise: {
    title: 'Vårt eget löfte',
    text: 'Varje torsdag står en svarv och en handledare redo för gymnasiets elever, med riktiga order.',
    areas: ['larande', 'foretagsamhet'],
  },
  tells: 'how',
  actorType: 'company',
  contact: {
    title: 'Vill du göra något ihop med oss?',
    text: 'Hör av dig med en halv idé. Resten kan vi räkna ut tillsammans.',
    email: 'hej@exempelverkstaden.example',
  },
  footer: [
    { title: 'Hitta hit', lines: ['Exempelvägen 12', 'Godsmottagning 7–15', 'Följ skyltarna mot järnvägen'] },
    { title: 'Hållbarhet', lines: ['Miljöpolicy', 'Uppförandekod', 'Så hanterar vi personuppgifter'] },
  ],
};
