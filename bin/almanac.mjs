#!/usr/bin/env node
/** The command line. Plain JavaScript, so that a Node that is too old says so in a sentence. */
import { existsSync } from 'node:fs';
import module from 'node:module';

const isThere = (path) => existsSync(new URL(path, import.meta.url));
// A package has only `build/`. A clone may have that too, from the last `npm pack`.
const isClone = isThere('../src/');
if (isClone && !isThere('../node_modules/')) {
  console.error('The packages of this clone are not installed yet: run "npm ci" first.');
  process.exit(2);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`Almanac needs Node 22.19 or newer, and this is ${process.version}.`);
  process.exit(2);
}

// Node then compiles the code once, instead of for each command.
module.enableCompileCache();

// The reader of the output may stop early: `almanac check | head`.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : 2));

const [folder, extension] = isClone ? ['src', 'ts'] : ['build', 'js'];
const load = (name) => import(`../${folder}/cli/${name}.${extension}`);
const [{ runCommandLine }, { processTerminal }] = [await load('run-command-line'), await load('terminal')];
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
