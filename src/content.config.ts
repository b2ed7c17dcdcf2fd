import { defineCollection } from 'astro:content';
import { contentCollections } from 'almanac/content';

const { reports, areas, topics, items, pages, site } = contentCollections(import.meta.env.DEV);

/** Everything in the content folder, as typed values; pages read it through `src/loaders/get-archive.ts`. */
export const collections = {
  reports: defineCollection(reports),
  areas: defineCollection(areas),
  topics: defineCollection(topics),
  items: defineCollection(items),
  pages: defineCollection(pages),
  site: defineCollection(site),
};
