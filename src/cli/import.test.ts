import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { planned, sandbox } from './sandbox.fixture.ts';

const content = new URL('../../e2e/fixtures/seed/', import.meta.url);
const deckPath = 'sources/arch-f23a-status-and-plans.md';

/** The lines of a committed report, without what its editor has added. */
function withoutEditing(text: string): string[] {
  return text
    .replace(/^ {2}note:.*\n(?: {4}.*\n)*/m, '')
    .replace(/^<Note>.*<\/Note>\n\n/gm, '')
    .replace(/ <Item [^>]*\/>/g, '')
    .replace(/^(\s*- )\[.\] /gm, '$1')
    .split('\n');
}

/** The rows of the output about lines of the deck. */
const reportedLines = (out: string) => out.split('\n').filter((row) => row.startsWith('  line '));

test('import makes the reports of the seed from its deck, apart from what was edited', async () => {
  const areas = ['middleware', 'other-coding', 'oversight-and-release', 'pre-ops', 'requirements-and-design'];
  const files = await Promise.all(
    ['site.yaml', ...areas.map((area) => `areas/${area}.mdx`), deckPath].map(async (path) => [
      path,
      await readFile(new URL(path, content), 'utf8'),
    ]),
  );
  const { run, read } = await sandbox(Object.fromEntries(files) as Record<string, string>);
  const { code, out } = await run('import', deckPath);
  expect(code).toBe(0);
  for (const path of ['cycles/f23a/status.mdx', 'cycles/f23b/plan.mdx']) {
    const committed = await readFile(new URL(path, content), 'utf8');
    expect(withoutEditing(await read(path))).toEqual(withoutEditing(committed));
  }
  expect(await read('cycles/f23b/plan.mdx')).toContain(
    '<Note>This block has no heading in the original. All of its items are under Pre-Ops',
  );
  expect(out).toContain('the words "Completed, In Progress, Not Started"');
  expect(await run('check')).toMatchObject({ code: 0 });
});

const deck = `# Kitchen K2 Plans

Ada Byron and Grace Hopper

## K2 plans

- Stray bullet

## Ovens – small (1/2)

1. A numbered step

- [x] Heat {all} ovens, <5 % loss, see <https://example.org>
- [ ] Replace next\\_visit \\- seals<br>now
  - \`{code}\` stays
- [?] Unclear

## Ovens – small (2/2)

- More

---

## Cellar

- Wine

## Questions?
`;

test('import makes what it can of an awkward deck, and reports the rest', async () => {
  const { run, read, write } = await sandbox();
  await write('old decks/K2 Deck.md', deck);
  const { code, out, err } = await run('import', 'old decks/K2 Deck.md');
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(await read('cycles/k2/plan.mdx')).toBe(`---
title: Kitchen K2 plan
authors: [Ada Byron, Grace Hopper]
source:
  title: Kitchen K2 Plans
  file: sources/k2-deck.md
---

## Ovens – small

- Heat \\{all} ovens, \\<5 % loss, see https://example.org
- Replace next_visit - seals now
  - \`{code}\` stays
- \\[?] Unclear

- More

## Cellar

- Wine
`);
  expect(await read('sources/k2-deck.md')).toBe(deck);
  expect(reportedLines(out)).toEqual([
    '  line 7: the bullet "Stray bullet", which is under no area of a report',
    '  line 11: a numbered list, which is not a bullet',
    '  line 13: the status "completed" of "Heat {all} ovens, <5 % loss, see https://example.org", as a plan has none',
    '  line 28: the slide "Questions?", which has no bullets',
  ]);
  expect(out).toContain('Add K2 to "cycles" in content/site.yaml');
  expect(out).toContain('No area is called "Cellar"');
});

test('import reports tags and pictures, and separates names in other languages too', async () => {
  const { run, read, write } = await sandbox();
  await write(
    'deck.md',
    '# Küche\n\nAda Byron und Grace Hopper\n\n# Plans for K2\n\n![](logo.png)\n\n# Staff\n\n- Fax server <internal> for <u>all</u><br>\n  ![Plan](plan.png)\n- Course\n',
  );
  const { out } = await run('import', 'deck.md');
  expect(await read('cycles/k2/plan.mdx')).toContain('authors: [Ada Byron, Grace Hopper]\n');
  expect(await read('cycles/k2/plan.mdx')).toContain('\n- Fax server for all\n- Course\n');
  expect(reportedLines(out)).toEqual([
    '  line 7: a picture',
    '  line 11: a picture',
    '  line 11: <internal> <u> in "Fax server for all"',
  ]);
});

