/**
 * Run by `npm pack`: compiles what Node itself runs, because Node runs no TypeScript below `node_modules`. What Vite runs is
 * packed as it is.
 */

import { build } from 'rolldown';

await build({
  input: ['astro.config.mjs', 'src/cli/cli.ts', 'src/loaders/collections.ts'],
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'build', cleanDir: true, preserveModules: true, entryFileNames: '[name].mjs' },
});
