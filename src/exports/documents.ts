/** The documents under `/api/`, each with a JSON Schema. */
import * as z from 'zod/mini';
import type { Archive } from '../history/archive.ts';
import { field } from '../report/schema/texts.ts';
import type { documentNames } from '../urls/routes.ts';
import { fullUrl } from '../urls/site-path.ts';
import { areasDocument, areasSchema } from './areas-document.ts';
import { changesDocument, changesSchema } from './changes-document.ts';
import { cyclesDocument, cyclesSchema } from './cycles-document.ts';
import { countSentence, path, pathAndUrl } from './document-parts.ts';
import { itemsDocument, itemsSchema } from './items-document.ts';
import { topicsDocument, topicsSchema } from './topics-document.ts';

/** Goes up when a field is removed or changes its meaning, but not when one is added. */
const version = 3;

/** The fields with which every document begins. */
export const headSchema = z.object({
  $schema: field(z.string(), 'URL of the JSON Schema of this document.'),
  version: field(
    z.literal(version),
    'Version of the format. It goes up when a field is removed or its meaning changes, not when one is added.',
  ),
  site: field(
    z.object({
      title: field(z.string(), 'Name of the site.'),
      team: field(z.string(), 'The team whose work is reported.'),
      language: field(z.string(), 'Language of the reports, as a BCP 47 tag.'),
      path: field(path, 'Path of the home page; every other path begins with it.'),
      url: field(z.optional(z.url()), 'Full URL of the home page, if known; paths resolve against it.'),
    }),
    'The site that published this document.',
  ),
});

/** The name of a document without `.json`. */
export type DocumentName = (typeof documentNames)[number];

interface DocumentKind {
  description: string;
  /** The fields after the head. */
  schema: z.ZodMiniObject;
  make: (archive: Archive) => object;
}

export const documents: Readonly<Record<DocumentName, DocumentKind>> = {
  cycles: { description: 'The cycles and their reports, oldest first.', schema: cyclesSchema, make: cyclesDocument },
  areas: { description: 'The areas and the reports that list work in them.', schema: areasSchema, make: areasDocument },
  items: {
    description: 'Every item and sub-line with its lines from each report, and its public records.',
    schema: itemsSchema,
    make: itemsDocument,
  },
  topics: { description: 'The topics and every line that mentions them.', schema: topicsSchema, make: topicsDocument },
  changes: {
    description: 'What changed in each report since the previous one, and planned against delivered.',
    schema: changesSchema,
    make: changesDocument,
  },
};

/** The content of a document. */
export function documentOf(name: DocumentName, archive: Archive): z.infer<typeof headSchema> {
  const { title, team, language } = archive.content.site;
  return {
    $schema: fullUrl(`/api/${name}.schema.json`),
    version,
    site: { title, team, language, ...pathAndUrl('/') },
    ...documents[name].make(archive),
  };
}

/** The JSON Schema (2020-12) of a document, with its URL as `$id`. */
export function documentSchema(name: DocumentName, { history }: Archive): object {
  const { description, schema } = documents[name];
  const ids = history.statuses.map(({ id }) => id);
  const { $schema, ...fields } = z.toJSONSchema(z.extend(headSchema, schema.shape), {
    target: 'draft-2020-12',
    // The schemas list only the statuses that every site has.
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum?.includes('unrecorded')) jsonSchema.enum = ids;
      const { unrecorded } = (jsonSchema.properties ?? {}) as Record<string, object>;
      if (!unrecorded) return;
      const counted = ids.map((id) => [id, { ...unrecorded, description: countSentence('status', id) }]);
      Object.assign(jsonSchema, { properties: Object.fromEntries(counted), required: ids });
    },
  });
  const $id = fullUrl(`/api/${name}.schema.json`);
  return { $schema, $id, title: `${name}.json`, description, ...fields };
}

/** A document as JSON, with each entry of its lists on its own line. */
export function documentText(document: object): string {
  const fields = Object.entries(document).map(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[${value.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(',')}}\n`;
}
