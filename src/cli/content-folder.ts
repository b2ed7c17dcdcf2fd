import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Settings } from '../loaders/settings.ts';
import { AuthorError, type Terminal } from './terminal.ts';

/**
 * Finds the content folder.
 * @param terminal its environment and folder.
 * @returns the settings of its site.
 * @throws AuthorError where there is no such folder, PlainError where a setting is wrong.
 */
export function contentFolder({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Settings {
  const settings = readSettings(cwd, env);
  if (statSync(settings.folder, { throwIfNoEntry: false })) return settings;
  throw new AuthorError(
    env['ALMANAC_CONTENT']
      ? `There is no folder ${settings.folder}, which --content or ALMANAC_CONTENT names.`
      : `There is no folder "content" in ${cwd}. "npx almanac init" starts a new site here; --content names a folder elsewhere.`,
  );
}

/**
 * Makes sure that there is a site.
 * @param output absolute path of the folder that sites are written to.
 * @throws AuthorError where nothing was built.
 */
export function mustBeBuilt(output: string): void {
  if (!existsSync(join(output, 'index.html')))
    throw new AuthorError(`There is no site in ${output}. "npx almanac build" makes one.`);
}
