/** The process of the command line. */

import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';

// The reader of the output may stop early: `almanac check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2),
);

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
