/** Pieces that several of the published documents have. Every field says in one sentence what it holds. */
import { z } from 'zod';
import { statuses } from '../../report/status.ts';

/** Goes up when a field is removed or changes its meaning; a new field alone does not change it. */
export const version = 2;

/** `f23a/status`: names a report. */
export const reportKey = z.string().regex(/^[^/]+\/(plan|status)$/);
/** A path from the root of the host. */
export const path = z.string().regex(/^\//);

/** What every document begins with. */
export const headFields = {
  $schema: z.string().meta({ description: 'URL of the JSON Schema of this document.' }),
  version: z.literal(version).meta({
    description:
      'Version of the shape: it goes up when a field is removed or changes its meaning, not when one is added.',
  }),
  site: z
    .object({
      title: z.string().meta({ description: 'Name of the site.' }),
      team: z.string().meta({ description: 'The team whose work is reported.' }),
      language: z.string().meta({ description: 'Language of the reports, as a BCP 47 tag.' }),
      path: path.meta({ description: 'Path of the home page; every other path begins with it.' }),
      url: z
        .url()
        .optional()
        .meta({ description: 'Full URL of the home page, where it is known; every path resolves against it.' }),
    })
    .meta({ description: 'The site that published this document.' }),
};

/** The same as an object of its own, for the guide. */
export const headSchema = z.object(headFields);

/** Where a page is. */
export const pageFields = {
  path: path.meta({ description: 'Path of the page, base path included.' }),
  url: z.url().optional().meta({ description: 'Full URL of the page, where the URL of the site is known.' }),
};

/** A status as an id and as the word a reader is shown. */
export const statusFields = {
  status: z.enum(statuses).meta({
    description:
      'Id of the status; `unrecorded` where the report gives none, which is never the same as `not-started`.',
  }),
  statusWord: z.string().meta({ description: 'The status in words, as pages show it.' }),
};

/** How often each status occurs. */
export const statusCounts = z.object(
  Object.fromEntries(
    statuses.map((status) => [
      status,
      z
        .int()
        .min(0)
        .meta({ description: `Number of items whose status is \`${status}\`.` }),
    ]),
  ) as Record<(typeof statuses)[number], z.ZodInt>,
);

const words = ['new', 'carried', 'closed', 'unlisted'] as const;
const marks = ['reworded', 'moved', 'reopened', 'first-listed'] as const;

/** A change and what is said beside it. */
export const changeFields = {
  change: z.enum(words).meta({
    description:
      '`new` and `carried` are open here, `closed` is completed or dropped, `unlisted` was open and is absent here; work that a plan lists for the first time is `new` in that cycle whatever its status says.',
  }),
  changeWord: z.string().meta({ description: 'The change in words, as pages show it.' }),
  marks: z.array(z.enum(marks)).meta({ description: 'What else is to be said beside the change; often empty.' }),
  lastListed: reportKey.optional().meta({ description: 'After a gap: the report that listed it last.' }),
};

/** How often each change occurs. */
export const changeCounts = z.object(
  Object.fromEntries(
    words.map((word) => [
      word,
      z
        .int()
        .min(0)
        .meta({ description: `Number of items whose change is \`${word}\`.` }),
    ]),
  ) as Record<(typeof words)[number], z.ZodInt>,
);
