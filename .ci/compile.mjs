/**
 * Run by `npm pack`: makes `build/`, the code as a package has it, because Node runs no TypeScript below `node_modules`.
 * TypeScript becomes JavaScript, with the declarations that `exports` leads to; everything else is copied, with the new
 * names in its imports.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { clashes, internalDeclarations, isLeftOut, missingFiles } from './package-files.ts';

// What it prints is no output of `npm pack`, which programs read.
const run = (...command) => execFileSync('npx', command, { stdio: ['ignore', 2, 2] });
const stopIfAny = (mistakes) => {
  if (mistakes.length === 0) return;
  console.error(mistakes.join('\n'));
  process.exit(1);
};

const sources = globSync('**/*.*', { cwd: 'src' }).filter((path) => !isLeftOut(path));
stopIfAny(clashes(sources));

rmSync('build', { recursive: true, force: true });
// The types of the collections.
run('astro', 'sync');
const isCompiled = (path) => path.endsWith('.ts') && !path.endsWith('.d.ts');
cpSync('src', 'build', { recursive: true, filter: (path) => !isLeftOut(path) && !isCompiled(path) });
run('tsc', '--project', 'tsconfig.package.json');
for (const file of globSync('build/**/*.{astro,mdx}')) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(['"])(\.\.?\/[^'"]+)\.ts\1/g, '$1$2.js$1'));
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
for (const file of internalDeclarations('.', manifest.exports)) rmSync(file);
stopIfAny(missingFiles('.', manifest));
