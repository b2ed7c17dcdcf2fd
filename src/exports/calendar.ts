import type { Archive } from '../history/archive.ts';
import { dayOf } from '../history/due.ts';
import { datedAreas, datesOf, openDates, type DueLine } from '../history/due-lines.ts';
import { itemOf } from '../history/related-lines.ts';
import { lineUrl, threadUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';
import { quoteOf } from '../views/quote.ts';

/** A calendar of the site, or of an area. */
export interface Calendar {
  title: string;
  /** Path of its page from the root of the site; the calendar is below it. */
  page: string;
  lines: readonly DueLine[];
}

/**
 * The calendar of the site and of each area that ever had a due date, so that one to which somebody subscribes stays when
 * nothing is due any more. A site without due dates has none.
 */
export function calendarsOf({ content, history, t }: Archive): Calendar[] {
  const dated = datedAreas(history);
  if (dated.size === 0) return [];
  const lines = openDates(history).filter(({ isDay }) => isDay);
  const titled = (name: string) => t('export.fact', { name, value: t('due.title') });
  const areas = content.areas.filter(({ id }) => dated.has(id));
  return [
    { title: titled(content.site.title), page: '/', lines },
    ...areas.map(({ id, title }) => ({
      title: `${titled(title)} · ${content.site.title}`,
      page: `/areas/${id}/`,
      lines: lines.filter(({ life }) => life.latest.area === id),
    })),
  ];
}

/**
 * A calendar in iCalendar format (https://www.rfc-editor.org/rfc/rfc5545), on a site whose URL is known: the whole day of
 * each due date. An event keeps its UID when the date moves. Nothing in it depends on the day of the build.
 */
export function calendarDocument({ title, lines }: Calendar, archive: Archive): string {
  const properties = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Almanac//Due dates//EN'],
    ['NAME', escapeText(title)],
    ['X-WR-CALNAME', escapeText(title)],
    ...lines.flatMap((line) => eventOf(line, archive)),
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
