/**
 * Run by `npm pack`: compiles what Node itself runs, as it runs no TypeScript below `node_modules`. What Astro and Vite run
 * stays as it is.
 */

import { build } from 'rolldown';

await build({
  input: ['astro.config.mjs', 'src/cli/cli.ts', 'src/loaders/collections.ts'],
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'build', cleanDir: true, preserveModules: true, entryFileNames: '[name].mjs' },
});
