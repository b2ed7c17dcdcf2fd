import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOutput } from '../integrations/output/read-output.ts';
import { siteName } from '../loaders/settings.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { plural } from '../report/plural.ts';
import { readUrlList, writeUrlList } from '../report/url-list.ts';
import { unrecordedUrls } from '../urls/permanent-urls.ts';
import { contentFolder, removeLeft } from './read-site.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';
import { mustHaveNoLinks, replaceFile } from './write-files.ts';

/** The most URLs that are printed. */
const maxListed = 20;

/**
 * `npx almanac addresses`: adds the URLs of the last build that `addresses.txt` lacks. With `check`, it only lists
 * them, and returns 1 if there are any. Throws a PlainError if there is no built site.
 */
export async function recordUrls(terminal: Terminal, check: boolean): Promise<ExitCode> {
  const { out, err } = terminal;
  const settings = contentFolder(terminal);
  const { folder, root } = settings;
  const { output } = terminal.project;
  err(siteName(settings));
  removeLeft(folder);
  if (!existsSync(join(output, 'index.html')))
    throw new PlainError(`There is no site in ${output}. "npx astro build" makes one.`);
  const list = 'addresses.txt';
  mustHaveNoLinks(folder, list);
  const recorded = existsSync(join(folder, list))
    ? readUrlList(await readFile(join(folder, list), 'utf8')).map(({ url }) => url)
    : [];
  const added = unrecordedUrls(await readOutput(output, settings), recorded);
  if (added.length === 0) {
    out(`Every URL of the last build is in ${root}/addresses.txt (${recorded.length}).`);
    return exitCode.done;
  }
  const more = added.length > maxListed ? [`  and ${added.length - maxListed} more`] : [];
  const shown = [...added.slice(0, maxListed).map((url) => `  ${url}`), ...more].join('\n');
  if (check) {
    err(
      `${plural(added.length, 'URL')} of the last build not in ${root}/addresses.txt:\n${shown}\n"npx almanac addresses" adds them.`,
    );
    return exitCode.mistakes;
  }
  await replaceFile(folder, list, writeUrlList([...recorded, ...added]));
  out(
    `${plural(added.length, 'URL')} added to ${root}/addresses.txt, which now has ${recorded.length + added.length}:\n${shown}`,
  );
  return exitCode.done;
}
