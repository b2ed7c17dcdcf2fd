import { z } from 'zod';
import { contentLoaders } from './content-loaders.ts';
import { collectionNames, entriesReader } from './read-entries.ts';
import { readSettings } from './settings.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { areaSchema } from '../report/schema/area.ts';
import { itemSchema } from '../report/schema/item.ts';
import { pageSchema } from '../report/schema/page.ts';
import { imagesSchema, linksSchema } from '../report/schema/references.ts';
import { redirectsSchema } from '../report/schema/redirects.ts';
import { reportSchema } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { topicSchema } from '../report/schema/topic.ts';

const digested = {
  digest: z.string().describe('Digest of everything that it was made from.'),
  diagnostics: z.array(z.custom<Diagnostic>()).describe('What is wrong with it by itself.'),
};
const note = {
  file: z.string().describe('Path of the file as the author knows it.'),
  html: z.string().describe('The body as HTML; empty where there is none.'),
  markdown: z.string().describe('The same as Markdown.'),
  images: imagesSchema,
  links: linksSchema,
  ...digested,
};

/**
 * Makes the collections of the content folder, which are read together.
 * @param drafts whether files and folders whose name begins with `_` count.
 * @returns a loader and a schema for each collection.
 */
export function contentCollections(drafts: boolean) {
  const loaders = contentLoaders(collectionNames, entriesReader(readSettings(process.cwd(), process.env), drafts));
  return {
    reports: { loader: loaders.reports, schema: reportSchema.extend(digested) },
    areas: { loader: loaders.areas, schema: areaSchema.extend(note) },
    topics: { loader: loaders.topics, schema: topicSchema.extend(note) },
    items: { loader: loaders.items, schema: itemSchema.extend(note) },
    pages: { loader: loaders.pages, schema: pageSchema.extend(note) },
    site: {
      loader: loaders.site,
      schema: siteSchema.extend({
        redirects: redirectsSchema,
        moved: z
          .record(z.string(), z.string())
          .describe('New URLs by old ones, with those that the redirects take along.'),
        olderCycles: z.array(z.string()).describe('URLs of older cycles of topics that always have to work.'),
        paths: z.array(z.string()).describe('Paths of all files of the content folder.'),
        publicFiles: z.array(z.string()).describe('Paths of the files in `public/`, from the root of the site.'),
        diagnostics: z
          .array(z.custom<Diagnostic>())
          .describe('What is wrong with the content; all mistakes, where there are any.'),
        revision: z.string().describe('Digest of the whole content.'),
      }),
    },
  };
}
