import type { Site } from './site.ts';

/** A site of pages, each with its ids or with the URL that it redirects to, and of other files. */
export function siteOf(pages: Record<string, string[] | string>, files: string[] = []): Site {
  const entries = Object.entries(pages);
  return {
    pages: new Map(entries.map(([path, ids]) => [path, new Set(typeof ids === 'string' ? [] : ids)])),
    redirects: new Map(entries.flatMap(([path, to]) => (typeof to === 'string' ? [[path, to] as const] : []))),
    files: new Set(files),
  };
}
