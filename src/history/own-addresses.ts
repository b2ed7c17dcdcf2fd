/** Addresses that are there whatever the content says: pages of every site, and files for machines. */
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';

const guide = [
  'data/',
  'diagnostics/',
  'next-report/',
  'read/',
  'write/',
  ...Object.keys(diagnosticKinds).map((code) => `diagnostics/${code}/`),
];
const pages = [
  '/areas/',
  '/cycles/',
  '/guide/',
  ...guide.map((path) => `/guide/${path}`),
  '/matrix/',
  '/search/',
  '/topics/',
];
const files =
  /^\/(?:404\.html|addresses\.json|favicon\.svg|feed\.xml|llms\.txt|preview\.png|robots\.txt|sitemap-[^/]+\.xml|pagefind|search\/[^/]+\.json|api\/[^/]+\.(?:json|csv))(?:\/|$)/;
const twins = /^(\/(?:areas|cycles)\/[^/]+\/)(?:index\.md|feed\.xml)(?:\/|$)/;

/**
 * Whether an address is taken by Almanac itself, so that no page can be put in its place.
 * @param path from the root of the site.
 * @param hasPage whether the content makes a page at a path.
 * @returns true for pages of every site, for files, for what stands beside a page that is there, and for whatever would
 * be below a file.
 */
export function isOwnAddress(path: string, hasPage: (path: string) => boolean): boolean {
  const twin = twins.exec(path)?.[1];
  return pages.includes(path) || files.test(path) || (twin !== undefined && hasPage(twin));
}
