import type { Area } from '../report/content.ts';
import { siteDescription } from '../views/labels.ts';
import { feedEntries, type FeedEntry } from './feed-entries.ts';
import type { Publication } from './publication.ts';
import { xmlDocument, type XmlElement } from './write-xml.ts';

/** A feed has the changes of this many reports: a plan and a status of two cycles. */
const reportsInFeed = 4;

/**
 * A feed (RSS 2.0) of a site whose URL is known, or of one area: an entry for each area and report in which something
 * happened, newest report first. An entry has a date only if its report has one.
 *
 * It is written here because `@astrojs/rss` makes the link of an entry its id, and that changes with the site's URL.
 */
export function feedDocument(publication: Publication, area?: Area): string {
  const { content, history, urls } = publication;
  const { title, language } = content.site;
  const about = area ? `What changed in ${area.title}, report by report.` : siteDescription(content.site);
  const self = urls.fullPage(area ? `/areas/${area.id}/feed.xml` : '/feed.xml');
  const reports = history.reports.slice(1).slice(-reportsInFeed).reverse();
  const entries = reports
    .flatMap((report) => feedEntries(report, publication))
    .filter((entry) => area === undefined || entry.area.id === area.id);
  const newestDate = entries.find(({ report }) => report.date)?.report.date;
  return xmlDocument({
    name: 'rss',
    attributes: { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    content: [
      {
        name: 'channel',
        content: [
          { name: 'title', content: area ? `${area.title} · ${title}` : title },
          { name: 'link', content: urls.fullPage(area ? `/areas/${area.id}/` : '/') },
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

function item({ report, area, id, title, html }: FeedEntry, { urls }: Publication): XmlElement {
  const { date, kind } = report;
  const page = urls.page(`/cycles/${report.cycle.id}/changes/#${kind}/${area.id}`);
  return {
    name: 'item',
    content: [
      { name: 'title', content: title },
      { name: 'link', content: urls.full(page) },
      { name: 'guid', attributes: { isPermaLink: 'false' }, content: id },
      { name: 'description', content: html },
      { name: 'category', content: area.title },
      ...(date ? [{ name: 'pubDate', content: rfc822(date) }] : []),
    ],
  };
}

/** The day at midnight in Universal Time, as RSS wants it (RFC 822 with four digits of the year). */
function rfc822(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}
