import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { datesOf, dueCounts } from '../history/due-lines.ts';
import type { Thread } from '../history/history.ts';
import { readInput } from '../history/inline.fixture.ts';
import { readFiles } from '../loaders/read-files.ts';
import { planned, sandbox } from './sandbox.fixture.ts';

const plan = `---
title: Kitchen K1 plan
---

## Ovens — small

- Measure \`heat\` loss (KIT-12)
  - East oven
- Choose a thermostat
- Shared words

## Staff

- Training
- Shared words <Item id="shared-staff" />
- See #45
`;
const csv = `Issue key,Summary,Status,Components,Labels,Labels
KIT-12,"Heat: measurement, all ovens",In Review,Ovens,a,b
KIT-13,Choose a thermostat,Done,,,
KIT-14,Training,On hold,Staff,,
KIT-15,Shared words,Done,Staff,,
KIT-120,"=HYPERLINK(""x"") <b> {x} *y*",To Do,,,
https://example.org/a/b/issues/45,Forty-five,Won't fix,,,
`;

async function kitchen(work: string | Uint8Array = csv) {
  const { run, read, write } = await sandbox({ ...planned, 'cycles/k1/plan.mdx': plan });
  await write('../work.csv', work);
  return { read, write, run: (...args: string[]) => run('import', 'work.csv', ...args), check: run };
}

test('the first import of an export writes a map of its columns and words, for the author to correct', async () => {
  const { run, read } = await kitchen();
  expect((await run()).code).toBe(0);
  expect(await read('../tracker.yaml')).toContain(`columns:
  title: Summary
  status: Status
  key: Issue key
  area: Components
`);
  expect(await read('../tracker.yaml')).toContain(`statuses:
  In Review: in-progress
  Done: completed
  On hold:
  To Do: not-started
  Won't fix: dropped
`);
});

test('the second drafts the next report with the markers it proposes, and nothing counts until it is renamed', async () => {
  const { run, read, check } = await kitchen();
  await run();
  expect((await run()).code).toBe(0);
  expect((await read('cycles/k1/_status.mdx')).split('---\n')[2]).toBe(`
<Note>

Not yet in the report:

\`\`\`md
## Ovens — small

- [ ] =HYPERLINK("x") \\<b> \\{x} \\*y\\* (KIT-120)
\`\`\`

</Note>

## Ovens — small

- [/] Measure \`heat\` loss (KIT-12)
  - [?] East oven
- [x] Choose a thermostat
- [?] Shared words

## Staff

- [?] Training
- [x] Shared words <Item id="shared-staff" />
- [-] See #45
`);
  expect((await check('check')).out).toContain('1 report, 6 items');
  expect((await check('check', '--drafts', '--json')).out).not.toMatch(
    /"code": "(?!unknown-marker|dropped-unexplained)/,
  );
  expect((await run()).err).toContain('exists already');
});

test('after a status report comes a plan, which has no markers', async () => {
  const { run, read, write } = await kitchen(`${csv}KIT-16,Lamp,Done,,,\n`);
  await write('cycles/k1/status.mdx', plan.replace('plan', 'status').replace('- Choose', '- [x] Choose'));
  await run();
  expect((await run()).err).toContain('Name the cycle that comes next: --cycle LABEL');
  expect((await run('--cycle', '../k2')).err).toContain('cannot be a label');
  await run('--cycle', 'K2');
  const draft = await read('cycles/k2/_plan.mdx');
  expect(draft).toContain('\n- Measure `heat` loss (KIT-12)\n  - East oven\n- Shared');
  expect(draft).toContain('(KIT-120)');
  expect(draft).not.toContain('Lamp');
});

test('mistakes in the map are explained, as those in other files are', async () => {
  const { run, write } = await kitchen();
  await write('../tracker.yaml', 'columns:\n  title: Name\nstatuses: {}\n');
  expect((await run()).err).toContain('names the column "Name"; the export has Issue key, Summary');
  await write('../tracker.yaml', 'columns: { title: Summary }\nstatuses:\n  Done: finished\n');
  const { code, err } = await run();
  expect(code).toBe(1);
  expect(err).toMatch(/tracker\.yaml:3:\d+ error/);
});

