import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Settings } from '../loaders/settings.ts';
import { AuthorError, type Terminal } from './terminal.ts';

/**
 * The settings of the site in the content folder. Throws an AuthorError if there is no such folder, and a PlainError if
 * a setting is wrong.
 */
export function contentFolder({ cwd, project }: Pick<Terminal, 'cwd' | 'project'>): Settings {
  const settings = readSettings(cwd, project);
  if (existsSync(settings.folder)) return settings;
  throw new AuthorError(
    project.content === undefined
      ? `There is no folder "content" in ${cwd}. "npx almanac init" starts a new site here; --content names a folder elsewhere.`
      : `There is no folder ${settings.folder}, which --content or astro.config.mjs names.`,
  );
}

/** Throws an AuthorError if there is no built site in the output folder. */
export function mustBeBuilt(output: string): void {
  if (!existsSync(join(output, 'index.html')))
    throw new AuthorError(`There is no site in ${output}. "npx astro build" makes one.`);
}
