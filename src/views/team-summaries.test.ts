import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readFolder } from '../history/inline.fixture.ts';
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
    ['Scheduling', 't3/status', '', 3, 1, '1/3', 0, 2],
  ]);
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
