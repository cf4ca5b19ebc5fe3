import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './refusal.ts';

/**
 * The options that a command was given, each once, and the words beside them.
 *
 * @throws UsageError where one is unknown, lacks its value or is given twice
 */
export function readOptions<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    const read = parseArgs({ args: [...args], tokens: true, allowPositionals: true, options });
    const names = read.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new UsageError(`--${twice} is given twice; expected it once.`);
    return { values: read.values, positionals: read.positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
