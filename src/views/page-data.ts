/** Data in the head of a page for other programs. */
import type { SiteSettings } from '../report/schema/site.ts';
import { fullUrl } from '../urls/site-path.ts';
import type { Citation } from './citation.ts';

/** In pixels: the proportions that sites with link previews crop least. */
export const previewSize = { width: 1200, height: 630 };

interface Described {
  site: SiteSettings;
  title: string;
  canonical: string | undefined;
  crumbs: readonly { title: string; to: string }[];
  citation: Citation | undefined;
}

/** A page as JSON-LD (https://schema.org): a report, a page below others, or the site; often nothing. */
export function pageData({ site, title, canonical, crumbs, citation }: Described): object[] {
  if (canonical === undefined) return [];
  // A page right below home needs no trail, and neither does one that is cited.
  const isBelow = crumbs[0] !== undefined && crumbs[0].to !== '/' && !citation;
  const trail = [...crumbs.map(({ title: name, to }) => ({ name, item: fullUrl(to) })), { name: title }];
  return [
    ...(citation ? [citation.data] : []),
    ...(isBelow
      ? [
          {
            '@type': 'BreadcrumbList',
            itemListElement: trail.map((part, index) => ({ '@type': 'ListItem', position: index + 1, ...part })),
          },
        ]
      : []),
    ...(canonical === fullUrl('/') ? [{ '@type': 'WebSite', name: site.title, url: canonical }] : []),
  ];
}

/** Writes data for a `<script type="application/ld+json">`, so that no text in it can end the script. */
export function jsonLd(data: readonly object[]): string {
  const graph = { '@context': 'https://schema.org', ...(data.length === 1 ? data[0] : { '@graph': data }) };
  const text = JSON.stringify(graph, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part));
  return text.replaceAll('<', '\\u003c');
}
