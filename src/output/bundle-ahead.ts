/** What an installation leaves for the first build (`src/setup/prepare.mjs`): the bundled code of the pages. */

import { fileURLToPath } from 'node:url';
import { readSettings } from '../disk/settings.ts';
import { fingerprintsOf } from '../loaders/fingerprint.ts';
import { errorText } from './error-text.ts';
import { ownCode } from './own-code.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(project);

// As in a build.
process.env['NODE_ENV'] = 'production';
try {
  const { code } = ownCode(project, readSettings(project, process.env), fingerprintsOf(project).drawing, process.env);
  await code;
} catch (error) {
  console.error(`${errorText(error)} The next build tries again.`);
  process.exitCode = 1;
}
