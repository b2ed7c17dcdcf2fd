import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createLoaders, type Entry } from './loaders/content-source.ts';
import { readSettings } from './disk/settings.ts';
import type { DigestedReport } from './report/content.ts';
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
  reports: ({ reports }) =>
    reports.map((report) => ({ id: `${report.cycle}/${report.kind}`, data: import.meta.env.DEV ? { ...report } : headOf(report), html: '', digest: report.digest })),
  areas: ({ areas }) => areas.map(noteEntry),
  topics: ({ topics }) => topics.map(noteEntry),
  items: ({ notes }) => notes.map(noteEntry),
  site: ({ site, redirects, moved, paths }) => {
    const data = { ...site, redirects, moved, paths: [...paths] };
    return [{ id: 'site', data, html: '', digest: digest(JSON.stringify(data)) }];
  },
});

function noteEntry({ id, html, ...data }: { id: string; html: string; images: unknown }): Entry {
  return { id, data, html, digest: digest(JSON.stringify([data, html])) };
}

/** What a report says of itself; in a build its lines do not go through the store. */
function headOf({ intro, sections, images, links, diagnostics, ...head }: DigestedReport): Record<string, unknown> {
  return head;
}

const digested = { digest: z.string().meta({ description: 'Digest of everything the report was made from.' }) };
const told = { diagnostics: z.array(z.custom<Diagnostic>()).meta({ description: 'What is wrong with the report by itself.' }) };

/** Everything under `content/`, checked; pages read it through `src/loaders/archive.ts`. */
export const collections = {
  reports: defineCollection({
    loader: loaders.reports,
    // In a build, what they say is kept beside the store (`src/loaders/kept-reports.ts`), and found by the digest.
    schema: (import.meta.env.DEV ? reportSchema.extend(told) : reportSchema.omit({ intro: true, sections: true, images: true, links: true })).extend(digested),
  }),
  areas: defineCollection({ loader: loaders.areas, schema: areaSchema.extend({ file, images: imagesSchema, links: linksSchema }) }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchema.extend({ file, images: imagesSchema, links: linksSchema }) }),
  items: defineCollection({ loader: loaders.items, schema: itemSchema.extend({ file, images: imagesSchema, links: linksSchema }) }),
  site: defineCollection({
    loader: loaders.site,
    schema: siteSchema.extend({
      redirects: redirectsSchema,
      moved: z.record(z.string(), z.string()).meta({ description: 'New addresses by old ones, those that the redirects take along too.' }),
      paths: z.array(z.string()).meta({ description: 'Paths of all files of the content folder.' }),
    }),
  }),
};