test('import keeps the status markers of a deck', async () => {
  const { run, read, write } = await sandbox();
  await write('deck.md', '# Status for K2\n\n# Staff\n\n- [x] A\n- [/] B\n  - [-] C\n- [ ] D\n- [?] E\n- [WIP] F\n');
  await run('import', 'deck.md');
  expect(await read('cycles/k2/status.mdx')).toContain('\n- [x] A\n- [/] B\n  - [-] C\n- [ ] D\n- \\[?] E\n- [/] F\n');
});

test.each([
  ['Status 2029-1', 'cycles/2029-1/status.mdx'],
  ['2029-1 – Status update', 'cycles/2029-1/status.mdx'],
  ['Status report: 2029-1', 'cycles/2029-1/status.mdx'],
  ['Kitchen K2 plan', 'cycles/k2/plan.mdx'],
])('a slide titled "%s" begins a report', async (heading, path) => {
  const { run, list, write } = await sandbox();
  await write('deck.md', `# ${heading}\n\n# Staff\n\n- Course\n`);
  expect((await run('import', 'deck.md')).code).toBe(0);
  expect(await list()).toContain(path);
});

test('a numbered list is the list of a slide without bullets, and a table is kept in its area', async () => {
  const { run, read, write } = await sandbox();
  await write('deck.md', '# Plans for K2\n\n# Staff\n\n1. Course\n   - Evening\n2. Rota\n\n| A |\n|---|\n| b |\n');
  await run('import', 'deck.md');
  expect(await read('cycles/k2/plan.mdx')).toContain(
    '## Staff\n\n- Course\n  - Evening\n- Rota\n\n| A |\n| --- |\n| b |\n',
  );
});

test('import reports text before the first heading', async () => {
  const { run, write } = await sandbox();
  await write('deck.md', 'Exported in May\n\n- Agenda\n\n# Status for K2\n\n# Staff\n\n- Course\n');
  const { out } = await run('import', 'deck.md');
  expect(reportedLines(out)).toEqual([
    '  line 1: "Exported in May", which is before the first heading',
    '  line 3: "Agenda", which is before the first heading',
  ]);
});

test('import reports a table on the slide that begins a report', async () => {
  const { run, write } = await sandbox();
  await write('deck.md', '# Status for K2\n\n| A |\n|---|\n| b |\n\n# Staff\n\n- Course\n');
  const { out } = await run('import', 'deck.md');
  expect(reportedLines(out)).toEqual(['  line 1: a table, "A", which is under no area of a report']);
});

test('the column of areas of a table places its rows, where no heading does', async () => {
  const { run, read, write } = await sandbox();
  const rows = '| Ovens | Doors | Done |\n| | Hood | In progress |\n| Staff | Rota | Open |\n';
  await write('deck.md', `# Status 2031Q3\n\n| Area | Task | Status |\n|---|---|---|\n${rows}`);
  const { out } = await run('import', 'deck.md');
  expect(reportedLines(out)).toEqual([]);
  expect(await read('cycles/2031q3/status.mdx')).toContain(
    '\n\n## Ovens\n\n- [x] Doors\n- [/] Hood\n\n## Staff\n\n- [ ] Rota\n',
  );
});

