import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('almanac/package.json');

/** Absolute path of the folder that Almanac is installed in. Compiled code is elsewhere in it than its source. */
export const packageFolder = dirname(manifest);

/** The version of Almanac that runs. */
export const version = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string })
  .version;
