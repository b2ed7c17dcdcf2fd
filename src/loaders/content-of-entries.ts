import type { Content, DigestedReport } from '../report/content.ts';
import { compareAreas, compareTopics, cyclesOf } from '../report/order.ts';
import type { SiteData } from './collections.ts';

interface StoredEntry {
  id: string;
  data: object;
}

/** Puts the content together again from the entries of its collections. */
export function contentOfEntries(
  { redirects, moved, olderCycles, paths, publicFiles, revision: _, diagnostics: __, ...site }: SiteData,
  collections: Record<'reports' | 'areas' | 'topics' | 'items' | 'pages', readonly StoredEntry[]>,
): Content {
  const reports = inOrder(collections.reports).map(({ data }) => data as DigestedReport);
  const withIds = <T>(entries: readonly StoredEntry[]) =>
    inOrder(entries).map(({ id, data }) => ({ ...data, id })) as T[];
  return {
    site,
    cycles: cyclesOf(site).filter(({ id }) => reports.some(({ cycle }) => cycle === id)),
    reports,
    areas: withIds<Content['areas'][number]>(collections.areas).sort(compareAreas),
    topics: withIds<Content['topics'][number]>(collections.topics).sort(compareTopics),
    notes: withIds<Content['notes'][number]>(collections.items),
    pages: withIds<Content['pages'][number]>(collections.pages).sort(compareAreas),
    redirects,
    moved,
    olderCycles,
    paths: new Set(paths),
    publicFiles: new Set(publicFiles),
  };
}

/** The order in which Astro stores entries depends on the locale of the machine. */
function inOrder(entries: readonly StoredEntry[]): StoredEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
