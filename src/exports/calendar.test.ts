import { beforeEach, expect, test, vi } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { sampleArchive } from './archive.fixture.ts';
import { calendarDocument, calendarsOf } from './calendar.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/k/');
});

const site = 'title: Kitchen; ovens, and more\nteam: The kitchen\ncycles: [K1, { label: K2, ends: 2031-12-31 }]\n';
const report = (date: string, body: string) => `---\ntitle: Report\n${date}---\n\n## Ovens\n\n${body}\n`;

/** The kitchen with two reports. */
function kitchenWith(first: string, second: string) {
  const { content, history } = readReports(
    {},
    {
      'site.yaml': site,
      'cycles/k1/status.mdx': report('date: 2031-04-02\n', first),
      'cycles/k2/status.mdx': report('date: 2031-12-05\n', second),
    },
  );
  return archiveOf(content, history);
}

/** The properties of the events in a calendar, which is unfolded as RFC 5545 says. */
function eventsOf(calendar: string): Record<string, string>[] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (name !== 'END' && events.length > 0) events.at(-1)![name] = value;
  }
  return events;
}

const long = `Wärmeverlust messen, ${'über alle Öfen; '.repeat(8)}und 記録する`;

test('a calendar has the open due dates of the newest cycle as whole days', () => {
  const archive = kitchenWith(
    '- [ ] Measure heat loss <Item due="2031-06-30" />\n- [ ] Seals <Item due="2031-06-30" />',
    `- [/] Measure heat loss <Item due="K2" />\n  - [ ] ${long} <Item due="2032-01-31" />\n- [x] Seals <Item due="2031-06-30" />`,
  );
  const [ofSite, ...ofAreas] = calendarsOf(archive);
  expect(ofAreas.map(({ page }) => page)).toEqual(['/areas/ovens/']);
  const text = calendarDocument(ofSite!, archive);
  const events = eventsOf(text);
  expect(events.map(({ UID, SUMMARY, DTSTART, DTSTAMP }) => [UID, SUMMARY, DTSTART, DTSTAMP])).toEqual([
    ['https://kitchen.example/k/areas/ovens/measure-heat-loss/', 'Measure heat loss', '20311231', '20311205T000000Z'],
    [
      expect.stringMatching(
        /^https:\/\/kitchen\.example\/k\/areas\/ovens\/measure-heat-loss\/#ovens\/measure-heat-loss\//,
      ),
      `Measure heat loss: ${long.replace(/[;,]/g, '\\$&')}`,
      '20320131',
      '20311205T000000Z',
    ],
  ]);
  expect(events[0]!['DESCRIPTION']).toBe(
    'Measure heat loss: in progress in K2\\, carried once\\, open since K1\\, due 31 Dec 2031',
  );
  expect(events[0]!['URL']).toBe('https://kitchen.example/k/cycles/k2/#ovens/measure-heat-loss');
});

test('its lines end and fold as RFC 5545 says, and no character is cut', () => {
  const archive = kitchenWith('- [ ] A', `- [ ] ${long} <Item due="2031-06-30" />`);
  const text = calendarDocument(calendarsOf(archive)[0]!, archive);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

test('an event keeps its UID when the date moves, and its DTSTAMP until then', () => {
  const eventIn = (second: string) => {
    const archive = kitchenWith('- [ ] Measure heat loss <Item due="2031-06-30" />', second);
    return eventsOf(calendarDocument(calendarsOf(archive)[0]!, archive))[0]!;
  };
  const same = eventIn('- [ ] Measure heat loss <Item due="2031-06-30" />');
  const moved = eventIn('- [ ] Measure heat loss <Item due="2032-06-30" />');
  expect(moved['UID']).toBe(same['UID']);
  expect([same['DTSTAMP'], moved['DTSTAMP']]).toEqual(['20310402T000000Z', '20311205T000000Z']);
});

test('a calendar stays when nothing is due any more, and a site without due dates has none', () => {
  const archive = kitchenWith('- [ ] Measure heat loss <Item due="2031-06-30" />', '- [x] Measure heat loss');
  expect(calendarsOf(archive).map(({ page, lines }) => [page, lines.length])).toEqual([
    ['/', 0],
    ['/areas/ovens/', 0],
  ]);
  expect(calendarsOf(sampleArchive())).toEqual([]);
});

test('the label of a cycle whose last day nobody knows is in no calendar', () => {
  expect(calendarsOf(kitchenWith('- [ ] Seals', '- [ ] Seals <Item due="K1" />'))).toEqual([]);
  const [calendar] = calendarsOf(kitchenWith('- [ ] Seals <Item due="K2" />', '- [ ] Seals <Item due="K1" />'));
  expect(calendar?.lines).toEqual([]);
});

test('the calendar of the site has the days by which reports are expected, even without due dates', () => {
  const { content, history } = readReports(
    {},
    {
      'site.yaml': `title: Kitchen
team: T
teams: [Bakery, Service]
cycles: [{ label: K1, expected: { plan: 2031-01-10, status: 2031-07-10, teams: { Service: { status: 2031-08-14 } } } }]
`,
      'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
      'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
      'cycles/k1/plan/bakery.mdx': '---\ndate: 2031-01-10\n---\n\n## Ovens\n\n- Seals\n',
    },
  );
  const archive = archiveOf(content, history);
  const [ofSite, ...others] = calendarsOf(archive);
  expect(others).toEqual([]);
  const events = eventsOf(calendarDocument(ofSite!, archive));
  expect(events.map(({ UID, SUMMARY, DTSTART }) => [UID, SUMMARY, DTSTART])).toEqual([
    ['https://kitchen.example/k/due.ics#k1/plan', 'K1 plan expected', '20310110'],
    ['https://kitchen.example/k/due.ics#k1/status', 'K1 status expected', '20310710'],
    ['https://kitchen.example/k/due.ics#k1/status/service', 'Service: K1 status expected', '20310814'],
  ]);
});
