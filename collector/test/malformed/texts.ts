/** Texts that are valid and that somebody between the request and the row has been known to change, cut or obey. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  SQL: `'; drop table pledge; -- " \\' \\" $1 ? :name @p {{x}}`,
  'a dollar quote': '$$ $tag$ $tag$ E\'\\x41\' U&"\\0041"',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&#60;<!-- ]]>',
  'a template': '${7*7} {{7*7}} #{7*7} <%= 7*7 %> %{x}',
  'printf signs': '%s %d %n %x %% %00 %0',
  'a formula': '=HYPERLINK("https://example.se") +1 @SUM(1)',
  'escapes as text': String.raw`\u0000 \x00 \0 \n \\ \" \ud800`,
  'JSON within': '{"state":"published","__proto__":{"x":1}}',
  'an array literal': '{1,2,"a"} \\N \\.',
  'line ends': 'a\r\nb\nc\rd\u0085e\u2028f\u2029g\vh\fi',
  'control characters': '\u0001\u0007\b\u001B[31m\u007F\u009B x',
  emoji: '👩‍👩‍👧‍👦 🇸🇪 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'right to left': 'שלום \u202Eevil\u202C \u2066x\u2069 \u200F\u061C',
  'zero width alone': '\u200B\u200C\u200D\u2060',
  'format characters': 'a\u00ADb\u034Fc\u180Ed\uFFF9e\uFFFAf\uFFFBg',
  'tags and private use': '\u{E0001}\u{E0041}\uE000\u{10FFFD}',
  noncharacters: '\uFFFE\uFFFF\u{1FFFE}\uFDD0 x',
  'the replacement character': '\uFFFD \uFFFC',
  'a byte order mark': '\uFEFFx\uFEFF',
  'one word composed and decomposed': 'Å Å A\u030A \u212B ﬁ fi ẞ ß',
  'combining marks': `Z${'\u0351\u036B\u0489'.repeat(12)}`,
  'white space around': ' \t x \u00A0\u3000 ',
  'a number': '1e400',
  'a word of a language': 'null',
  'a path': '../../../etc/passwd\\..\\..',
  'a mail header': 'x\r\nBcc: bo@example.se\r\n\r\n',
  'dotless and dotted i': 'ıİiI ŉ ǰ',
  'astral characters at the limit': '𝕏'.repeat(500),
  'ASCII at the limit': 'x'.repeat(500),
  'families at the limit': '👩‍👩‍👧‍👦'.repeat(71),
};

/** The first characters (code points) of a text, as many as a field takes. */
export function firstCharacters(text: string, limit: number): string {
  return [...text].slice(0, limit).join('');
}
