import { roles } from '../../../src/theme/derivation.ts';
import { Refusal, quoted } from '../refusal.ts';
import { colourFromComponents, rgbOf, spaces, type Note } from './colour.ts';
import { density, font, length } from './css-values.ts';
import type { Look, Row } from './evidence.ts';
import {
  entriesOf,
  tokenNames,
  tokens,
  type Fonts,
  type Given,
  type Hex,
  type Kind,
  type Length,
  type TokenName,
} from './theme.ts';
import { isGroup, TokenFile, type Json, type Resolved } from './token-file.ts';

/** The key of the evidence in `$extensions`, a name like those of the contract's schemas. */
export const EVIDENCE = 'urn:tillvaxt:contrast:1';

const GROUP = 'tillvaxt';
const DERIVED = 'derived';

/** The public tokens in a Design Tokens file: the tokens of the group `tillvaxt`, named as those of CSS; each may be an alias. */
export function fromDesignTokens(text: string, file: string, note: Note): Given {
  const tokenFile = new TokenFile(text, file);
  const group = tokenFile.at([GROUP]);
  if (!group || '$value' in group)
    throw new Refusal(
      `${file}: no group "${GROUP}"; expected one whose tokens may refer to yours, as in {"${GROUP}": {"brand": {"$value": "{color.primary}"}}}.`,
    );
  const names = Object.keys(group).filter((name) => !name.startsWith('$') && name !== DERIVED);
  for (const name of names)
    if (!Object.hasOwn(tokens, name))
      throw new Refusal(`${file}: ${GROUP}.${name} is no token; expected some of ${tokenNames.join(', ')}.`);
  return Object.fromEntries((names as TokenName[]).map((name) => [name, valueAt(tokenFile, name, file, note)]));
}

function valueAt(tokenFile: TokenFile, name: TokenName, file: string, note: Note): unknown {
  const kind = tokens[name];
  const read = (path: readonly string[]): unknown => {
    const where = `${file}: ${path.join('.')}`;
    const token = tokenFile.token(path);
    if (!token)
      throw new Refusal(`${where}: ${quoted(tokenFile.json(path))}; expected a token with a $value of type ${kind}.`);
    if (token.type !== kind) throw new Refusal(`${where}: of type ${token.type}; expected ${kind}.`);
    return readers[kind](token, where, note);
  };
  const path = [GROUP, name];
  if (kind !== 'color' || tokenFile.token(path)) {
    const value = read(path);
    return kind === 'color' ? { light: value, dark: value } : value;
  }
  const where = `${file}: ${path.join('.')}`;
  const schemes = Object.keys(tokenFile.at(path) ?? {}).filter((key) => !key.startsWith('$'));
  if (!schemes.length)
    throw new Refusal(
      `${where}: ${quoted(tokenFile.json(path))}; expected a token with a $value of type color, or a group with the tokens light and dark.`,
    );
  for (const scheme of schemes)
    if (scheme !== 'light' && scheme !== 'dark')
      throw new Refusal(`${where}.${scheme} is no token; expected light and dark.`);
  return { light: read([...path, 'light']), dark: read([...path, 'dark']) };
}

