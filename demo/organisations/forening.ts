import { badge, track } from '../art/track.ts';
import type { Organisation } from '../organisation.ts';

export const forening: Organisation = {
  id: 'if-exempel',
  shortName: 'Föreningen',
  path: '/forening/',
  look: 'forening',
  name: 'IF Exempel',
  tagline: 'Idrott för hela bygden',
  symbol: badge,
  art: track,
  menu: ['Nyheter', 'Träna med oss', 'Kalender', 'Klubbhuset', 'Bli medlem'],
  menuCurrent: 'Nyheter',
  trail: ['Start', 'Nyheter'],
  kicker: 'Klubbnytt',
  dateLabel: 'Publicerat',
  title: 'Nu lovar vi något för bygden. Vad lovar du?',
  lead: 'Klubben är med i tillväxtprogrammet för Fagersta och Norberg. Du är också välkommen, vare sig du spelar, hejar, kör till bortamatcher eller aldrig har satt en fot i klubbhuset.',
  story: [
    'Vi brukar säga att laget är större än elvan på planen. Det är den som kokar kaffe, den som pumpar bollar och alla som skjutsar. Så fungerar en bygd också: den växer när många gör lite var.',
    'På styrelsemötet gick vi igenom de sex områdena i programmet och frågade oss vad som redan finns hos oss. Svaret blev ett eget löfte. Gör likadant hemma vid köksbordet, det tar en kvart.',
  ],
  promise: {
    title: 'Vårt eget löfte',
    text: 'En söndag i månaden är träningen öppen för alla. Du behöver varken vara medlem eller ha egen utrustning.',
    areas: ['plats-for-alla', 'social-tillit'],
  },
  tells: 'how',
  actorType: 'association',
  contact: {
    title: 'Vill du prata med oss?',
    text: 'Kom förbi klubbhuset på en tisdag. Kaffet är varmt från klockan 18.',
    email: 'kansliet@if-exempel.example',
  },
  footer: [
    { title: 'Klubbhuset', lines: ['Exempelvallen', 'Öppet tisdagar 18–20', 'Buss stannar vid grinden'] },
    { title: 'Föreningen', lines: ['Stadgar', 'Trygg idrott', 'Så hanterar vi personuppgifter'] },
  ],
};
