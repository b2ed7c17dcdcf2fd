import { logLine } from '../../report/diagnostics/log-line.ts';
import { redirectLine } from '../../report/fields/yaml.ts';
import { plural } from '../../report/plural.ts';
import { permanentUrls } from '../../urls/permanent-urls.ts';
import { pathOf } from '../../urls/read-url.ts';
import { createRedirectResolver } from '../../urls/redirect-resolver.ts';
import { splitUrl } from '../../urls/redirects.ts';
import type { ListedUrl } from '../../urls/url-list.ts';
import type { Output } from './check-links.ts';
import { faultText } from './fault-message.ts';
import { suggestRedirects } from './suggest-redirects.ts';

/** How many get a suggestion, because each is compared with all pages. */
const maxSuggested = 1_000;

/** The published URLs that would stop working. */
export function lostUrls(output: Output, recorded: readonly ListedUrl[]): ListedUrl[] {
  const { reaches } = createRedirectResolver(output);
  // Feeds need the URL of the site, which a local build may not have.
  const isLeftOut = (url: string) => output.location.origin === undefined && url.endsWith('/feed.xml');
  return recorded.filter(({ url }) => !reaches(url) && !isLeftOut(url));
}

/**
 * A message about URLs that would stop working: redirects that would fix them, each with the place of its old URL, and
 * then all lines to paste. `root` is the content folder as the author knows it.
 */
export function lostUrlsMessage(
  lost: readonly ListedUrl[],
  output: Output,
  recorded: readonly ListedUrl[],
  root: string,
): string {
  const listed = lost.slice(0, maxSuggested);
  const suggestions = suggestRedirects(
    listed.map(({ url }) => url),
    {
      urls: new Set(permanentUrls(output)),
      redirects: new Set([...output.refreshes.keys()].map(pathOf)),
      recorded: new Set(recorded.map(({ url }) => url)),
      ...createRedirectResolver(output),
    },
  );
  const each = suggestions.map(({ from, to, fixes }) => {
    // The list may have only anchors of a page.
    const { line } = listed.find(({ url }) => url === from || splitUrl(url).path === from)!;
    const more = `, and ${plural(fixes.length, 'other')} that the same redirect would fix`;
    return faultText(`${root}/addresses.txt:${line}:1 error lost-address`, [
      `\`${from}\`, which was published and would stop working${fixes.length === 0 ? '' : more}`,
      `a redirect in redirects.yaml; the most probable new URL is \`${to}\``,
      redirectLine(from, to),
    ]);
  });
  const lines = suggestions.map(({ from, to }) => logLine(redirectLine(from, to)));
  const paste = `To paste into ${root}/redirects.yaml, after checking each target:\n\n${lines.join('\n')}`;
  const more = lost.length > maxSuggested ? ` The redirects above are for the first ${maxSuggested}.` : '';
  const count = `${plural(lost.length, 'published URL')} would stop working.${more} The last good site is unchanged.`;
  return [...each, ...(lines.length > 1 ? [paste] : []), count].join('\n\n');
}

/** The permanent URLs of a build that the list lacks, sorted. */
export function unrecordedUrls(output: Output, recorded: readonly Pick<ListedUrl, 'url'>[]): string[] {
  const listed = new Set(recorded.map(({ url }) => url));
  return permanentUrls(output)
    .filter((url) => !listed.has(url))
    .sort();
}
