import type { Archive } from '../history/archive.ts';
import { dayOf } from '../history/due.ts';
import { datedAreas, datesOf, openDates, type DueLine } from '../history/due-lines.ts';
import type { ExpectedReport } from '../history/expected.ts';
import { itemOf } from '../history/related-lines.ts';
import type { Cycle } from '../report/order.ts';
import type { ReportKind } from '../report/schema/report.ts';
import type { Team } from '../report/teams.ts';
import { lineUrl, threadUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';
import { expectedColumns } from '../views/expected.ts';
import { quoteOf } from '../views/quote.ts';

/** A calendar of the site, or of an area. */
interface Calendar {
  title: string;
  /** Path of its page from the root of the site; the calendar is below it. */
  page: string;
  lines: readonly DueLine[];
  /** None in the calendar of an area. */
  expected: readonly ExpectedEvent[];
}

/** The day by which a report is expected of all or, if it is another day, of one team. */
interface ExpectedEvent {
  cycle: Cycle;
  kind: ReportKind;
  team: Team | undefined;
  day: string;
}

/** Whether a site has a calendar: it ever had a due date, or says when reports are expected. */
export function hasCalendar({ history, expected }: Pick<Archive, 'history' | 'expected'>): boolean {
  return expected.length > 0 || datedAreas(history).size > 0;
}

/**
 * The calendar of the site and of each area that ever had a due date, so that one to which somebody subscribes stays when
 * nothing is due any more. A site without due dates and expected reports has none.
 */
export function calendarsOf(archive: Archive): Calendar[] {
  const { content, history, expected, t } = archive;
  if (!hasCalendar(archive)) return [];
  const dated = datedAreas(history);
  const lines = openDates(history).filter(({ isDay }) => isDay);
  const titled = (name: string) => t('export.fact', { name, value: t('due.title') });
  const areas = content.areas.filter(({ id }) => dated.has(id));
  return [
    { title: titled(content.site.title), page: '/', lines, expected: expectedEvents(expected) },
    ...areas.map(({ id, title }) => ({
      title: `${titled(title)} · ${content.site.title}`,
      page: `/areas/${id}/`,
      lines: lines.filter(({ life }) => life.latest.area === id),
      expected: [],
    })),
  ];
}

/** An event for the day of all teams of a report, and one for each other day of a team. */
function expectedEvents(expected: readonly ExpectedReport[]): ExpectedEvent[] {
  return expectedColumns(expected).flatMap(({ cycle, kind, reports }) => {
    const ofAll = cycle.expected?.[kind];
    const own = reports.filter(({ day }) => day !== ofAll);
    return [
      ...(own.length < reports.length ? [{ cycle, kind, team: undefined, day: ofAll! }] : []),
      ...own.map(({ team, day }) => ({ cycle, kind, team, day })),
    ];
  });
}

/**
 * A calendar in iCalendar format (https://www.rfc-editor.org/rfc/rfc5545), on a site whose URL is known: the whole day of
 * each due date, and of each expected report. An event keeps its UID when the date moves. Nothing in it depends on the day of the build.
 */
export function calendarDocument({ title, lines, expected }: Calendar, archive: Archive): string {
  const properties = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Almanac//Due dates//EN'],
    ['NAME', escapeText(title)],
    ['X-WR-CALNAME', escapeText(title)],
    ...lines.flatMap((line) => eventOf(line, archive)),
    ...expected.flatMap((event) => expectedEvent(event, archive)),
    ['END', 'VCALENDAR'],
  ];
  return properties.map(([name, value]) => foldLine(`${name}:${value}`)).join('');
}

function eventOf({ thread, life: { latest }, due }: DueLine, { areaById, history, t }: Archive): string[][] {
  const { text } = latest.line;
  const item = itemOf(thread).appearances.at(-1)!.line.text;
  const given = datesOf(thread).at(-1)!.appearance;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', escapeText(fullUrl(threadUrl(thread)))],
    // When the date was given. RFC 5545 requires a time, and reports have none.
    ['DTSTAMP', `${basicDay(dayOf(given) ?? due)}T000000Z`],
    ['DTSTART;VALUE=DATE', basicDay(due)],
    ['SUMMARY', escapeText(thread.isItem ? text : t('export.fact', { name: item, value: text }))],
    ['DESCRIPTION', escapeText(quoteOf(latest, history, t))],
    ['CATEGORIES', escapeText(areaById.get(latest.area)!.title)],
    ['URL', fullUrl(lineUrl(latest))],
    // Nobody is busy all day because something is due.
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function expectedEvent({ cycle, kind, team, day }: ExpectedEvent, { history, t }: Archive): string[][] {
  const label = t('expected.event', { report: t(`report.${kind}`, { cycle: cycle.label }) });
  const name = [cycle.id, kind, ...(team ? [team.id] : [])].join('/');
  const hasPage = history.cycles.some((entry) => entry.cycle.id === cycle.id);
  const page = hasPage ? `/cycles/${cycle.id}/` : team ? `/teams/${team.id}/` : '/cycles/';
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', escapeText(fullUrl(`/due.ics#${name}`))],
    ['DTSTAMP', `${basicDay(day)}T000000Z`],
    ['DTSTART;VALUE=DATE', basicDay(day)],
    ['SUMMARY', escapeText(team ? t('export.fact', { name: team.name, value: label }) : label)],
    ['URL', fullUrl(page)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function basicDay(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');
}

/** A content line: after 75 bytes it goes on in the next, which begins with a space. No character is cut. */
function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return `${folded}\r\n`;
}
