import { showHidden } from '../../report/diagnostics/hidden-characters.ts';
import { redirectLine } from '../../report/fields/yaml.ts';
import { permanentUrls } from '../../urls/permanent-urls.ts';
import { pathOf } from '../../urls/read-url.ts';
import { createRedirectResolver } from '../../urls/redirect-resolver.ts';
import type { ListedUrl } from '../../urls/url-list.ts';
import type { Output } from './check-links.ts';
import { faultText } from './fault-message.ts';
import { suggestRedirects } from './suggest-redirects.ts';

/** A published URL that would stop working. */
export interface LostUrl {
  /** Its line in `addresses.txt`, from 1; 0 where the list has only URLs below it. */
  line: number;
  found: string;
  expected: string;
  /** The line for `redirects.yaml`, or a sentence. */
  fix: string;
}

/** How many get a suggestion, because each is compared with all pages. */
const maxSuggested = 1_000;

/** The published URLs that no longer work, each with a redirect that would fix it. */
export function lostUrls(output: Output, recorded: readonly ListedUrl[]): LostUrl[] {
  const { reaches, endOf } = createRedirectResolver(output);
  const lineOf = new Map(recorded.map(({ url, line }) => [url, line]));
  // Feeds need the URL of the site, which a local build may not have.
  const isLeftOut = (url: string) => output.place.origin === undefined && url.endsWith('/feed.xml');
  const gone = recorded.filter(({ url }) => !reaches(url) && !isLeftOut(url));
  if (gone.length === 0) return [];
  const suggestions = suggestRedirects(
    gone.slice(0, maxSuggested).map(({ url }) => url),
    {
      urls: new Set(permanentUrls(output)),
      leading: new Set([...output.refreshes.keys()].map(pathOf)),
      recorded: new Set(lineOf.keys()),
      endOf,
      reaches,
    },
  );
  const lost = suggestions.map(({ from, to, fixes }): LostUrl => {
    const line = Math.min(...[from, ...fixes].map((url) => lineOf.get(url) ?? Infinity));
    const others = `, and ${fixes.length} ${fixes.length === 1 ? 'other' : 'others'} that the same redirect would fix`;
    return {
      line: lineOf.get(from) ?? (Number.isFinite(line) ? line : 0),
      found: `\`${from}\`, which was published and would stop working${fixes.length === 0 ? '' : others}`,
      expected: `a redirect in redirects.yaml; the most probable new URL is \`${to}\``,
      fix: redirectLine(from, to),
    };
  });
  const more = gone.slice(maxSuggested, maxSuggested + 1).map(({ line }): LostUrl => ({
    line,
    found: `${gone.length - maxSuggested} more URLs that would stop working`,
    expected: 'redirects in redirects.yaml',
    fix: 'Fix those above first. The same lines may fix most of these.',
  }));
  return [...lost, ...more];
}

/** The permanent URLs of a build that the list lacks, sorted. */
export function unrecordedUrls(output: Output, recorded: readonly Pick<ListedUrl, 'url'>[]): string[] {
  const known = new Set(recorded.map(({ url }) => url));
  return permanentUrls(output)
    .filter((url) => !known.has(url))
    .sort();
}

/**
 * A message about URLs that would stop working, with all lines to paste at its end. `root` is the content folder as the
 * author knows it.
 */
export function lostUrlsMessage(lost: readonly LostUrl[], root: string): string {
  const each = lost.map(({ line, found, expected, fix }) =>
    faultText(`${root}/addresses.txt${line > 0 ? `:${line}:1` : ''} error lost-address`, [found, expected, fix]),
  );
  const lines = lost.map(({ fix }) => fix).filter((fix) => /^["'/]/.test(fix));
  const paste = `To paste into ${root}/redirects.yaml, after a look at where each leads:\n\n${lines.map(showHidden).join('\n')}`;
  const count = `${lost.length} published ${lost.length === 1 ? 'URL' : 'URLs'} would stop working. The last good site is unchanged.`;
  return [...each, ...(lines.length > 1 ? [paste] : []), count].join('\n\n');
}
