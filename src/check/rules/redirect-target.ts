import { quote } from '../../report/diagnostics/source.ts';
import { ownerOf } from '../../urls/site-urls.ts';
import { missingAt } from '../../urls/site.ts';
import { urlFaults } from '../missing-url.ts';
import { redirectLine } from '../../urls/redirect-line.ts';
import { redirectsOf, reportRedirects, type Redirect } from '../redirects.ts';
import type { Mistake, UrlRule } from '../rule.ts';

/** How far a chain of redirects is followed; the next check follows the rest. */
const maxFollowed = 50;

/** Redirects have to end at a page. */
export const redirectTarget: UrlRule = {
  code: 'redirect-target',
  check({ content, urls, isDoubtful, ...files }, report) {
    const isOwn = (url: string) => ownerOf(url, urls.own) !== undefined;
    // `redirect-source` reports redirects from a page that exists.
    const redirects = redirectsOf(content).filter(({ from }) => !isOwn(from));
    const targets = new Map(redirects.map(({ from, to }) => [from, to]));
    // Only pages of the site itself are suggested.
    const faultOf = urlFaults({ ...urls.own, redirects: urls.redirects });
    const inside = redirects.filter(({ to }) => to.startsWith('/'));
    reportRedirects(inside, (redirect) => chainMistake(redirect, targets) ?? missingPage(redirect), files, report);

    function missingPage({ from, to }: Redirect): Mistake | undefined {
      const missing = missingAt(to, urls);
      if (missing === undefined || isDoubtful(to, missing)) return undefined;
      const { wrong, expected, near } = faultOf(to, missing);
      const fix = near === undefined ? `Write where ${from} is now, or delete this line.` : redirectLine(from, near);
      return { found: `${quote(to)}, ${wrong}`, expected, fix };
    }
  },
};

/** Why a redirect leads to another one, with its end as the fix; or back to itself. */
function chainMistake({ from, to }: Redirect, targets: ReadonlyMap<string, string>): Mistake | undefined {
  const end = endOfChain(from, to, targets);
  if (end === to) return undefined;
  if (end === undefined)
    return {
      found: `${quote(from)} → ${quote(to)}, which redirects back`,
      expected: 'the URL of an existing page',
      fix: from === to ? 'Delete this line.' : `Write where ${from} is now, or delete this line.`,
    };
  return {
    found: `${quote(to)}, which is redirected again`,
    expected: `its own target, ${quote(end)}`,
    fix: redirectLine(from, end),
  };
}

/** Undefined if it is a circle. */
function endOfChain(from: string, to: string, targets: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set([from]);
  let url = to;
  while (!seen.has(url) && seen.size <= maxFollowed) {
    const next = targets.get(url);
    if (next === undefined) return url;
    seen.add(url);
    url = next;
  }
  return seen.has(url) ? undefined : url;
}