test('neither an agenda nor thanks are areas, and what they hold is named', async () => {
  const { run, read, write } = await sandbox();
  const staff = '# Staff\n\n- Rota\n\n';
  await write(
    'deck.md',
    `# Plans for K2\n\n# Agenda\n\n- Staff\n\n${staff}# ¡Gracias! ¿Preguntas?\n\n- ada@example.org\n`,
  );
  const { out } = await run('import', 'deck.md');
  expect((await read('cycles/k2/plan.mdx')).match(/^## .*/gm)).toEqual(['## Staff']);
  expect(reportedLines(out)).toEqual([
    '  line 5: the slide "Agenda", which is taken for no area: it begins with "Staff"',
    '  line 13: the slide "¡Gracias! ¿Preguntas?", which is taken for no area: it begins with "ada@example.org"',
  ]);
});

test('import takes the statuses in words and in a column of a table', async () => {
  const { run, read, write } = await sandbox();
  const table = '| Work | Status |\n|---|---|\n| Doors | Done |\n| Hood | 50 % |\n';
  await write('deck.md', `# Status 2031Q3\n\n# Staff\n\n- Course (done)\n- ✅ Rota\n\n# Ovens\n\n${table}`);
  await run('import', 'deck.md');
  const report = await read('cycles/2031q3/status.mdx');
  expect(report).toContain('title: 2031Q3 status\n');
  expect(report).toContain('## Staff\n\n- [x] Course\n- ✅ Rota\n\n## Ovens\n\n- [x] Doors\n- [/] Hood (50 %)\n');
});

test('import writes nothing if a report exists, unless --out names another folder', async () => {
  const { run, read, list, write } = await sandbox();
  await write('deck.md', '# K1 plans\n\n# Staff\n\n- New\n\n# K2 plans\n\n# Staff\n\n- New\n');
  const before = await list();
  const { code, err } = await run('import', 'deck.md');
  expect(code).toBe(1);
  expect(err).toContain('exists already: cycles/k1/plan.mdx');
  expect(await list()).toEqual(before);
  expect(await read('cycles/k1/plan.mdx')).toBe(planned['cycles/k1/plan.mdx']);
  const dry = await run('import', 'deck.md', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('The file has, for cycles/k1/plan.mdx:\n');
  expect(dry.out).toContain('Would write cycles/k2/plan.mdx:\n');
  expect(dry.out).toContain(
    'Without --dry-run nothing would be written, because this exists already: cycles/k1/plan.mdx.',
  );
  expect(await list()).toEqual(before);
  expect((await run('import', 'deck.md', '--out', 'content/elsewhere')).code).toBe(0);
  expect(await list()).toEqual(
    [...before, 'elsewhere/cycles/k1/plan.mdx', 'elsewhere/cycles/k2/plan.mdx', 'elsewhere/sources/deck.md'].sort(),
  );
});

test('import never prints a line that a CI log would run as a command', async () => {
  const { run, write } = await sandbox();
  const body = 'Words\n::stop-commands::q\n\n- a <b>\n  ::warning ::x\n\n1. b\n\n[c]: ::d\n\n::set-env name=a::b';
  await write('deck.md', `# K2 plans\n\n# ::A\n\n${body}\n\n# ::A ##[group]b\n\n- c\n`);
  const dry = await run('import', 'deck.md', '--dry-run');
  const { out } = await run('import', 'deck.md');
  expect(out).toContain('the words "Words ::stop-commands::q"');
  for (const printed of [out, dry.out]) expect(printed).not.toMatch(/^\s*::|##\w*\[/m);
});

test.each([
  ['a file that does not exist', 'missing.md', 2, /no such file or directory.*missing\.md/],
  ['a folder', 'areas', 2, /directory/],
  ['a file of another kind', 'site.yaml', 2, /cannot be imported/],
  ['a text without a report', 'empty.md', 1, /holds no report/],
  ['bytes that are not text', 'broken.md', 2, /is not UTF-8 text/],
  ['thousands of nested bullets', 'nested.md', 1, /Line 1 of the deck: found .* inside more than 100 others/],
  ['a paragraph of thousands of asterisks', 'marks.md', 1, /Line 1 of the deck: found a paragraph with more than/],
])('import reports %s', async (_what, file, expected, message) => {
  const { run, write } = await sandbox();
  await write('empty.md', 'Nothing.\n');
  await write('broken.md', Uint8Array.of(0xff, 0xfe, 0xfa));
  await write('nested.md', `${'- '.repeat(20_000)}x`);
  await write('marks.md', '*a**b '.repeat(20_000));
  const { code, err } = await run('import', file);
  expect(code).toBe(expected);
  expect(err).toMatch(message);
});