const readers: Readonly<Record<Kind, (token: Resolved, where: string, note: Note) => unknown>> = {
  color: ({ value }, where, note): Hex => {
    const { colorSpace: space, components, alpha = 1 } = (isGroup(value) ? value : {}) as Record<string, Json>;
    if (typeof space !== 'string' || !Object.hasOwn(spaces, space))
      throw new Refusal(
        `${where}: ${quoted(value)}; expected an object with colorSpace (${Object.keys(spaces).join(', ')}) and three components.`,
      );
    const { ranges } = spaces[space]!;
    if (!Array.isArray(components) || components.length !== 3)
      throw new Refusal(`${where}: components ${quoted(components)}; expected three.`);
    for (const [index, component] of (components as readonly Json[]).entries()) {
      const [least, most] = ranges[index]!;
      const fits =
        typeof component === 'number' &&
        component >= least &&
        component <= most &&
        !(most === 360 && component === 360);
      if (!fits && component !== 'none')
        throw new Refusal(
          `${where}: component ${index + 1} of ${space} is ${quoted(component)}; expected "none" or a number${Number.isFinite(most) ? ` from ${least} to ${most}` : least === 0 ? ' of 0 or more' : ''}.`,
        );
    }
    if (typeof alpha !== 'number' || alpha < 0 || alpha > 1)
      throw new Refusal(`${where}: alpha ${quoted(alpha)}; expected a number from 0 to 1.`);
    return colourFromComponents({ space, components: components as (number | 'none')[], alpha }, where, note);
  },
  fontFamily: ({ value }, where): Fonts => {
    const names: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
    if (!names.length || !names.every((name): name is string => typeof name === 'string'))
      throw new Refusal(`${where}: ${quoted(value)}; expected a font's name, or a list of names.`);
    return names.map((name) => font(name, where));
  },
  dimension: ({ value }, where): Length => {
    const { value: number, unit } = (isGroup(value) ? value : {}) as Record<string, Json>;
    if (typeof number !== 'number' || (unit !== 'px' && unit !== 'rem'))
      throw new Refusal(`${where}: ${quoted(value)}; expected an object with value, a number, and unit, px or rem.`);
    return length({ value: number, unit: unit === 'rem' ? 'em' : unit }, where);
  },
  number: ({ value }, where): number => {
    if (typeof value !== 'number') throw new Refusal(`${where}: ${quoted(value)}; expected a number.`);
    return density(value, where);
  },
};

/** A colour in the format's own words, exact to the byte when read again. */
const colourValue = (hex: Hex): Json => ({
  colorSpace: 'srgb',
  components: rgbOf(hex).map((channel) => Number(channel.toFixed(5))),
  alpha: 1,
  hex,
});

function tokenOf(name: TokenName, value: unknown): Json {
  const $type = tokens[name];
  if ($type === 'color') {
    const { light, dark } = value as { light: Hex; dark: Hex };
    if (light === dark) return { $type, $value: colourValue(light) };
    return { $type, light: { $value: colourValue(light) }, dark: { $value: colourValue(dark) } };
  }
  // The format's rem is the reader's font size, and that is the em of the elements.
  if ($type === 'dimension') {
    const { value: number, unit } = value as Length;
    return { $type, $value: { value: number, unit: unit === 'em' ? 'rem' : unit } };
  }
  return { $type, $value: value as Json };
}

const evidenceOf = ({ name, one, other, ratio, target, repaired }: Row): Json => ({
  pair: name,
  colors: [one, other],
  ratio,
  target,
  ...(repaired ? { repairedFrom: { colors: [repaired.one, repaired.other], ratio: repaired.ratio } } : {}),
});

/** The theme as a Design Tokens file: the public tokens, and what follows from them in each look, with how far it contrasts. */
export function toDesignTokens(theme: Given, looks: readonly Look[]): string {
  const derived = Object.fromEntries(
    looks.map(({ id, palette, rows }) => [
      id,
      {
        $type: 'color',
        $extensions: { [EVIDENCE]: rows.map(evidenceOf) },
        ...Object.fromEntries(roles.map((role) => [role, { $value: colourValue(palette[role]) }])),
      },
    ]),
  );
  const file = {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    [GROUP]: {
      $description: 'The public tokens of the tillvaxt elements: --tillvaxt-brand and so on.',
      ...Object.fromEntries(entriesOf(theme).map(([name, value]) => [name, tokenOf(name, value)])),
      [DERIVED]: {
        $description:
          'What the elements derive from them, by colour scheme and for readers who ask for more contrast. Read only; $extensions has each pair.',
        ...derived,
      },
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
