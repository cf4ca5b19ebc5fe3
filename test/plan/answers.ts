import type { Answers } from '../../src/plan/answers.ts';

const id = (digit: string): string => digit.repeat(16);

/** Answers that plans are made of, tame and wild. */
export const someAnswers = {
  answers: {
    actorType: 'company',
    speaksFor: 'role',
    areas: ['larande', 'ledarskap'],
    texts: {
      existing: 'En verkstad med plats för tre.',
      partners: 'Brinellskolan; grannföretaget, och IF Norberg',
      sustainability: 'Vi lånar ut verktyg i stället för att köpa nya.',
      'first-step': 'Ringa skolan och fråga vilka som vill komma.',
    },
    date: '2027-01-15',
    who: 'Kim',
    steps: [
      { id: id('b'), what: 'Bjuda in till en kväll', date: '2027-03-01', who: 'Styrelsen' },
      { id: id('c'), what: 'Berätta hur det gick' },
    ],
    id: id('a'),
  },
  empty: { areas: [], texts: {} },
  wild: {
    areas: ['larande'],
    texts: {
      existing:
        '# Inte en rubrik\r\n- inte en lista\n\n\n1. inte en etta\n<script>alert(1)</script> [x](javascript:y) `k` **f** &amp; \\',
      partners: 'ب'.repeat(80) + '👩‍🌾🚲'.repeat(40),
      'first-step': `Rad ett\nRad två; med, tecken \\ och "citat" ${'åäö'.repeat(60)}`,
    },
    date: '2027-02-28',
    steps: [{ id: id('d'), what: '👩‍🌾'.repeat(60), date: '2028-02-29', who: 'A,B;C\nD' }],
    id: id('e'),
  },
} as const satisfies Record<string, Answers>;
