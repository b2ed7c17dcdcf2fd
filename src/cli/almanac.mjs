#!/usr/bin/env node
/** The command line. Plain JavaScript, so that a Node that is too old says so in a sentence. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Almanac needs Node 22.18 or newer, and this is ${process.version}.`);
  process.exit(2);
}
await import('./cli.ts');