test('a map is written for every export, and says which column is missing', async () => {
  const { run, read, check } = await kitchen('Was;Wer\nBacken;Ada\n');
  const { code, out } = await run();
  expect(code).toBe(0);
  expect(out).toContain('name it as "title"');
  expect(await read('../tracker.yaml')).toContain('# Columns: Was, Wer\ncolumns:\n  title: # Name the column');
  expect((await check('check')).out).toContain('title without a value');
});

test('work that a resolution denies is not completed, and its map says so', async () => {
  const { run, read } = await kitchen(`Summary,Status,Resolution
Measure heat loss,Closed,Won't Do
Choose a thermostat,Closed,Fixed
Training,Closed,Next year
East oven,Open,Won't Do
`);
  await run();
  expect(await read('../tracker.yaml')).toContain(`resolutions:
  Won't Do: dropped
  Fixed: completed
  Next year:
`);
  const { out } = await run();
  const draft = await read('cycles/k1/_status.mdx');
  expect(draft).toContain('- [-] Measure `heat` loss (KIT-12)\n  - [ ] East oven\n- [x] Choose a thermostat');
  const line = draft.split('\n').indexOf('- [?] Training') + 1;
  expect(out).toContain(`content/cycles/k1/_status.mdx:${line}: Training: the tracker says "Closed, Next year"`);
});

test('a map without the column for resolutions completes nothing that they deny', async () => {
  const { run, read, write } = await kitchen(
    "Summary,Status,Resolution\nTraining,Done,Won't Do\nChoose a thermostat,Done,\n",
  );
  await write('../tracker.yaml', 'columns: { title: Summary, status: Status }\nstatuses: { Done: completed }\n');
  expect((await run()).out).toContain("Add them:\nresolutions:\n  Won't Do: dropped");
  expect(await read('cycles/k1/_status.mdx')).toContain('- [?] Training');
  expect(await read('cycles/k1/_status.mdx')).toContain('- [x] Choose a thermostat');
});

test('words that appear later are named, on their lines and as lines to add to the map', async () => {
  const { run, read, write } = await kitchen();
  await run();
  await write(
    '../work.csv',
    csv.replace('On hold', 'Parked').replace('13,Choose a thermostat,Done', '13,Choose a thermostat,Cancelled'),
  );
  const { out } = await run();
  expect(await read('cycles/k1/_status.mdx')).toContain('\n# Training: the tracker says "Parked"\n');
  expect(out).toContain('Training: the tracker says "Parked"');
  expect(out).toContain('Add them:\nstatuses:\n  Cancelled: dropped\n  Parked:');
});

test.each([
  ['UTF-16', 'utf16le', '\ufeffsep=;\r\nTitel;Status;Bereich\r\n'],
  ['Windows-1252', 'latin1', 'Übersicht, Küche\r\nStand: 30. September\r\n\r\nTitel;Status;Bereich\r\n'],
] as const)('an export of Excel in %s is read below its title', async (name, encoding, above) => {
  const { run, read, write } = await kitchen(Buffer.from(`${above}Öfen prüfen;erledigt;Staff\r\n`, encoding));
  await write('cycles/k1/plan.mdx', plan.replace('Training', 'Öfen prüfen'));
  expect((await run()).out).toContain(`is read as ${name}`);
  expect(await read('../tracker.yaml')).toContain('statuses:\n  erledigt: completed\n');
  await run();
  expect(await read('cycles/k1/_status.mdx')).toContain('- [x] Öfen prüfen');
});

