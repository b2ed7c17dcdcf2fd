import type { Content } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { splitUrl } from '../urls/redirects.ts';
import { brokenLinks } from './broken-links.ts';
import { doubtfulUrls, type Sources } from './doubtful-urls.ts';
import type { History } from './history.ts';
import { createKnownUrls, type KnownUrls } from './known-urls.ts';
import { wrongRedirects } from './wrong-redirects.ts';

/**
 * Checks the redirects, and the links that authors wrote to pages of the site. What may be just a consequence of the
 * errors found so far is left out, and what only finished pages show, such as a heading of the guide, is left to the
 * check of the output.
 */
export function checkUrls(
  content: Content,
  history: History,
  sources: Sources,
  errors: readonly Diagnostic[],
): Diagnostic[] {
  const all = createKnownUrls(content, history);
  const isDoubtful = doubtfulUrls(errors, sources);
  const known: KnownUrls = {
    ...all,
    has: (url) => {
      const { path } = splitUrl(url);
      const isThere = all.has(url);
      return isThere === false && isDoubtful(all.has(path) === false ? path : url) ? undefined : isThere;
    },
  };
  return [...brokenLinks(content, known, sources), ...wrongRedirects(content, known, sources)];
}
