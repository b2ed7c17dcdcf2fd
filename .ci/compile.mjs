/**
 * Run by `npm pack`: makes `build/`, the code as a package has it, because Node runs no TypeScript below `node_modules`.
 * TypeScript becomes JavaScript with declarations; everything else is copied, with the new names in its imports.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const isLeftOut = /\.(?:test|fixture)\.ts$|(?<!\.d)\.ts$|(?:^|[\\/])fixtures(?:$|[\\/])|make-fonts\.py$/;
const run = (...command) => execFileSync('npx', command, { stdio: ['ignore', 'ignore', 'inherit'] });

rmSync('build', { recursive: true, force: true });
// The types of the collections.
run('astro', 'sync');
cpSync('src', 'build', { recursive: true, filter: (path) => !isLeftOut.test(path) });
run('tsc', '--project', 'tsconfig.package.json');
for (const file of globSync('build/**/*.{astro,mdx,mjs}')) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(['"])(\.\.?\/[^'"]+)\.ts\1/g, '$1$2.js$1'));
}
