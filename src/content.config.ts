import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createLoaders, type Entry } from './loaders/content-source.ts';
import { readSettings } from './disk/settings.ts';
import type { Diagnostic } from './report/diagnostic.ts';
import { digest } from './report/digest.ts';
import { areaSchema } from './report/schema/area.ts';
import { itemSchema } from './report/schema/item.ts';
import { imagesSchema, linksSchema } from './report/schema/place.ts';
import { redirectsSchema } from './report/schema/redirects.ts';
import { reportSchema } from './report/schema/report.ts';
import { siteSchema } from './report/schema/site.ts';
import { topicSchema } from './report/schema/topic.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const file = z.string().meta({ description: 'Path of the file as the author knows it.' });

const loaders = createLoaders(project, readSettings(project, process.env), {
  reports: ({ reports }) => reports.map((report) => ({ id: `${report.cycle}/${report.kind}`, data: { ...report }, html: '', digest: report.digest })),
  areas: ({ areas }) => areas.map(noteEntry),
  topics: ({ topics }) => topics.map(noteEntry),
  items: ({ notes }) => notes.map(noteEntry),
  site: ({ site, redirects, moved, olderCycles, paths }) => {
    const data = { ...site, redirects, moved, olderCycles, paths: [...paths] };
    return [{ id: 'site', data, html: '', digest: digest(JSON.stringify(data)) }];
  },
});

function noteEntry({ id, html, ...data }: { id: string; html: string; digest: string }): Entry {
  return { id, data, html, digest: data.digest };
}

const digested = {
  digest: z.string().meta({ description: 'Digest of everything that it was made from.' }),
  diagnostics: z.array(z.custom<Diagnostic>()).meta({ description: 'What is wrong with it by itself.' }),
};
const ofNote = { file, images: imagesSchema, links: linksSchema, ...digested };

/**
 * Everything under `content/`, checked; pages read it through `src/loaders/archive.ts`. Only the development server has it here: for a
 * build it is read by `src/loaders/read-for-build.ts`.
 */
export const collections = {
  reports: defineCollection({ loader: loaders.reports, schema: reportSchema.extend(digested) }),
  areas: defineCollection({ loader: loaders.areas, schema: areaSchema.extend(ofNote) }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchema.extend(ofNote) }),
  items: defineCollection({ loader: loaders.items, schema: itemSchema.extend(ofNote) }),
  site: defineCollection({
    loader: loaders.site,
    schema: siteSchema.extend({
      redirects: redirectsSchema,
      moved: z.record(z.string(), z.string()).meta({ description: 'New addresses by old ones, those that the redirects take along too.' }),
      olderCycles: z.array(z.string()).meta({ description: 'Addresses of pages of older cycles of topics that always have to work.' }),
      paths: z.array(z.string()).meta({ description: 'Paths of all files of the content folder.' }),
    }),
  }),
};
