import type { AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { filesOf, findMistakes } from '../check/rule.ts';
import { lostUrl } from '../check/rules/lost-url.ts';
import { readFiles } from '../loaders/read-files.ts';
import { guideUrl, type Settings } from '../loaders/settings.ts';
import { sortDiagnostics } from '../report/diagnostics/diagnostic.ts';
import { countWords, formatEach } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf } from '../report/file.ts';
import { plural } from '../report/plural.ts';
import { readUrlList } from '../report/url-list.ts';
import { recordsFile } from '../search/records-file.ts';
import { lostUrls } from '../urls/lost-urls.ts';
import { unrecordedUrls } from '../urls/permanent-urls.ts';
import { islandsOf } from './output/islands.ts';
import { brokenUses } from './output/broken-uses.ts';
import { contentStyles } from './output/content-styles.ts';
import { addUrls, readOutput } from './output/read-output.ts';

/** Nobody reads more mistakes than this. */
const maxPrinted = 500;

/**
 * `astro:build:done`: checks that each link inside the site works, and each published URL, and that no style is made of content,
 * and lets islands run. Most mistakes are known and reported before pages are rendered, and only what was built shows the others.
 * Throws a PlainError if there are any.
 * @param dir the folder of the built site.
 * @param searched the URLs that the search index leads to.
 */
export async function checkSite(
  settings: Settings,
  dir: URL,
  searched: readonly string[],
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { root, origin } = settings;
  if (origin === undefined)
    logger.warn(
      'No url in site.yaml, and no site in the configuration: sitemap, feeds and canonical links need one and are left out.',
    );
  const site = fileURLToPath(dir);
  const islands = islandsOf(site);
  const styles: string[] = [];
  const output = await readOutput(site, settings, (file, text) => {
    if (file.endsWith('.html')) islands.allowIn(file, text);
    // Others are the team's own files.
    else if (file.startsWith('_astro/')) styles.push(text);
  });
  islands.allowInHeaders();
  addUrls(output.uses, recordsFile, { ids: [], urls: searched });
  const { files } = readFiles(settings).input;
  const textOf = textsOf(files);
  const list = textOf(`${root}/addresses.txt`);
  const published = readUrlList(list ?? '').map((listed) => listed.url);
  const lost = lostUrls(published, output, settings);
  const names = filesOf({ root, textOf });
  const found = sortDiagnostics([
    ...brokenUses(output, settings, files),
    ...contentStyles(styles.join('\n'), settings),
    ...findMistakes([lostUrl], { published, lost, urls: output, ...names }),
  ]);
  if (found.length > 0) {
    const count = `${countWords(found)} in the built site. The last good site is unchanged.`;
    const printed = formatEach(found.slice(0, maxPrinted), { textOf, guide: guideUrl(settings) });
    throw new PlainError(`\n${[...printed, count].join('\n\n')}\n`);
  }
  logger.info(`${plural(output.pages.size, 'page')}: no broken internal links.`);
  const unrecorded = list === undefined ? 0 : unrecordedUrls(output, published).length;
  if (unrecorded > 0) {
    logger.info(
      `${plural(unrecorded, 'new URL')} not in ${root}/addresses.txt: once this is published, "npx almanac addresses" adds them.`,
    );
  }
}
