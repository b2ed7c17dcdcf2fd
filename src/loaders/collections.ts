/** The content collections: `export { collections } from 'almanac/content'` in `src/content.config.ts` of a project. */
import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import * as z from 'zod/mini';
import type { Content } from '../report/content.ts';
import { entriesReader, type Entries, type SiteEntry } from './read-entries.ts';
import { siteIn, type SiteToLoad } from './site-plugin.ts';

/** Reads a site, and keeps what was read for the collections that this sync has not loaded yet. */
interface Reader {
  read: () => Entries;
  waiting: Partial<Entries>;
}

/** The development server starts again with another site when its configuration changes. */
const readers = new WeakMap<SiteToLoad, Reader>();

function readerOf(site: SiteToLoad): Reader {
  const reader = readers.get(site) ?? { read: entriesReader(site.settings, site.isDraft), waiting: {} };
  readers.set(site, reader);
  return reader;
}

/**
 * Makes the loader of one collection. All are read together each time Astro syncs its content: a report can only be read
 * together with areas and topics, and all mistakes are listed at once.
 */
function loaderOf(name: keyof Entries): Loader {
  return {
    name: `almanac-${name}`,
    load: ({ store, config }) => {
      const reader = readerOf(siteIn(config));
      // A collection that is loaded again begins another sync.
      if (!reader.waiting[name]) reader.waiting = reader.read();
      const entries = reader.waiting[name] ?? [];
      delete reader.waiting[name];
      const ids = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of entries) {
        // Without `parseData`: the reader has checked the values, and the schemas below only give their types. It returns
        // the same values for a file that has not changed, and setting them takes long.
        if (store.get(entry.id)?.data !== entry.data) store.set(entry);
      }
      return Promise.resolve();
    },
  };
}

/** Everything in the content folder, as typed values. */
export const collections = {
  reports: defineCollection({ loader: loaderOf('reports'), schema: z.custom<Content['reports'][number]>() }),
  areas: defineCollection({ loader: loaderOf('areas'), schema: z.custom<Content['areas'][number]>() }),
  topics: defineCollection({ loader: loaderOf('topics'), schema: z.custom<Content['topics'][number]>() }),
  items: defineCollection({ loader: loaderOf('items'), schema: z.custom<Content['notes'][number]>() }),
  pages: defineCollection({ loader: loaderOf('pages'), schema: z.custom<Content['pages'][number]>() }),
  site: defineCollection({ loader: loaderOf('site'), schema: z.custom<SiteEntry>() }),
};