test('a tree with a column for each level loses no row', async () => {
  const { run, read } = await kitchen('ID,Title 1,Title 2,State\n1,Kitchen,,New\n2,,Training,Closed\n3,,Baking,New\n');
  await run();
  expect(await read('../tracker.yaml')).toContain('title: [Title 1, Title 2]');
  await run();
  const draft = await read('cycles/k1/_status.mdx');
  expect(draft).toContain('- [x] Training');
  expect(draft).toContain('- [ ] Kitchen (1)\n- [ ] Baking (3)\n');
});

test('the next cycle is added as new-cycle adds it', async () => {
  const { run, read, write } = await kitchen();
  await write('cycles/k1/status.mdx', plan.replace('plan', 'status'));
  await run();
  expect((await run('--cycle', 'K1')).err).toContain('K1 has its reports already');
  expect((await run('--cycle', 'K2')).out).toContain('Added: K2 at the end of the order');
  expect(await read('site.yaml')).toContain('cycles: [K1, K2]');
});

test('--kind status drafts a status after a status, with its markers', async () => {
  const { run, read, write } = await kitchen();
  const status = plan.replace('plan', 'status').replace('- Choose', '- [/] Choose').replace('- See', '- [x] See');
  await write('cycles/k1/status.mdx', status.replace('- Measure', '- [ ] Measure'));
  await write('../work.csv', csv.replace('13,Choose a thermostat', '13,Other').replace("Won't fix", 'Done'));
  await run();
  const { out } = await run('--cycle', 'K2', '--kind', 'status');
  expect(out).toContain('other lines keep their markers of K1');
  const draft = await read('cycles/k2/_status.mdx');
  expect(draft).toContain('title: Kitchen K2 status');
  expect(draft).toContain('- [/] Measure `heat` loss (KIT-12)\n  - [?] East oven\n- [/] Choose a thermostat\n');
  expect(draft).not.toContain('Forty-five');
});

test('a quotation mark in a text that is not written twice is part of it, unless rows would not fit the header', async () => {
  const { run, read, write } = await kitchen(
    'Summary,Status\n"Training on "the job" first","Done"\n"Other, too",To Do\n',
  );
  await write('cycles/k1/plan.mdx', plan.replace('Training', 'Training on "the job" first'));
  await run();
  expect((await run()).out).toContain('Line 2 of work.csv has a quotation mark');
  expect(await read('cycles/k1/_status.mdx')).toContain('- [x] Training on "the job" first');
  await write('../work.csv', 'Summary,Status\n"Training on "the job", first","Done"\n');
  expect((await run()).err).toContain('Line 2 of work.csv is not CSV');
});

test.each([
  ['a quote that never closes', 'Title,b\n1,2\n3,"4\n5,6\n', 'Row 3 of work.csv'],
  ['a quote in the middle', 'Title,b\n1,2"x\n', 'Line 2 of work.csv'],
  ['NUL', 'Title\na\nb\0\n', 'work.csv is not text'],
  ['UTF-16 without its mark', Buffer.from('Title\na\n', 'utf16le'), 'work.csv is not text'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'work.csv is not text'],
  [
    'a row that is too long',
    `Title\n"${'x'.repeat(1_000_100)}"\n`,
    'Row 2 of work.csv has more than 1000000 characters',
  ],
  ['a million rows', `Title\n${'a\n'.repeat(1_000_000)}`, 'work.csv has more than 5000 rows'],
  ['twenty megabytes', 'x'.repeat(21_000_000), 'work.csv is too large'],
  ['nothing', '', 'work.csv is empty'],
])('an export with %s is refused in one sentence', async (_what, work, message) => {
  const { run } = await kitchen(work);
  const { code, err } = await run();
  expect(code).not.toBe(0);
  expect(err).toContain(message);
  expect(err.trim()).not.toContain('\n');
});

