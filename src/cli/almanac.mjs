#!/usr/bin/env node
/** The command line. Plain JavaScript, so that a Node that is too old says so in a sentence. */
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`Almanac needs Node 22.19 or newer, and this is ${process.version}.`);
  process.exit(2);
}

// Node then compiles the code once, instead of for each command.
module.enableCompileCache();

// The reader of the output may stop early: `almanac check | head`.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : 2));

const { runCommandLine } = await import('./run-command-line.ts');
const { processTerminal } = await import('./terminal.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
