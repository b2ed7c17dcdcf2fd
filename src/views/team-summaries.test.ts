import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readFolder } from '../history/inline.fixture.ts';
import { standingOf } from '../history/standing.ts';
import type { DeliveryCounts } from '../history/track-record.ts';
import { teamFilter } from './area-filter.ts';
import { changeGroups } from './change-groups.ts';
import { areaTable } from './count-table.ts';
import { deliveryOf } from './delivery.ts';
import { meetingSlides, presented } from './presentation.ts';
import { teamSummaries } from './team-summaries.ts';
import { waitsForTeam } from './wait-groups.ts';

const { content, history } = readFolder('e2e/fixtures/teams');
const archive = archiveOf(content, history);

test('a row of each team says what it reported last, what it has not reported, and its numbers', () => {
  const rows = teamSummaries(archive).map(
    ({ team, newest, awaiting, standing, new: isNew, delivery, overdue, waits }) => [
      team.name,
      newest?.key,
      awaiting.map(({ key }) => key).join(),
      standing.open.length,
      isNew,
      delivery && `${delivery.delivered}/${delivery.planned}`,
      overdue,
      waits.length,
    ],
  );
  expect(rows).toEqual([
    ['Telescope Control', 't3/status', '', 3, 1, '1/3', 0, 1],
    ['Data Access', 't3/plan', 't3/status', 3, undefined, undefined, 1, 0],
    // The last open one is in its answer to a question.
    ['Scheduling', 't3/status', '', 4, 1, '1/3', 0, 2],
  ]);
});

test.each(['e2e/fixtures/teams', 'e2e/demo/content'])('the numbers of the teams of %s add up', (folder) => {
  const read = readFolder(folder);
  const whole = archiveOf(read.content, read.history);
  const teams = teamSummaries(whole);
  const sum = (numberOf: (team: (typeof teams)[number]) => number) =>
    teams.reduce((all, team) => all + numberOf(team), 0);
  expect(sum(({ standing }) => standing.open.length)).toBe(standingOf(read.history.items, read.history).open.length);
  expect(sum(({ overdue }) => overdue)).toBe(whole.due.overdue.filter(({ thread }) => thread.isItem).length);
  const planned = (counts: { delivery: DeliveryCounts | undefined }) => counts.delivery?.planned ?? 0;
  expect(sum(({ record }) => record.reduce((all, { counts }) => all + planned(counts), 0))).toBe(
    whole.trackRecord.reduce((all, cycle) => all + planned(cycle.all), 0),
  );
});

test('the table of a team has its answers, and no others', () => {
  const { rows, groups } = areaTable(archive, archive.teamById.get('scheduling')!);
  const words = groups.flatMap(({ columns }) => columns.map(({ word }) => word));
  const said = rows.map(({ title, cells }) => [
    title,
    ...cells.flatMap((cell, index) => (cell ? `${cell.count} ${words[index]}` : [])),
  ]);
  expect(said).toEqual([
    ['All areas', '1 Completed', '2 In progress', '2 Not started', '1 New', '3 Planned'],
    ['Observing queue', '1 Completed', '2 In progress', '1 Not started', '1 New', '3 Planned'],
    ['Risks', '1 Not started'],
  ]);
  const late = areaTable(archive, archive.teamById.get('data-access')!);
  expect(late.groups.map(({ name }) => name)).toEqual(['Plan for T3', 'Status of T2']);
  const others = areaTable(archive, archive.teamById.get('telescope-control')!);
  expect(others.rows.map(({ title }) => title)).not.toContain('Risks');
});

test('a filter by team finds its areas and its answers', () => {
  const [team] = [...archive.teamById.values()].slice(-1);
  expect(teamFilter(team!, content.areas)).toBe('queue risks/scheduling');
});

test('what others wait for from a team names the team or one of its areas', () => {
  const asked = teamSummaries(archive).map(({ team }) =>
    waitsForTeam(team, archive).map(({ lines }) => lines[0].thread.id),
  );
  expect(asked).toEqual([
    ['queue/weather-for-the-queue'],
    ['drives/write-encoder-positions-with-the-butler', 'queue/read-conditions-from-the-butler'],
    [],
  ]);
});

test('what is open of a team without a part has no report yet, in its numbers and in a group of its own', () => {
  const cycle = history.cycles.at(-1)!;
  const groups = changeGroups(cycle.status!, archive).map(({ name, items }) => `${name} ${items}`);
  expect(groups).toEqual(['delivered 2', 'unfinished 4', 'dropped 0', 'unaccounted 0', 'unplanned 2', 'awaited 3']);
  const delivery = deliveryOf(cycle, history, archive.t)!;
  expect([delivery.share, delivery.awaited?.count]).toEqual(['33%', 3]);
});

test('an area of such a team is in the newest reports, with a note', () => {
  const { rows, others } = areaTable(archive);
  expect(rows.flatMap(({ title, note }) => (note ? `${title}: ${note}` : []))).toEqual([
    'Risks: asked in each status report',
    'Archive: No report yet: T3 status',
    'Portal: No report yet: T3 status',
  ]);
  expect(others).toEqual([]);
});

test('the slides of a meeting go from team to team, and each begins with the numbers of its reports', () => {
  const slides = meetingSlides(presented(1, history.cycles), archive).map((slide) =>
    slide.type === 'team'
      ? [slide.team.name, ...slide.reports.map(({ key }) => key)].join(', ')
      : 'report' in slide
        ? `${slide.type} ${slide.report.key}`
        : slide.type,
  );
  expect([...new Set(slides)]).toEqual([
    'title',
    'legend',
    'Telescope Control, t2/status, t3/plan',
    'areas t2/status',
    'areas t3/plan',
    'Data Access, t2/status, t3/plan',
    'Scheduling, t2/status, t3/plan',
  ]);
  const last = meetingSlides(presented(2, history.cycles), archive);
  expect(last.flatMap((slide) => (slide.type === 'team' ? [[slide.team.id, slide.awaiting.length]] : []))).toEqual([
    ['telescope-control', 0],
    ['data-access', 1],
    ['scheduling', 0],
  ]);
});
