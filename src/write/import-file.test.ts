import { expect, test } from 'vitest';
import type { WritingContent } from '../exports/writing-content.ts';
import { textsOf } from '../history/inline.fixture.ts';
import { kitchenDeck, zipOf } from '../import/deck/pptx/decks.fixture.ts';
import { importFile } from './import-file.ts';
import { openWorkbench } from './workbench.ts';

const plan = `
## Ovens

- Replace the door seals
- Measure heat loss (KIT-12)
`;

function benchOf(reports: Record<string, string>, site = '') {
  const files = Object.entries(textsOf(reports, { 'site.yaml': site })).sort(([a], [b]) => (a < b ? -1 : 1));
  const content: WritingContent = {
    root: 'content',
    origin: undefined,
    base: '/',
    files,
    others: [],
    publicFiles: [],
    teamRoutes: [],
  };
  return openWorkbench(content);
}
const site = 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\n';
const bench = benchOf({ 'k1/plan': plan }, site);
const status = { label: 'K1', kind: 'status', isPublished: false } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const made = (name: string, file: Uint8Array, wanted = { ...status }) => importFile(name, file, wanted, bench.archive);

test('a deck becomes the report that is wanted, and says what was lost', async () => {
  const { text, remarks } = await made('kitchen.pptx', await kitchenDeck());
  expect(text).toContain('title: Kitchen K1 status\n');
  expect(text).toContain('- [x] Replace the door seals\n- [/] Measure heat loss\n');
  expect(text).not.toContain('file:');
  expect(remarks.join('\n')).toMatch(/^slide \d+, line \d+: .*"Handbook"/m);
});

test('a deck without the report that is wanted names those that it has', async () => {
  const other = { label: 'K3', kind: 'plan', isPublished: false } as const;
  await expect(importFile('kitchen.pptx', await kitchenDeck(), other, bench.archive)).rejects.toThrow(
    'The slides are about other reports than the K3 plan: K1 status, K2 plan. Choose one of them.',
  );
});

test('Markdown becomes a report, whatever its headings are called', async () => {
  const { text } = await made('notes.md', bytes('# Ovens\n\n- Replace the door seals: done\n- [ ] Paint {it} <b>\n'));
  expect(text).toContain('## Ovens\n\n- [x] Replace the door seals\n- [ ] Paint \\{it}');
});

test('the export of a tracker gives the lines of the draft their statuses', async () => {
  const csv = 'Key,Summary,Status\nKIT-12,Heat,In Progress\nKIT-13,Replace the door seals,Done\nKIT-14,Paint,To Do\n';
  const { text, remarks } = await made('work.csv', bytes(csv));
  expect(text).toContain('- [x] Replace the door seals\n- [/] Measure heat loss (KIT-12)\n');
  expect(remarks).toEqual(['Paint: not in the report yet']);
  const excel = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(csv, (one) => one.charCodeAt(0)).buffer),
  ]);
  expect((await made('work.tsv', excel)).text).toBe(text);
});

test('where there is no report yet, each row of a tracker is a line', async () => {
  const first = benchOf({}, site);
  const task = first.begin({});
  expect(task).toMatchObject({ label: 'K1', kind: 'plan', path: 'cycles/k1/plan.mdx' });
  const { text } = await importFile('work.csv', bytes('Title,Area\nPaint,Staff\nBake,Ovens\n'), task, first.archive);
  expect(text).toContain('## Staff\n\n- Paint\n\n## Ovens\n\n- Bake\n');
});

const slide = 'ppt/slides/slide1.xml';
const presentation = { 'ppt/presentation.xml': '<p:presentation/>' };
test.each([
  ['a text', 'a.pptx', bytes('PK'), /damaged or not a \.pptx deck/],
  ['a ZIP bomb', 'a.pptx', zipOf({ ...presentation, [slide]: ' ' }, () => 2_000_000_000), /more than any deck holds/],
  [
    'a ZIP bomb that lies',
    'a.pptx',
    zipOf({ ...presentation, [slide]: ' '.repeat(30_000_000) }, ({ length }) => Math.min(length, 5_000)),
    /damaged/,
  ],
  ['a picture', 'a.png', new Uint8Array(10), /neither PowerPoint/],
  ['bytes as Markdown', 'a.md', new Uint8Array([0xff, 0xc0]), /not UTF-8/],
  ['a Markdown of ten megabytes', 'a.md', bytes('- words\n'.repeat(1_250_000)), /Line \d+ of the deck: found/],
  ['bytes as a table', 'a.csv', new Uint8Array([0, 1, 2]), /not text/],
  ['a table of 20,000 rows', 'a.csv', bytes(`Title\n${'work\n'.repeat(20_000)}`), /more than 5000 rows/],
  ['a table without words', 'a.csv', bytes('1,2\n3,4\n'), /No column of a\.csv seems to have the words/],
  ['an empty table', 'a.csv', new Uint8Array(), /a\.csv is empty/],
])('%s is refused in a sentence', async (_what, name, file, message) => {
  await expect(made(name, file)).rejects.toThrow(message);
});

test('a table fills in no published report', async () => {
  await expect(
    importFile('a.csv', bytes('Title\nA\n'), { ...status, isPublished: true }, bench.archive),
  ).rejects.toThrow('Choose that instead of a published one.');
});
