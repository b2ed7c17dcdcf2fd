import { expect, test } from 'vitest';
import { areasSchema } from '../exports/areas-document.ts';
import { changesSchema } from '../exports/changes-document.ts';
import { cyclesSchema } from '../exports/cycles-document.ts';
import { itemsSchema } from '../exports/items-document.ts';
import { topicsSchema } from '../exports/topics-document.ts';
import { itemSchema } from '../report/schema/notes.ts';
import { redirectsSchema } from '../report/schema/redirects.ts';
import { reportFieldsSchema } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { fieldRows } from './field-rows.ts';

test('gives the kind of a field, an example, and whether it is required', () => {
  expect(
    fieldRows(reportFieldsSchema)
      .slice(0, 3)
      .map(({ name, kind, required, example }) => [name, kind, required, example]),
  ).toEqual([
    ['title', 'text', true, 'Kitchen K1 status'],
    ['authors', 'list of texts', false, '[The kitchen]'],
    ['date', 'day', false, '2031-04-02'],
  ]);
});

test('lists the fields inside a field, a list and a choice', () => {
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
  expect(names(fieldRows(reportFieldsSchema))).toContain('source.title');
  expect(names(fieldRows(itemSchema))).toEqual([
    'records',
    'records.date',
    'records.text',
    'records.url',
    'records.source',
  ]);
  expect(names(fieldRows(siteSchema))).toEqual(
    expect.arrayContaining(['cycles', 'cycles.label', 'cycles.starts', 'links.handle']),
  );
});

test('describes every field', () => {
  const published = [areasSchema, changesSchema, cyclesSchema, itemsSchema, topicsSchema];
  for (const schema of [reportFieldsSchema, itemSchema, siteSchema, redirectsSchema, ...published]) {
    for (const row of fieldRows(schema)) {
      expect(row.description, row.name).not.toBe('');
      expect(row.kind, row.name).not.toBe('');
    }
  }
});

test('shows an entry of a file whose keys the author chooses', () => {
  expect(fieldRows(redirectsSchema)).toMatchObject([{ name: '/areas/old/', example: '/areas/new/', required: false }]);
});

test('lists the values of a field, and leaves out the fields inside it on request', () => {
  const rows = fieldRows(itemsSchema.shape.items.def.element, true);
  expect(rows.find(({ name }) => name === 'state')?.values).toEqual(['open', 'closed', 'no longer listed']);
  expect(rows.filter(({ name }) => name.includes('.'))).toEqual([]);
  expect(fieldRows(changesSchema).find(({ name }) => name === 'outcomes.shareDelivered')?.kind).toBe('number or text');
});
