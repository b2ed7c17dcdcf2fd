import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { trackerSchema } from '../import/tracker/tracker-map.ts';
import { areaSchema, itemSchema, pageSchema, topicSchema } from '../report/schema/notes.ts';
import { redirectsSchema } from '../report/schema/redirects.ts';
import { reportFieldsSchema } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { builtIn } from '../report/status.ts';
import { stringsSchema } from '../report/schema/strings.ts';
import { allStrings } from '../strings/all-strings.ts';

const project = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, project), 'utf8');

const schemas: [string, z.ZodMiniType][] = [
  ['site', siteSchema],
  ['redirects', redirectsSchema],
  ['strings', stringsSchema(allStrings.en)],
  ['tracker', trackerSchema(builtIn)],
];
const frontmatter: [string, z.ZodMiniType][] = [
  ['report', reportFieldsSchema],
  ['area', areaSchema],
  ['topic', topicSchema],
  ['item', itemSchema],
  ['page', pageSchema],
];

test.each([...schemas, ...frontmatter])(
  'the JSON Schema of %s for editors is up to date; vitest -u updates it',
  async (name, schema) => {
    const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input' });
    const title = frontmatter.some(([other]) => other === name) ? `frontmatter of each ${name}` : `${name}.yaml`;
    const edited = { strings: withSharedForms, tracker: withOwnStatuses }[name] ?? ((same: typeof json) => same);
    const text = JSON.stringify({ $schema, title, ...edited(json) });
    await expect(await format(text, { parser: 'json', printWidth: 120 })).toMatchFileSnapshot(
      `schemas/${name}.schema.json`,
    );
  },
);

/** The strings that count have the same forms, so these are written once. */
function withSharedForms({ properties = {}, ...json }: z.core.JSONSchema.BaseSchema) {
  let forms: object = {};
  const fields = Object.entries(properties as Record<string, z.core.JSONSchema.BaseSchema>).map(([key, field]) => {
    const [form] = field.anyOf ?? [];
    if (!form) return [key, field];
    const { examples, ...text } = form;
    const names = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const several = { ...field.anyOf![1], properties: Object.fromEntries(names.map((name) => [name, text])) };
    forms = { anyOf: [text, several] };
    return [key, { $ref: '#/$defs/forms', examples }];
  });
  return { ...json, properties: Object.fromEntries(fields) as object, $defs: { forms } };
}

/** A team may have statuses of its own, so any text is accepted where those of every site are proposed. */
function withOwnStatuses(json: z.core.JSONSchema.BaseSchema) {
  const fields = Object.entries(json.properties as Record<string, z.core.JSONSchema.BaseSchema>).map(
    ([name, field]) => {
      const { anyOf, ...others } = (field.additionalProperties || {}) as z.core.JSONSchema.BaseSchema;
      const additionalProperties = { ...others, anyOf: [...(anyOf ?? []), { type: 'string' }] };
      return [name, anyOf ? { ...field, additionalProperties } : field];
    },
  );
  return { ...json, properties: Object.fromEntries(fields) as object };
}

test('the schema accepts the site.yaml of the seed, and rejects an unknown field', async () => {
  const site = parse(await read('e2e/fixtures/seed/site.yaml')) as object;
  const schema = JSON.parse(await read('src/cli/schemas/site.schema.json')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(site), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...site, titel: 'x' })).toBe(false);
});

test('the schema of redirects.yaml accepts paths and URLs, and rejects a path without its slash', async () => {
  const schema = JSON.parse(await read('src/cli/schemas/redirects.schema.json')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate({ '/areas/old/': '/areas/new/', 'https://example.org/areas/old/': '/areas/new/' })).toBe(true);
  expect(validate({ 'areas/old/': '/areas/new/' })).toBe(false);
  expect(validate({ '/areas/old/': 'areas/new/' })).toBe(false);
});

test('the settings of VS Code name the schemas', async () => {
  const settings = JSON.parse(await read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, unknown> };
  expect(Object.keys(settings['yaml.schemas'])).toEqual(
    schemas.map(([name]) => `./src/cli/schemas/${name}.schema.json`),
  );
});
