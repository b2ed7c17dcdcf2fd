/** `npm run build`: bundles the code of the pages where that has changed, and builds the site. */

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSettings } from '../disk/settings.ts';
import { fingerprintsOf } from '../loaders/fingerprint.ts';
import { buildSteps } from './build-steps.ts';
import { drawSite } from './draw-site.ts';
import { errorText } from './error-text.ts';
import { leaveOutOptimizer } from './leave-out-optimizer.ts';
import { ownCode } from './own-code.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(project);

const options = process.argv.slice(2);
if (options.length > 0) {
  // Whoever has options for Astro gets Astro.
  process.argv.splice(2, Infinity, 'build', ...options);
  await import(pathToFileURL(join(project, 'node_modules/astro/bin/astro.mjs')).href);
} else {
  const started = performance.now();
  try {
    await build();
    console.log(`Complete after ${((performance.now() - started) / 1000).toFixed(1)} s: the site is in ${process.env['ALMANAC_OUT'] || 'dist'}.`);
  } catch (error) {
    console.error(errorText(error));
    process.exit(1);
  }
}

async function build(): Promise<void> {
  leaveOutOptimizer();
  const settings = readSettings(project, process.env);
  const fingerprints = fingerprintsOf(project);
  // What is published is never what another program takes for its own development.
  process.env['NODE_ENV'] = 'production';
  const { worker, code } = ownCode(project, settings, fingerprints.drawing, process.env);
  await drawSite({ project, steps: buildSteps(project, settings, fingerprints, worker), code });
}
