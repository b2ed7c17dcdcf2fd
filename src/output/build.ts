/** `npm run build`: bundles the code of the pages where that has changed, and builds the site. */

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSettings } from '../disk/settings.ts';
import { PlainError } from '../report/plain-error.ts';
import { buildSteps } from './build-steps.ts';
import { codeFolder, findCode } from './kept-code.ts';
import { redraw } from './redraw.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(project);

const options = process.argv.slice(2);
const started = performance.now();
try {
  const settings = readSettings(project, process.env);
  // Whoever has options for Astro gets Astro.
  const code = options.length > 0 ? undefined : findCode(codeFolder(project, settings, process.env));
  if (code) {
    process.env['NODE_ENV'] = 'production';
    await redraw({ project, settings, steps: buildSteps(project, settings), code });
    console.log(`Complete after ${((performance.now() - started) / 1000).toFixed(1)} s, with the code of pages that was bundled before.`);
  } else {
    process.argv.splice(2, Infinity, 'build', ...options);
    await import(pathToFileURL(join(project, 'node_modules/astro/bin/astro.mjs')).href);
  }
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
