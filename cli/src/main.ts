#!/usr/bin/env node
import { Refusal, UsageError } from './refusal.ts';
import { runSnippet, SNIPPET_USAGE } from './snippet/cli.ts';
import { runTheme, USAGE } from './theme/cli.ts';

const [command, ...rest] = process.argv.slice(2);
const usage = command === 'theme' ? USAGE : command === 'snippet' ? SNIPPET_USAGE : `${USAGE}\n\n${SNIPPET_USAGE}`;

try {
  if (command === 'theme') runTheme(rest);
  else if (command === 'snippet') runSnippet(rest);
  else if (command === '--help' || command === '-h') console.log(usage);
  else throw new UsageError(command === undefined ? 'No command.' : `Unknown command: ${command}`);
} catch (error) {
  if (error instanceof Refusal) {
    for (const line of error.lines) console.error(line);
    process.exitCode = 1;
  } else if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else throw error;
}
