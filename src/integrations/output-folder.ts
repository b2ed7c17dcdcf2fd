import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { isIn } from './is-in.ts';

/** Says that a folder holds a site that Almanac built, so that the next build may replace it. */
export const stampFile = '.almanac';

/**
 * Makes sure that a build may replace its output folder, and the folders beside it that it uses for that.
 * @param named absolute path of the output folder.
 * @param project absolute path of the project.
 * @param content absolute path of the content folder.
 * @returns its path, links followed.
 * @throws PlainError where one of them holds something other than a site, or the output is part of the content, or has
 * the project or the content in it.
 */
export function outputFolder(named: string, project: string, content: string): string {
  const output = existsSync(named) ? realpathSync(named) : named;
  const refuse = (reason: string) =>
    new PlainError(`The site cannot be written to ${named}: ${reason} Choose another folder with ALMANAC_OUT.`);
  const sources = [project, content].filter(existsSync).map((folder) => realpathSync(folder));
  const source = sources.find((folder) => isIn(output, folder));
  if (source !== undefined) throw refuse(`${source} is in it.`);
  if (isIn(content, output)) throw refuse('it is in the content folder.');
  for (const path of [output, `${output}.next`, `${output}.last`]) {
    const isOurs = !existsSync(path) || existsSync(join(path, stampFile)) || readdirSync(path).length === 0;
    if (!isOurs) throw refuse(`${path} holds files that no build of Almanac wrote.`);
  }
  return output;
}
