import { z } from 'zod';
import { areasDocument, areasSchema } from './areas-document.ts';
import { changesDocument, changesSchema } from './changes-document.ts';
import { cyclesDocument, cyclesSchema } from './cycles-document.ts';
import { itemsDocument, itemsSchema } from './items-document.ts';
import { countSentence } from './document-parts.ts';
import type { Publication } from './publication.ts';
import { topicsDocument, topicsSchema } from './topics-document.ts';

type Make = (publication: Publication) => object;

/** The documents under `/api/`, by name without `.json`: what each holds, its shape, and how it is made. */
export const documents: Readonly<Record<string, { description: string; schema: z.ZodType; make: Make }>> = {
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

/** The JSON Schema (2020-12) of a document, with its URL as `$id`; undefined if there is no such document. */
export function documentSchema(name: string, { urls, history }: Publication): object | undefined {
  const kind = documents[name];
  if (!kind) return undefined;
  const ids = history.statuses.map(({ id }) => id);
  const { $schema, ...schema } = z.toJSONSchema(kind.schema, {
    target: 'draft-2020-12',
    // The schemas above know the statuses that every site has.
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum?.includes('unrecorded')) jsonSchema.enum = ids;
      const { unrecorded } = (jsonSchema.properties ?? {}) as Record<string, object>;
      if (!unrecorded) return;
      const counted = ids.map((id) => [id, { ...unrecorded, description: countSentence('status', id) }]);
      Object.assign(jsonSchema, { properties: Object.fromEntries(counted), required: ids });
    },
  });
  const $id = urls.fullPage(`/api/${name}.schema.json`);
  return { $schema, $id, title: `${name}.json`, description: kind.description, ...schema };
}

/** A document as JSON, with each entry of its lists on a line of its own. */
export function documentText(document: object): string {
  const fields = Object.entries(document).map(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[${value.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(',')}}\n`;
}
