import type { Appearance, Change, ChangeWord, OrderedReport, Thread } from '../history/history.ts';
import { replacementsOf } from '../history/replacements.ts';
import { reportLabel } from '../history/report-label.ts';
import { escapeHtml } from '../report/html.ts';
import type { Area } from '../report/content.ts';
import { statusWord } from '../report/status.ts';
import { addressOf, changeText, type Publication } from './publication.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

/** A feed holds the changes of this many reports: those of two cycles, planned and looked back on. */
const reportsInFeed = 4;

/** What a reader looks for comes first. */
const order: ChangeWord[] = ['new', 'closed', 'carried', 'unlisted'];

/** One change, where it is told. */
interface Entry {
  report: OrderedReport;
  thread: Thread;
  change: Change;
  /** The line that is shown: that of the report, or the last one where it is no longer listed. */
  shown: Appearance;
}

/**
 * A feed (RSS 2.0) with an entry for every change, newest report first. An id is made of the report, the first line of the
 * item and the change, so that it stays when the site moves, a title is respelled or a sub-line becomes an item. A date is
 * given only where a report has one.
 *
 * Written here because `@astrojs/rss` makes the link of an entry its id, and a line can change twice.
 * @param publication of a site whose address is known.
 * @param area whose changes are told; those of all areas where it is left out.
 * @returns the document.
 */
export function feedDocument(publication: Publication, area?: Area): string {
  const { content, at } = publication;
  const { title, team, description, language } = content.site;
  const about = area
    ? `What changed in ${area.title}, report by report.`
    : (description ?? `What ${team} planned, did and carried over.`);
  const self = addressOf(at.page(area ? `/areas/${area.id}/feed.xml` : '/feed.xml'), at);
  const entries = newestChanges(publication, area?.id);
  const newestDate = entries.find(({ report }) => report.report.date)?.report.report.date;
  return xmlDocument({
    name: 'rss',
    attributes: { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    content: [
      {
        name: 'channel',
        content: [
          { name: 'title', content: area ? `${area.title} · ${title}` : title },
          { name: 'link', content: addressOf(at.page(area ? `/areas/${area.id}/` : '/'), at) },
          { name: 'description', content: about },
          { name: 'language', content: language },
          ...(newestDate ? [{ name: 'pubDate', content: rfc822(newestDate) }] : []),
          { name: 'generator', content: 'Almanac' },
          { name: 'docs', content: 'https://www.rssboard.org/rss-specification' },
          { name: 'atom:link', attributes: { href: self, rel: 'self', type: 'application/rss+xml' } },
          ...entries.map((entry) => item(entry, publication)),
        ],
      },
    ],
  });
}

function newestChanges({ history }: Publication, area: string | undefined): Entry[] {
  return history.reports
    .slice(1)
    .slice(-reportsInFeed)
    .reverse()
    .flatMap((report) =>
      history.threadsIn(report)
        .flatMap((thread): Entry[] => {
          const change = thread.changes.get(report.index);
          const shown = change?.now ?? change?.before;
          if (!change || !shown || (area !== undefined && shown.area !== area)) return [];
          return [{ report, thread, change, shown }];
        })
        .sort((a, b) => order.indexOf(a.change.word) - order.indexOf(b.change.word)),
    );
}

function item(entry: Entry, publication: Publication): XmlElement {
  const { report, thread, change, shown } = entry;
  const { content, at, words, itemOf } = publication;
  const { date } = report.report;
  const above = thread.isItem ? undefined : itemOf(thread).appearances.at(-1)?.line.text;
  const area = content.areas.find(({ id }) => id === shown.area)?.title ?? shown.area;
  return {
    name: 'item',
    content: [
      {
        name: 'title',
        content: `${words.change[change.word]}: ${shown.line.text}${above === undefined ? '' : ` (${above})`}`,
      },
      { name: 'link', content: addressOf(change.now ? at.line(change.now) : at.thread(thread), at) },
      { name: 'guid', attributes: { isPermaLink: 'false' }, content: `${report.key} ${thread.appearances[0]!.line.id} ${change.word}` },
      { name: 'description', content: entryHtml(entry, publication) },
      { name: 'category', content: area },
      ...(date ? [{ name: 'pubDate', content: rfc822(date) }] : []),
    ],
  };
}

/** What the entry says, as HTML: status and change here, what stood there before, and what the author gives as ground. */
function entryHtml({ report, change }: Entry, { history, words }: Publication): string {
  const { now, before } = change;
  const { reason, evidence } = now?.line.tag ?? {};
  const replacements = (now ? replacementsOf(now, history) : []).map(({ appearances }) => appearances.at(-1)!.line.text);
  const wording = now && before && now.line.text !== before.line.text ? `, worded “${before.line.text}”` : '';
  const paragraphs = [
    `${reportLabel(report)}: ${now ? `${statusWord[now.line.status]}. ` : ''}${changeText(change, words)}.`,
    ...(before ? [`${reportLabel(before.report)}: ${statusWord[before.line.status]}${wording}.`] : []),
    ...(replacements.length > 0 ? [`Replaced by: ${replacements.join('; ')}`] : []),
    ...(reason ? [`Reason: ${reason}`] : []),
  ].map(escapeHtml);
  if (evidence) paragraphs.push(`Evidence: <a href="${escapeHtml(evidence)}">${escapeHtml(evidence)}</a>`);
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

/** The day at midnight in Universal Time, as RSS wants it (RFC 822 with four digits of the year). */
function rfc822(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}
