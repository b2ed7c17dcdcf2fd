import { archiveOf } from '../history/archive.ts';
import { buildHistory } from '../history/build-history.ts';
import { hasSite, type ContentPart } from '../report/content.ts';
import { siteUrls, type SiteArchive } from './site-urls.ts';

/**
 * Computes the history and the URLs of a site from its content, which may have mistakes; undefined without `site.yaml`,
 * which says the order of the cycles. `origin` is undefined while the URL of the site is unknown.
 */
export function siteArchive(content: ContentPart | undefined, origin?: string): SiteArchive | undefined {
  if (!content || !hasSite(content)) return undefined;
  const archive = archiveOf(content, buildHistory(content));
  return { ...archive, urls: siteUrls(archive, origin) };
}
