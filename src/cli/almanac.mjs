#!/usr/bin/env node
/** The command line. Plain JavaScript, so that a Node that is too old says so in a sentence. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`Almanac needs Node 22.19 or newer, and this is ${process.version}.`);
  process.exit(2);
}

// The reader of the output may stop early: `almanac check | head`.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : 2));

const { runCommandLine } = await import('./run-command-line.ts');
const { processTerminal } = await import('./terminal.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
