import type { Archive } from '../history/archive.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { brokenLinks } from './broken-links.ts';
import { doubtfulUrls } from './doubtful-urls.ts';
import { lostUrlDiagnostics } from './lost-urls.ts';
import { siteUrls, type SiteUrls } from './site-urls.ts';
import type { Sources } from './sources.ts';
import { wrongRedirects } from './wrong-redirects.ts';

/**
 * Computes the URLs of a site, and reports the links, the redirects and the published URLs that would not work. What may
 * be just a consequence of the `errors` found so far is left out.
 */
export function checkUrls(
  archive: Archive,
  sources: Sources,
  errors: readonly Diagnostic[],
): { urls: SiteUrls; diagnostics: Diagnostic[] } {
  const { content } = archive;
  const urls = siteUrls(archive, sources.location.origin);
  const isDoubtful = doubtfulUrls(errors, sources);
  const redirects = wrongRedirects(content, urls, sources, isDoubtful);
  const lost = errors.length + redirects.length === 0 ? lostUrlDiagnostics(content.published, urls, sources) : [];
  return { urls, diagnostics: [...brokenLinks(content, urls, sources, isDoubtful), ...redirects, ...lost] };
}