test('a line gets the due date of its row, unless its rows differ or nobody can tell which day is meant', async () => {
  const dated = plan
    .replace('- Training\n', '- Training <Item due="K1" />\n')
    .replace('- Choose a thermostat', '- Choose a thermostat <Item due="2031-01-01" />');
  const { run, read, write } = await sandbox({
    ...planned,
    'site.yaml': planned['site.yaml']!.replace('[K1]', '[{ label: K1, ends: 2031-06-30 }]'),
    'cycles/k1/plan.mdx': dated,
  });
  await write(
    '../work.csv',
    `Issue key,Summary,Status,Due date
KIT-12,Heat,In Review,28/Jun/31 12:00 AM
KIT-13,Choose a thermostat,Done,03/04/2031
KIT-14,Training,To Do,2031-06-30T00:00:00.000+0000
KIT-15,East oven,To Do,2031-12-31
KIT-16,East oven,To Do,2031-12-30
KIT-17,Another,To Do,2031-02-01
`,
  );
  await run('import', 'work.csv');
  expect(await read('../tracker.yaml')).toContain('  due: Due date\n');
  expect((await run('import', 'work.csv')).code).toBe(0);
  const draft = await read('cycles/k1/_status.mdx');
  expect(draft).toContain('loss (KIT-12) <Item due="2031-06-28" />\n  - [ ] East oven\n');
  expect(draft).toContain('- [x] Choose a thermostat <Item due="2031-01-01" />');
  expect(draft).toContain('- [ ] Training <Item due="K1" />');
  expect(draft).toContain('- [ ] Another (KIT-17) <Item due="2031-02-01" />');
});

test('rows of work that an earlier report closed are not listed as missing', async () => {
  const status = (body: string) => `---\ntitle: Kitchen\n---\n\n## Ovens — small\n\n${body}\n`;
  const { run, read, write } = await sandbox({
    ...planned,
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3]\n',
    'cycles/k1/plan.mdx': status('- Measure heat loss (KIT-12)\n- DM-READY: choose a thermostat'),
    'cycles/k1/status.mdx': status(
      '- [x] Measure heat loss (KIT-12)\n- [x] DM-READY: choose a thermostat\n- [/] Train',
    ),
    'cycles/k2/status.mdx': status('- [/] Train'),
  });
  await write('../work.csv', 'Key,Summary,Status\nKIT-12,Heat,Done\nDM-READY,Thermostat,Done\nKIT-14,Seals,Done\n');
  await run('import', 'work.csv');
  await run('import', 'work.csv', '--cycle', 'K3', '--kind', 'status');
  expect(await read('cycles/k3/_status.mdx')).toContain(
    '```md\n## Ovens — small\n\n- [x] Seals (KIT-14)\n```\n\n</Note>',
  );
});

