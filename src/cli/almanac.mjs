#!/usr/bin/env node
/** The command line. Plain JavaScript, so that a Node that is too old says so in a sentence. */

if (!process.features.typescript) {
  console.error(
    `Almanac needs Node 22.18 or newer, and this is ${process.version}. "npm install" with npm 11 or newer brings one, which "npm run" and "npx" use.`,
  );
  process.exit(2);
}
// Node runs no TypeScript below node_modules: there, it is compiled.
await import(import.meta.url.includes('/node_modules/') ? '../../build/src/cli/cli.mjs' : './cli.ts');
