import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from './editor-schemas.ts';

const folder = new URL('schemas/', import.meta.url);
const project = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, project), 'utf8');

test('the schemas for editors are up to date; npx node src/cli/write-schemas.ts writes them', async () => {
  const files = await readdir(folder);
  const texts = await Promise.all(
    files.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  expect(new Map(texts)).toEqual(editorSchemas());
});

test.each([
  ['site', 'site.yaml'],
  ['report', 'cycles/f23a/status.mdx'],
  ['area', 'areas/middleware.mdx'],
  ['topic', 'topics/butler.mdx'],
  ['item', 'items/middleware/butler-client-server.mdx'],
])('the schema %s accepts %s and rejects an unknown field', async (name, path) => {
  const text = await read(`e2e/fixtures/seed/${path}`);
  const fields = parse(path.endsWith('.yaml') ? text : (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(editorSchemas().get(`${name}.schema.json`)!) as object,
  );
  expect(validate(fields), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...fields, titel: 'x' })).toBe(false);
});

test('the settings for editors name schemas that exist', async () => {
  const settings = JSON.parse(await read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, unknown> };
  const names = await readdir(folder);
  for (const path of Object.keys(settings['yaml.schemas']))
    expect(names).toContain(path.replace('./src/cli/schemas/', ''));
});