test('editions of a list become status reports with their dates and responses, one after the other', async () => {
  const rowsOf = (name: string) => {
    const [header = [], ...rows] = parse(readFileSync(`e2e/fixtures/rtn-064/${name}.csv`));
    return { header, rows };
  };
  const { header, rows } = rowsOf('editions');
  const responses = rowsOf('responses').rows;
  const days = header.flatMap((name) => /^(\S+) status$/.exec(name)?.[1] ?? []);
  const { run, read, write, folder } = await sandbox({
    'site.yaml': `title: Recommendations\nteam: Rubin\ncycles: [${days[0]}]\n`,
    'areas/recommendations.mdx': '---\ntitle: Recommendations\n---\n',
  });
  for (const day of days) {
    const column = header.indexOf(`${day} status`);
    const listed = rows.filter((row) => row[column] !== '');
    const edition = listed.map(([key = '', summary = '', ...cells]) => {
      const [, , ...explained] = responses.find((row) => row[0] === day && row[1] === key) ?? [];
      return [key, summary, ...cells.slice(column - 2, column), ...explained];
    });
    const columns = 'Issue key,Summary,Implementation Status,Due date,Response,Implementation Status Description';
    await write(`../${day}.csv`, [columns, ...edition.map(csvRow)].join('\n'));
    const drafts = () => run('import', `${day}.csv`, '--cycle', day, '--kind', 'status');
    if (day === days[0]) await drafts();
    expect((await drafts()).code).toBe(0);
    const text = await read(`cycles/${day}/_status.mdx`);
    // The author dates the draft, moves what it lacks below its area, and deletes what is no longer listed.
    const [note = '', missing = ''] =
      /<Note>[^`]*```md\n## Recommendations\n\n(.*)\n```\n\n<\/Note>\n/s.exec(text) ?? [];
    const whole = text.replace(note, '').replace('---\n', `---\ndate: ${day}\n`) + missing;
    const isListed = (row: string) => !row.startsWith('- ') || listed.some(([key]) => row.includes(`(${key})`));
    await write(`cycles/${day}/status.mdx`, whole.split('\n').filter(isListed).join('\n'));
  }
  // Nobody said what became of the recommendations that the last edition no longer lists.
  expect((await run('check', '--all', '--json')).out.match(/"code": "[^"]*"/g)).toEqual(['"code": "unaccounted"']);
  const { history } = readInput(readFiles({ folder, root: 'content' }));
  const counts = history.reports.map((report) => dueCounts(report, history)!);
  expect(counts.map(({ overdue }) => overdue)).toEqual([6, 4, 6, 15, 6]);
  expect(counts.map(({ moved }) => moved)).toEqual([0, 0, 0, 2, 0]);
  const keyOf = ({ appearances }: Thread) => /\((.*)\)$/.exec(appearances[0]!.line.text)?.[1];
  const moved = history.items.filter((item) => datesOf(item).length > 1);
  expect(moved.map(keyOf).toSorted()).toEqual(['PREOPS-3524', 'PREOPS-3529']);
  expect(moved.map((thread) => datesOf(thread)[1]?.appearance.report.cycle.id)).toEqual(['2024-03-04', '2024-03-04']);
  const reasonsFor = (key: string) =>
    history.items.find((item) => keyOf(item) === key)?.appearances.map(({ line }) => line.tag.reason?.slice(0, 20));
  expect(reasonsFor('PREOPS-3536')).toEqual([
    ...['As of end of Novembe', 'As of end of Novembe'],
    ...['As of end December, ', 'As of end December, '],
  ]);
  expect(reasonsFor('RDO-225')).toEqual(['In progress (see cha']);
  expect(reasonsFor('RDO-212')).toEqual([undefined]);
  // Links in the markup of Jira.
  expect(await read('cycles/2024-03-04/status.mdx')).toContain(
    "we'd like to track and measure: https://confluence.lsstcorp.org/display/LSSTOps/Annual+Reports Confluence page",
  );
});

const csvRow = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

test('without a report, an area or a cycle that the site lacks is named', async () => {
  const { run, read, write } = await sandbox({ 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\n' });
  await write('../work.csv', 'Key,Summary,Status,Component\nKIT-1,Seals,Done,Ovens\nKIT-2,Lamp,On hold,\n');
  await run('import', 'work.csv');
  const { out } = await run('import', 'work.csv', '--cycle', 'K2');
  expect(out).toContain('No area is called "Ovens"');
  expect(out).toContain('Added: K2');
  expect(await read('cycles/k2/_status.mdx')).toContain(
    '## Ovens\n\n- [x] Seals (KIT-1)\n\n## Work\n\n- [?] Lamp (KIT-2)\n',
  );
});

test('a label denies that closed work is completed, and a card that was put away unfinished is a question', async () => {
  const ofTracker = `Summary,Status,Labels,Archived
Choose a thermostat,Done,"wontfix, ovens",false
Training,To Do,,true
Shared words,Done,,true
`;
  const { run, read } = await kitchen(ofTracker);
  await run();
  expect(await read('../tracker.yaml')).toContain('resolutions:\n  wontfix: dropped\n');
  expect((await run()).code).toBe(0);
  const draft = await read('cycles/k1/_status.mdx');
  expect(draft).toContain('- [-] Choose a thermostat');
  expect(draft).toContain('- [?] Training');
  expect(draft).toContain('- [x] Shared words');
});
