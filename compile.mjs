/** Run by `npm pack`: compiles what Node runs, as it runs no TypeScript below `node_modules`. Vite compiles the rest. */

import { build } from 'rolldown';

await build({
  input: ['astro.config.mjs', 'src/cli/cli.ts', 'src/loaders/collections.ts'],
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'build', cleanDir: true, preserveModules: true, entryFileNames: '[name].mjs' },
});
