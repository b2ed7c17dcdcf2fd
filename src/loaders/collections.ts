import { z } from 'zod';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { areaSchema } from '../report/schema/area.ts';
import { itemSchema } from '../report/schema/item.ts';
import { pageSchema } from '../report/schema/page.ts';
import { redirectsSchema } from '../report/schema/redirects.ts';
import { imagesSchema, linksSchema } from '../report/schema/references.ts';
import { reportSchema } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { topicSchema } from '../report/schema/topic.ts';
import { contentLoaders } from './content-loaders.ts';
import { collectionNames, entriesReader } from './read-entries.ts';
import { readSettings } from './settings.ts';

const digested = { digest: z.string(), diagnostics: z.array(z.custom<Diagnostic>()) };
/** The entry of a site. If the content has mistakes, nothing but the diagnostics is of use. */
const siteDataSchema = siteSchema.extend({
  redirects: redirectsSchema,
  moved: z.record(z.string(), z.string()),
  olderCycles: z.array(z.string()),
  /** Of all files of the content folder, and of those in `public/`. */
  paths: z.array(z.string()),
  publicFiles: z.array(z.string()),
  diagnostics: z.array(z.custom<Diagnostic>()),
  /** Digest of the whole content. */
  revision: z.string(),
});
export type SiteData = z.infer<typeof siteDataSchema>;

const note = {
  file: z.string(),
  html: z.string(),
  markdown: z.string(),
  images: imagesSchema,
  links: linksSchema,
  ...digested,
};

/**
 * The collections of the content folder, which are read together. With `drafts`, files and folders whose name begins
 * with `_` count.
 */
export function contentCollections(drafts: boolean) {
  const loaders = contentLoaders(collectionNames, entriesReader(readSettings(process.cwd(), process.env), drafts));
  return {
    reports: { loader: loaders.reports, schema: reportSchema.extend(digested) },
    areas: { loader: loaders.areas, schema: areaSchema.extend(note) },
    topics: { loader: loaders.topics, schema: topicSchema.extend(note) },
    items: { loader: loaders.items, schema: itemSchema.extend(note) },
    pages: { loader: loaders.pages, schema: pageSchema.extend(note) },
    site: { loader: loaders.site, schema: siteDataSchema },
  };
}
