import { defineConfig } from 'rolldown';

/**
 * Compiles what Node itself runs, as it runs no TypeScript below `node_modules`. `npm pack` calls it. What Astro and Vite
 * run stays as it is.
 */
export default defineConfig({
  input: ['astro.config.mjs', 'src/cli/cli.ts'],
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'build', cleanDir: true, preserveModules: true, entryFileNames: '[name].mjs' },
});
