/** The command line of authors. Plain JavaScript, so that a Node that cannot run TypeScript says so in a sentence. */

if (!process.features.typescript) {
  console.error(
    `Almanac needs Node 22.18 or newer, and this is ${process.version}. "npm install" with npm 11 or newer brings one.`,
  );
  process.exit(2);
}
await import('./cli.ts');
