import type { Archive } from '../history/archive.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { lostUrlDiagnostics } from '../urls/lost-urls.ts';
import type { Sources } from '../urls/read-url.ts';
import { siteUrls, type SiteUrls } from '../urls/site-urls.ts';
import { doubtfulUrls } from './consequences.ts';
import { wrongRedirects } from '../urls/wrong-redirects.ts';

/**
 * Computes the URLs of a site, and reports links, redirects and published URLs that would not work. Mistakes that may
 * be mere consequences of the `errors` found so far are left out.
 */
export function checkUrls(
  archive: Archive,
  sources: Sources,
  errors: readonly Diagnostic[],
): { urls: SiteUrls; diagnostics: Diagnostic[] } {
  const { content } = archive;
  const urls = siteUrls(archive, sources.origin);
  const isDoubtful = doubtfulUrls(errors, (file) => sources.textOf(file) ?? '');
  const redirects = wrongRedirects(content, urls, sources, isDoubtful);
  const lost = errors.length + redirects.length === 0 ? lostUrlDiagnostics(content.published, urls, sources) : [];
  return { urls, diagnostics: [...redirects, ...lost] };
}
