/** What an installation leaves for the first build (`src/setup/prepare.mjs`): its code, bundled and compiled. */

import { fileURLToPath } from 'node:url';
import { readSettings } from '../disk/settings.ts';
import { fingerprintsOf } from '../loaders/fingerprint.ts';
import { codePrerenderer } from './code-prerenderer.ts';
import { errorText } from './error-text.ts';
import { leaveOutOptimizer } from './leave-out-optimizer.ts';
import { ownCode } from './own-code.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(project);

// As in a build.
process.env['NODE_ENV'] = 'production';
try {
  const { entry } = await ownCode(project, readSettings(project, process.env), fingerprintsOf(project).drawing, process.env).code;
  // Node keeps what it compiles (run.mjs) for those who load it with the same flags of V8: in the order of build.ts.
  await Promise.all([import('./build-steps.ts'), import('./draw-site.ts')]);
  leaveOutOptimizer();
  await (await codePrerenderer(entry)).setup?.();
} catch (error) {
  console.error(`${errorText(error)} The next build tries again.`);
  process.exitCode = 1;
}
