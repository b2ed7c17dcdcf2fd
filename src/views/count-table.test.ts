import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { areaStates, areaTable, cycleTable } from './count-table.ts';

function archiveWith(reports: Record<string, string>, others?: Record<string, string>) {
  const { content, history } = readReports(reports, others);
  return archiveOf(content, history);
}

const rowsOf = (reports: Record<string, string>) =>
  areaTable(archiveWith(reports)).rows.map(({ title, cells }) => [title, ...cells.map((count) => count?.count ?? 0)]);

test('the table has a column for each status and change in the newest reports, and the sums come first', () => {
  const reports = {
    'k1/status': '## Ovens\n\n- [x] Lamp\n- [/] Seals\n\n## Staff\n\n- [/] Course\n',
    'k2/plan': '## Ovens\n\n- Seals\n- Hinges\n',
  };
  const { groups: heads, others } = areaTable(archiveWith(reports));
  expect(heads.map(({ name, columns }) => [name, ...columns.map(({ word }) => word)])).toEqual([
    ['Plan for k2', 'Planned', 'New', 'No longer listed'],
    ['Status of k1', 'Completed', 'In progress'],
  ]);
  expect(rowsOf(reports)).toEqual([
    ['All areas', 2, 1, 1, 1, 2],
    ['Ovens', 2, 1, 0, 1, 1],
    ['Staff', 0, 0, 1, 0, 1],
  ]);
  expect(others.map(({ id }) => id)).toEqual(['garden']);
});

test.each([
  ['k2/status', { 'k2/plan': '## Ovens\n\n- Seals\n' }, ['_unplanned', '_unaccounted']],
  ['k2/status', {}, ['_status-new', '_status-unlisted']],
])('what is new in %s is shown where its page of changes has it: %j', (key, more, groups) => {
  const reports = { 'k1/status': '## Ovens\n\n- [/] Seals\n', [key]: '## Ovens\n\n- [/] Lamp\n', ...more };
  const archive = archiveWith(reports);
  const report = archive.history.reports.at(-1)!;
  const links = areaStates(report, archive, true)[0]!
    .slice(-2)
    .map(({ href }) => href);
  expect(links).toEqual(groups.map((group) => `/cycles/k2/changes/#${group}`));
});

test('an area whose question is answered is listed, although the answer has no numbers', () => {
  const { rows, others } = areaTable(
    archiveWith(
      { 'k1/status': '## Ovens\n\n- [/] Seals\n\n## Risks\n\nNothing.\n' },
      { 'areas/risks.mdx': '---\ntitle: Risks\nquestion: What is in the way?\nasked: status\n---\n' },
    ),
  );
  expect(rows.map(({ title, note }) => [title, note])).toContainEqual(['Risks', 'asked in each status report']);
  expect(others.map(({ id }) => id)).not.toContain('risks');
});

test('a single area has no sums', () => {
  expect(rowsOf({ 'k1/plan': '## Ovens\n\n- Seals\n' })).toEqual([['Ovens', 1]]);
});

test('the newest plan counts, not an older one', () => {
  const plans = { 'k1/plan': '## Ovens\n\n- Seals\n', 'k2/plan': '## Ovens\n\n- Lamp\n' };
  expect(areaTable(archiveWith(plans)).groups.map(({ name }) => name)).toEqual(['Plan for k2']);
});

test('the table of cycles, newest first, counts each status that occurs, and what is new or no longer listed', () => {
  const { groups, rows } = cycleTable(
    archiveWith({
      'k1/status': '## Ovens\n\n- [x] Lamp\n- [/] Seals\n- [/] Doors\n',
      'k2/plan': '## Ovens\n\n- Seals\n- Hinges\n',
    }),
  );
  expect(groups.map(({ columns }) => columns.map(({ word }) => word))).toEqual([
    ['Completed', 'In progress', 'Planned', 'New', 'No longer listed'],
  ]);
  expect(rows.map(({ title, cells }) => [title, ...cells.map((count) => count?.count)])).toEqual([
    ['k2', undefined, undefined, 2, 1, 1],
    ['k1', 1, 2, undefined, undefined, undefined],
  ]);
});

test('a cycle has a link to its changes if there is an earlier report, if only its own plan', () => {
  const linksOf = (reports: Record<string, string>) =>
    cycleTable(archiveWith(reports)).rows.map(({ cells }) => cells.flatMap((cell) => cell?.href ?? []));
  const plan = { 'k1/plan': '## Ovens\n\n- Seals\n' };
  expect(linksOf(plan)).toEqual([[]]);
  expect(linksOf({ ...plan, 'k1/status': '## Ovens\n\n- [/] Seals\n' })).toEqual([['/cycles/k1/changes/']]);
  expect(linksOf({ ...plan, 'k2/plan': '## Ovens\n\n- Seals\n' })).toEqual([['/cycles/k2/changes/'], []]);
});
