import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { isIn } from './is-in.ts';

/** Says that a folder holds a site that Almanac built, so that the next build may replace it. */
export const stampFile = '.almanac';

/**
 * Returns the path of the output folder, links followed. Throws a PlainError if a build may not replace it, or the
 * folders beside it that it uses for that: if one holds something other than a site, or the output is in the content
 * folder, or the project or the content is in it. Paths are absolute.
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
