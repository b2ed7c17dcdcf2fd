/** Three invented teams: one is late, one joins, and one gains an item of another that does not report. */
import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { awaitedLines, changesIn, itemsByChange, openItemsIn } from '../history/report-changes.ts';
import { countsOf } from '../history/counts.ts';
import { dueLines } from '../history/due-lines.ts';
import { readReports } from '../history/inline.fixture.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { trackRecord } from '../history/track-record.ts';
import { meetingSlides, presented } from './presentation.ts';
import { teamDelivery } from './team-delivery.ts';
import { teamSummaries } from './team-summaries.ts';

const site = `title: Coast
team: The coast
teams: [Bakery, Service, Garden]
cycles: [{ label: T1, ends: 2031-03-31 }, { label: T2, ends: 2031-06-30 }, { label: T3, ends: 2031-09-30 }]
`;
const areas = {
  'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
  'areas/garden.mdx': '---\ntitle: Garden\nteam: Garden\n---\n',
};

function read(reports: Record<string, string>) {
  const { content, history } = readReports(reports, { 'site.yaml': site, ...areas });
  return archiveOf(content, history);
}

const bakery = {
  't1/status/bakery': '## Ovens\n- [ ] Seals <Item due="2031-06-01" />\n- [/] Lamp',
  't2/plan/bakery': '## Ovens\n- Seals <Item due="2031-06-01" />\n- Lamp',
  't2/status/bakery': '## Ovens\n- [ ] Seals <Item due="2031-06-01" />\n- [x] Lamp',
};
const service = {
  't1/status/service': '## Staff\n- [ ] Rota <Item due="2031-06-01" />\n- [ ] Course',
  't2/plan/service': '## Staff\n- Rota <Item due="2031-06-01" />\n- Course',
};

test('nothing is missing of a team before its first part, whatever came before', () => {
  const joins = { 't3/plan/garden': '## Garden\n- Path', 't3/plan/bakery': '## Ovens\n- Seals' };
  for (const first of [bakery, { ...bakery, 't1/status/bakery': undefined, 't1/status': '## Ovens\n- [ ] Seals' }]) {
    const reports = Object.fromEntries(Object.entries({ ...first, ...joins }).filter(([, text]) => text !== undefined));
    const { history } = read(reports as Record<string, string>);
    for (const report of history.reports) expect([...report.awaited].filter((area) => area === 'garden')).toEqual([]);
    const last = history.reports.at(-1)!;
    const path = history.find('garden/path')!;
    // It is the first report of its team, so nothing in it is new.
    expect(changesIn(last, history).some(({ thread }) => thread === path)).toBe(false);
    expect(openItemsIn(last, history)).toBe(2);
  }
});

test('a late team is awaited once it has begun, and does not count before its part exists', () => {
  const { history } = read({ ...bakery, ...service });
  const [, , t2] = history.reports;
  expect([...t2!.awaited]).toEqual(['staff']);
  expect(
    trackRecord(history).map(({ entry, items }) => [entry.cycle.id, [...new Set(items.map(({ line }) => line.area))]]),
  ).toEqual([['t2', ['ovens']]]);
});

test('the open items of a report are those that it lists, before and after', () => {
  const { history } = read({ ...bakery, ...service, 't3/plan/garden': '## Garden\n- Path' });
  for (const report of history.reports)
    expect(openItemsIn(report, history), report.key).toBe(countsOf(report, history).items.open);
});

