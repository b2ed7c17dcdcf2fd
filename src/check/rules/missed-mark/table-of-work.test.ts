import { expect, test } from 'vitest';
import { checkText } from '../../report.fixture.ts';

/** What is found of a text below the heading of an area. */
function found(body: string, kind: 'status' | 'plan' = 'status', above = '## Staff\n\n') {
  const { diagnostics } = checkText(`---\ntitle: K1\n---\n\n${above}${body}\n`, kind);
  return diagnostics.map(({ code, found: what, fix }) =>
    code === 'missed-mark' ? `${what.split(',')[0]}: ${fix}` : code,
  );
}

const table = (...rows: string[][]) => {
  const [head = [], ...others] = rows;
  return [head, head.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

test('rows of a table become bullets with their statuses, and what other cells say in parentheses', () => {
  const rows = table(
    ['No.', 'Key', 'Summary', 'Status', 'Owner', 'Effort', 'Notes'],
    ['1', 'KIT-1', '[Kafka](/areas/staff/) upgrade', '✅ Done', 'Ann', '3 days', '—'],
    ['2', 'KIT-2', 'Backups (nightly)', 'on hold', '', '', 'no disks'],
    ['3', 'KIT-3', 'Alerts', '50 %', 'Bob', '', ''],
  );
  expect(found(rows)).toEqual([
    'a table: - [x] [Kafka](/areas/staff/) upgrade (KIT-1; Ann; Effort: 3 days)\n' +
      '- Backups (nightly; on hold; KIT-2; no disks)\n- [/] Alerts (50 %; KIT-3; Bob)',
  ]);
  expect(found(rows, 'plan')).toEqual([
    'a table: - [Kafka](/areas/staff/) upgrade (KIT-1; Ann; Effort: 3 days)\n' +
      '- Backups (nightly; KIT-2; no disks)\n- Alerts (KIT-3; Bob)',
  ]);
});

test.each([
  [['Vorhaben', 'Stand'], ['Öfen', 'erledigt'], '- [x] Öfen'],
  [['Tarea', 'Estado', 'Fecha límite'], ['Hornos', 'en curso', '2031-06-30'], '- [/] Hornos <Item due="2031-06-30" />'],
  [['Tâche', 'État'], ['Fours', 'terminé'], '- [x] Fours'],
  [['Work', 'Status', 'Deadline'], ['Kafka', 'done', '30 June 2031'], '- [x] Kafka <Item due="2031-06-30" />'],
  [['Work', 'Status', 'Deadline'], ['Kafka', 'done', 'soon'], '- [x] Kafka (Deadline: soon)'],
  [['Organization', '% Contributions'], ['IBM', '27 %'], '- IBM (% Contributions: 27 %)'],
  [['Work', '% done'], ['Kafka', '27'], '- [/] Kafka (27 %)'],
  [['Work', 'RAG', 'Comment'], ['Kafka', 'Amber', 'In progress, late'], '- Kafka (Amber; In progress, late)'],
  [['Work', 'Status', '%'], ['Kafka', 'in progress', '60'], '- [/] Kafka (%: 60 %)'],
  [['Work', '% complete'], ['Kafka', '60'], '- [/] Kafka (60 %)'],
  [['Work', 'Done?'], ['Kafka', 'yes'], '- Kafka (Done?: yes)'],
  [['Work', 'Done', 'In progress'], ['Kafka', '', 'X'], '- Kafka (In progress: X)'],
  [['Work', 'Status'], ['Kafka', 'Closed - won’t do'], '- Kafka (Closed - won’t do)'],
  [['Team', 'Watts'], ['Night shift', '410'], '- Night shift (Watts: 410)'],
  [['Kafka', 'done'], ['Disks', 'in progress'], '- [x] Kafka\n- [/] Disks'],
])('the columns %j are found by their heads and what stands in them', (head, row, fix) => {
  expect(found(table(head, row))).toEqual([`a table: ${fix}`]);
});

test('a table of Jira or Confluence is one, too', () => {
  expect(found('|| Work || Status ||\n| Kafka | Done |\n| Backups | In progress |')).toEqual([
    'a table: - [x] Kafka\n- [/] Backups',
  ]);
});

test('beside bullets, a table of Markdown is text of the area, and rows with statuses are not', () => {
  const bullets = '- [x] Doors\n\n';
  expect(found(bullets + table(['Work', 'Status'], ['Kafka', 'done']))).toEqual([]);
  expect(found(`${bullets}Kafka\tdone\nDisks\tin progress`)).toEqual(['rows of cells: - [x] Kafka\n- [/] Disks']);
  expect(found(`${bullets}May\tAnn\nJune\tBob`)).toEqual([]);
});

test('in a report without bullets, a table below no area is named, with headings if it has a column for them', () => {
  const rows = [
    ['Doors', 'done'],
    ['Hood', 'in progress'],
  ];
  expect(found(table(['Task', 'Status'], ...rows), 'status', '')).toEqual(['a table: - [x] Doors\n- [/] Hood']);
  const [doors = [], hood = []] = rows;
  const inAreas = table(
    ['Area', 'Task', 'Status'],
    ['Small ovens', ...doors],
    ['', ...hood],
    ['Staff', 'Rota', 'to do'],
  );
  expect(found(inAreas, 'status', '')).toEqual([
    'a table: ## Small ovens\n\n- [x] Doors\n- [/] Hood\n\n## Staff\n\n- [ ] Rota',
  ]);
});

test.each([
  [
    'Title,Status,Assignees\nMove Kafka,Done,ann\n"Retire the forum, archive threads",Backlog,\nWiki,Odd,',
    '- [x] Move Kafka (ann)\n- [ ] Retire the forum, archive threads\n- Wiki (Odd)',
  ],
  ['Status;Name\nDone;Kafka', '- [x] Kafka'],
  [
    'Work\tWho\tStatus\nKafka\tAnn\tdone\nDisks\tBob\tin progress\nTapes\t\topen',
    '- [x] Kafka (Ann)\n- [/] Disks (Bob)\n- [ ] Tapes',
  ],
  ['ü\tKafka\nû\tDisks', '- [x] Kafka\n- Disks (☒)'],
  ['Kafka   done   100 %\nDisks   in progress   40 %', '- [x] Kafka (100 %)\n- [/] Disks (40 %)'],
  ['Kafka | Ann | done\nDisks | Bob | in progress', '- [x] Kafka (Ann)\n- [/] Disks (Bob)'],
])('rows of cells become bullets: %j', (rows, fix) => {
  expect(found(rows)).toEqual([`rows of cells: ${fix}`]);
});

test.each([
  'Title,Status',
  'Title, a word\nKafka, done',
  'Kafka, done\nWiki, open',
  'One | two\nThree | four',
  'Half   way',
])('%j is no such table', (rows) => {
  expect(found(rows)).toEqual([]);
});

test.each([
  ['Status: Done\nOwner: Ann\nTask: Kafka', '- [x] Kafka (Ann)'],
  ['**Kafka**\nStatus: In progress', '- [/] **Kafka**'],
  ['Kafka\n**Status:** On hold', '- Kafka (On hold)'],
  ['Estado: Hecho\nTarea: Kafka', '- [x] Kafka'],
  ['Task: Kafka\nProgress: In progress\nDue: 2031-06-30', '- [/] Kafka <Item due="2031-06-30" />'],
])('the card %j is the bullet %j', (card, bullet) => {
  expect(found(card)).toEqual([`a card of fields: ${bullet}`]);
});

test.each(['Status: Done', 'Owner: Ann\nTask: Kafka', 'One\nTwo\nStatus: Done'])('%j is no card', (text) => {
  expect(found(text).filter((one) => one.startsWith('a card'))).toEqual([]);
});
