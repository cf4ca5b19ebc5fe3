import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Programme } from '../../contract/types.ts';
import { validateProgramme } from './contract.ts';
import { pointer, segmentsOf } from './pointer.ts';
import { StartError } from './start-error.ts';

/** One programme in all its languages; ids of areas and actor types, and the law, are the same in each. */
export interface ConfiguredProgramme {
  id: string;
  /** Ids in the programme's order. */
  areas: readonly string[];
  /** Ids in the programme's order. */
  actorTypes: readonly string[];
  /** Tags of its texts' languages, by file name. */
  languages: readonly string[];
  /** The Swedish text where there is one, else the first by file name. */
  inDefaultLanguage: Programme;
  /** The text in the wanted language, `en-GB` where `en` is wanted and not there, else in the default language. */
  inLanguage(language: string): Programme;
}

/** By programme id. */
export type Programmes = ReadonlyMap<string, ConfiguredProgramme>;

interface ProgrammeFile {
  path: string;
  programme: Programme;
}

/**
 * Loads every `*.json` of the folder.
 *
 * @throws StartError naming the file, the place in it and what was expected.
 */
export function loadProgrammes(folder: string): Programmes {
  const byId = Map.groupBy(programmePaths(folder).map(readProgramme), ({ programme }) => programme.id);
  return new Map([...byId].map(([id, files]) => [id, unite(id, files)]));
}

function programmePaths(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    throw new StartError([
      `PROGRAMMES="${folder}": expected a folder of programme files (${(error as Error).message}).`,
    ]);
  }
  if (names.length === 0)
    throw new StartError([`PROGRAMMES="${folder}": expected at least one programme file (*.json).`]);
  return names.sort().map((name) => join(folder, name));
}

function readProgramme(path: string): ProgrammeFile {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError([`${path} #: expected a readable file of JSON (${(error as Error).message}).`]);
  }
  if (!validateProgramme(data)) {
    throw new StartError(
      (validateProgramme.errors ?? [])
        .filter(({ keyword }) => keyword !== 'if')
        .map(({ instancePath, message, params }) => {
          const extra = 'additionalProperty' in params ? ` ("${params['additionalProperty']}")` : '';
          return `${path} ${pointer(...segmentsOf(instancePath))}: ${message}${extra}.`;
        }),
    );
  }
  return { path, programme: data };
}

function unite(id: string, files: readonly ProgrammeFile[]): ConfiguredProgramme {
  const first = files[0]!;
  const lines: string[] = [];
  for (const { path, programme } of files) {
    for (const [place, valueOf] of MUST_AGREE) {
      if (valueOf(programme) !== valueOf(first.programme)) {
        lines.push(`${path} ${place}: expected the same as in ${basename(first.path)} (${valueOf(first.programme)}).`);
      }
    }
    const twin = files.find((other) => other.path < path && other.programme.lang === programme.lang);
    if (twin) lines.push(`${path} #/lang: expected a language that ${basename(twin.path)} does not have already.`);
  }
  if (lines.length > 0) throw new StartError(lines);

  const inDefaultLanguage = (files.find(({ programme }) => programme.lang === 'sv') ?? first).programme;
  return {
    id,
    areas: inDefaultLanguage.areas.map((area) => area.id),
    actorTypes: inDefaultLanguage.actorTypes.map((actorType) => actorType.id),
    languages: files.map(({ programme }) => programme.lang),
    inDefaultLanguage,
    inLanguage: (language) =>
      (
        files.find(({ programme }) => programme.lang === language) ??
        files.find(({ programme }) => programme.lang.split('-')[0] === language)
      )?.programme ?? inDefaultLanguage,
  };
}

const MUST_AGREE: readonly (readonly [string, (programme: Programme) => string])[] = [
  ['#/areas', ({ areas }) => areas.map(({ id }) => id).join(', ')],
  ['#/actorTypes', ({ actorTypes }) => actorTypes.map(({ id }) => id).join(', ')],
  ['#/controller/publicBody', ({ controller }) => String(controller.publicBody)],
  ['#/controller/legalBasis', ({ controller }) => controller.legalBasis],
  ['#/controller/disabledFields', ({ controller }) => (controller.disabledFields ?? []).toSorted().join(', ')],
];