test('teams show the same cycle, a late one shows none, and their numbers add up to the total', () => {
  const archive = read({ ...bakery, ...service });
  const { history } = archive;
  const summaries = teamSummaries(archive);
  expect(summaries.map(({ team, new: isNew, delivery }) => [team.name, isNew, delivery])).toEqual([
    ['Bakery', 0, { planned: 2, delivered: 1 }],
    ['Service', undefined, undefined],
    ['Garden', undefined, undefined],
  ]);
  const outcomes = outcomesOf(history.cycles[1]!, history)!;
  expect([outcomes.planned, outcomes.counts.delivered]).toEqual([2, 1]);
  expect(itemsByChange(changesIn(history.reports.at(-1)!, history)).new).toBe(0);
  const delivery = teamDelivery(summaries[0]!, archive)!;
  expect(delivery.groups.map(({ name, rows }) => [name, rows.map(({ thread }) => thread.id)])).toEqual([
    ['delivered', ['ovens/lamp']],
    ['unfinished', ['ovens/seals']],
  ]);
});

test('an item that another team reports on while its own is late counts once, in share and track record', () => {
  const gained = {
    ...bakery,
    ...service,
    't2/status/bakery': `${bakery['t2/status/bakery']}\n- [x] Rota <Item continues="staff/rota" />`,
  };
  const archive = read(gained);
  const { history } = archive;
  const { planned, counts } = outcomesOf(history.cycles[1]!, history)!;
  expect([planned, counts.delivered]).toEqual([3, 2]);
  const [{ all }] = trackRecord(history).slice(-1) as [ReturnType<typeof trackRecord>[number]];
  expect(all.delivery).toEqual({ planned, delivered: counts.delivered });
  expect([all.before, all.completed, all.open, all.moved]).toEqual([3, 2, 1, 1]);
  const sum = teamSummaries(archive).reduce((planned, { delivery }) => planned + (delivery?.planned ?? 0), 0);
  expect(sum).toBe(planned);
});

test('what a late team has open is overdue by the day of the meeting, as its own last word', () => {
  const { history, content } = read({ ...bakery, ...service });
  const { overdue, day } = dueLines(history, content.site);
  expect(day).toBe('2031-06-30');
  expect(overdue.map(({ thread, isLastWord }) => [thread.id, isLastWord])).toEqual([
    ['ovens/seals', false],
    ['staff/rota', true],
  ]);
});

test('the slides of a team end its answer with what it no longer lists, and not with what others do not', () => {
  const risks = (line: string) => `\n## Risks\n- [ ] ${line}`;
  const files = {
    'site.yaml': site,
    ...areas,
    'areas/risks.mdx': '---\ntitle: Risks\nquestion: What could stop us?\n---\n',
  };
  const { content, history } = readReports(
    {
      't1/status/bakery': `## Ovens\n- [ ] Seals${risks('Flour')}`,
      't1/status/service': `## Staff\n- [ ] Rota${risks('Illness')}`,
      't2/status/bakery': `## Ovens\n- [ ] Seals${risks('Sugar')}`,
      't2/status/service': '## Staff\n- [ ] Rota',
    },
    files,
  );
  const slides = meetingSlides(presented(1, history.cycles), archiveOf(content, history)).flatMap((slide) =>
    slide.type === 'areas' ? slide.areas.map((area) => ({ team: slide.team?.id, ...area })) : [],
  );
  const said = slides
    .filter(({ title }) => title === 'Risks')
    .map(({ team, entries }) => [team, ...entries.map((entry) => 'appearance' in entry && entry.appearance.line.text)]);
  expect(said).toEqual([
    ['bakery', 'Sugar', 'Flour'],
    ['service', 'Illness'],
  ]);
});

test('an answer to a question that a report does not ask is not awaited in it', () => {
  const risks = '---\ntitle: Risks\nquestion: What could stop us?\nasked: status\n---\n';
  const { history } = readReports(
    {
      't1/status/bakery': '## Ovens\n- [ ] Seals\n\n## Risks\n- [ ] Flour',
      't1/status/service': '## Staff\n- [ ] Rota',
      't2/plan/bakery': '## Ovens\n- Seals',
      't2/plan/service': '## Staff\n- Rota',
    },
    { 'site.yaml': site, ...areas, 'areas/risks.mdx': risks },
  );
  expect(awaitedLines(history.reports.at(-1)!, history).map(({ line }) => line.text)).toEqual([]);
});
