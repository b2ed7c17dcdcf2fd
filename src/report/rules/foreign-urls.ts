import { isOwnUrl, maxUrl, type ListedUrl } from '../../urls/url-list.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/source.ts';
import { maxMistakes, tooManyMistakes } from '../limits.ts';

/**
 * Finds what the site cannot have published in its list of URLs.
 * @param listed the list.
 * @returns a finding for each, up to the limit.
 */
export function findForeign(listed: readonly ListedUrl[]): Finding[] {
  const foreign = listed.filter(({ url }) => !isOwnUrl(url)).slice(0, maxMistakes);
  const findings = foreign.map(({ url, line }): Finding => ({
    code: 'unsafe-address',
    position: { line, column: 1 },
    found: `${quote(url)}, which cannot be a URL of this site`,
    expected: `a path from the root of the site, without "..", "\\" and "?", of at most ${maxUrl} characters`,
    fix: isOwnUrl(`/${url}`) ? `/${url}` : 'Delete this line.',
  }));
  const last = findings[maxMistakes - 1];
  return last ? [...findings, tooManyMistakes(`${maxMistakes} mistakes`, last.position)] : findings;
}
