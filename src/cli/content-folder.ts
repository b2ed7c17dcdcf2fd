import { statSync } from 'node:fs';
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
