import { quote } from '../../report/diagnostics/source.ts';
import { plural } from '../../report/plural.ts';
import { readUrlList, type ListedUrl } from '../../report/url-list.ts';
import { redirectLine } from '../../urls/redirect-line.ts';
import { splitUrl } from '../../urls/redirects.ts';
import type { LostUrlRule } from '../rule.ts';
import { suggestRedirects } from '../suggest-redirects.ts';

/** Lost URLs beyond this number get no suggestion, as each is compared with all pages. */
const maxSuggested = 1_000;

/** Every published URL has to work for ever. The fixes are redirects that together fix all that would not. */
export const lostUrl: LostUrlRule = {
  code: 'lost-url',
  check({ lost, published, urls, nameOf, textOf }, report) {
    if (lost.length === 0) return;
    const file = nameOf('addresses.txt');
    const suggestions = suggestRedirects(lost.slice(0, maxSuggested), urls, new Set(published));
    const lineOf = lineFinder(readUrlList(textOf(file)), new Set(suggestions.map(({ from }) => from)));
    for (const { from, to, fixes } of suggestions) {
      const more = `, and ${plural(fixes.length, 'other')} that the same redirect would fix`;
      report(file, {
        at: { line: lineOf(from), column: 1 },
        found: `${quote(from, 250)}, which was published and would stop working${fixes.length === 0 ? '' : more}`,
        expected,
        fix: redirectLine(from, to),
      });
    }
    if (lost.length <= maxSuggested) return;
    report(file, {
      found: `${lost.length - maxSuggested} more URLs that would stop working; no others are shown`,
      expected,
      fix: 'Add the redirects reported for this file, and check again.',
    });
  },
};

const expected = 'redirects in redirects.yaml, to the new URLs; these are the most probable ones';

/** Returns a function that finds the lines of some URLs. The list may have anchors of a page without the page. */
function lineFinder(listed: readonly ListedUrl[], wanted: ReadonlySet<string>): (url: string) => number {
  const lines = new Map<string, number>();
  const ofPages = new Map<string, number>();
  for (const { url, line } of listed) {
    const { path } = splitUrl(url);
    if (wanted.has(url) && !lines.has(url)) lines.set(url, line);
    if (wanted.has(path) && !ofPages.has(path)) ofPages.set(path, line);
  }
  return (url) => lines.get(url) ?? ofPages.get(url) ?? 1;
}
