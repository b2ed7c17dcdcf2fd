import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { isIn } from './is-in.ts';

/** Says that a folder holds a site that Almanac built, so that the next build may replace it. */
export const stampFile = '.almanac';

/**
 * Makes sure that a build may replace its output folder.
 * @param named absolute path of the output folder.
 * @param project absolute path of the project.
 * @param content absolute path of the content folder.
 * @returns its path, links followed.
 * @throws PlainError where the folder holds something other than a site, or has the project or the content in it.
 */
export function outputFolder(named: string, project: string, content: string): string {
  const output = existsSync(named) ? realpathSync(named) : named;
  const refuse = (reason: string) =>
    new PlainError(`The site cannot be written to ${named}: ${reason} Choose another folder with ALMANAC_OUT.`);
  const sources = [project, content].filter(existsSync).map((folder) => realpathSync(folder));
  const source = sources.find((folder) => isIn(output, folder));
  if (source !== undefined) throw refuse(`${source} is in it.`);
  const isOurs = !existsSync(output) || existsSync(join(output, stampFile)) || readdirSync(output).length === 0;
  if (!isOurs) throw refuse('it holds files that no build of Almanac wrote.');
  return output;
}
