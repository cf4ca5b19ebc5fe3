import type { Step } from './answers.ts';

/** The words of a calendar. */
export interface CalendarWords {
  /** Name of the calendar, and what each entry says it belongs to. */
  readonly title: string;
  /** Title of the entry some weeks after a step: to look at how it went. */
  readonly followUp: (what: string) => string;
}

const FOLLOW_UP_DAYS = 28;
const MAX_LINE_OCTETS = 75;
const DAY_MS = 86_400_000;

/**
 * The dated steps as iCalendar (RFC 5545): a whole day each, with a reminder at nine the morning before, and another day four weeks
 * later to follow it up. Whole days have no time zone: they are the same date wherever they are read. The same step keeps its UID,
 * so that a calendar that gets it again changes the entry it has.
 *
 * @param now becomes DTSTAMP, in UTC, and SEQUENCE, so that a later file wins
 * @returns undefined where no step has both words and a date
 */
export function toCalendar(steps: readonly Step[], { title, followUp }: CalendarWords, now: Date): string | undefined {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  // Four digits are all that a year has here.
  const dated = steps.filter(({ what, date }) => what.trim() && date && date < '9999');
  if (dated.length === 0) return undefined;
  const event = (uid: string, date: string, summary: string, who: string | undefined): string[] => [
    'BEGIN:VEVENT',
    `UID:${uid}@tillvaxt`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${Math.floor(now.getTime() / 1000) % 2 ** 31}`,
    `DTSTART;VALUE=DATE:${day(date, 0)}`,
    `DTEND;VALUE=DATE:${day(date, 1)}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape([title, who].filter(Boolean).join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(summary)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tillvaxt//action plan//SV',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escape(title)}`,
    ...dated.flatMap(({ id, what, date, who }) => [
      ...event(id, date!, what, who),
      ...event(`${id}-follow-up`, shift(date!, FOLLOW_UP_DAYS), followUp(what.trim()), who),
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

const shift = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const day = (date: string, days: number): string => shift(date, days).replaceAll('-', '');

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break; other control characters are not allowed in a text. */
function escape(text: string): string {
  return (
    text
      .trim()
      .replaceAll(/[\\;,]/g, String.raw`\$&`)
      .replaceAll(/\r\n?|\n/g, String.raw`\n`)
      // eslint-disable-next-line no-control-regex -- they are what is meant
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** RFC 5545, 3.1: lines of at most 75 octets, the next ones begun by a space, never in the middle of a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let folded = '';
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > MAX_LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}
