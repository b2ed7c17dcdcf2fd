import { z, type ZodType } from 'zod';
import { areaSchema } from '../report/schema/area.ts';
import { itemSchema } from '../report/schema/item.ts';
import { pageSchema } from '../report/schema/page.ts';
import { redirectsSchema } from '../report/schema/redirects.ts';
import { reportFieldsSchema } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { topicSchema } from '../report/schema/topic.ts';

const schemas: Record<string, { title: string; schema: ZodType }> = {
  site: { title: 'site.yaml', schema: siteSchema },
  redirects: { title: 'redirects.yaml', schema: redirectsSchema },
  report: { title: 'Frontmatter of a report: cycles/<cycle>/status.mdx and plan.mdx', schema: reportFieldsSchema },
  area: { title: 'Frontmatter of areas/<area>.mdx', schema: areaSchema },
  topic: { title: 'Frontmatter of topics/<topic>.mdx', schema: topicSchema },
  item: { title: 'Frontmatter of items/<area>/<slug>.mdx', schema: itemSchema },
  page: { title: 'Frontmatter of pages/<page>.mdx', schema: pageSchema },
};

/**
 * JSON Schemas of everything that is written as YAML, for editors.
 * @returns the text of each file by its name, made from the schemas that check the content.
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { title, schema }]) => {
      const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...json }, null, 2)}\n`];
    }),
  );
}
