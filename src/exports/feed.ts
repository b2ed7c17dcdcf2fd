import { dateOf } from '../history/about-report.ts';
import type { Archive } from '../history/archive.ts';
import { lineUrl, threadUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';
import { siteDescription } from '../views/labels.ts';
import { entryHtml, feedEntries, firstPaths, type FeedEntry } from './feed-entries.ts';
import { xmlElement, xmlDocument } from './write-xml.ts';

/** A feed of the site, or of an area or a topic. */
interface Feed {
  title: string;
  description: string;
  /** Path of its page from the root of the site; the feed is below it. */
  page: string;
  entries: readonly FeedEntry[];
}

/** The newest reports with changes: a plan and a status for two cycles. */
const reportsInFeed = 4;

/** The feeds of the site and of all areas, teams and topics. An item has none: its changes are in those of its area. */
export function feedsOf(archive: Archive): Feed[] {
  const { content, teamById, t } = archive;
  const { site } = content;
  const entries = feedEntries(archive);
  const ofPages = entries.flatMap((entry) => [...entry.pages].map((page) => ({ page, entry })));
  const byPage = Map.groupBy(ofPages, ({ page }) => page);
  const firstPath = firstPaths(content);
  const feedOf = (page: string, name: string, about: 'feed.about' | 'feed.topic'): Feed => ({
    title: `${name} · ${site.title}`,
    description: t(about, { name }),
    page,
    // Some feed readers, such as Newsboat, show an id once: in one of the feeds that have it.
    entries: (byPage.get(page) ?? []).map(({ entry }) => ({ ...entry, id: `${entry.id} ${firstPath(page)}` })),
  });
  return [
    { title: site.title, description: siteDescription(site, t), page: '/', entries },
    ...content.areas.map(({ id, title }) => feedOf(`/areas/${id}/`, title, 'feed.about')),
    ...[...teamById.values()].map(({ id, name }) => feedOf(`/teams/${id}/`, name, 'feed.about')),
    ...content.topics.map(({ id, term }) => feedOf(`/topics/${id}/`, term, 'feed.topic')),
  ];
}

/**
 * A feed as RSS 2.0, on a site whose URL is known. An entry has a date only if its report has one.
 *
 * Written by hand because `@astrojs/rss` makes the link of an entry its id, but the link changes with the URL of the
 * site.
 */
export function feedDocument({ title, description, page, entries: all }: Feed, archive: Archive): string {
  const reports = [...new Set(all.map(({ report }) => report))].slice(0, reportsInFeed);
  const entries = all.filter(({ report }) => reports.includes(report));
  const newestDate = reports.map(dateOf).find((date) => date !== undefined);
  const channel = [
    xmlElement('title', title),
    xmlElement('link', fullUrl(page)),
    xmlElement('description', description),
    xmlElement('language', archive.content.site.language),
    ...(newestDate ? [xmlElement('pubDate', rfc822(newestDate))] : []),
    xmlElement('generator', 'Almanac'),
    xmlElement('docs', 'https://www.rssboard.org/rss-specification'),
    xmlElement('atom:link', '', { href: fullUrl(`${page}feed.xml`), rel: 'self', type: 'application/rss+xml' }),
    ...entries.map((entry) => entryElement(entry, archive)),
  ];
  const attributes = { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' };
  return xmlDocument(xmlElement('rss', [xmlElement('channel', channel)], attributes));
}

function entryElement(entry: FeedEntry, archive: Archive): string {
  const { date, id, title, top, own } = entry;
  const link = own && !own.change.now ? threadUrl(entry.item) : lineUrl(top);
  return xmlElement('item', [
    xmlElement('title', title),
    xmlElement('link', fullUrl(link)),
    xmlElement('guid', id, { isPermaLink: 'false' }),
    xmlElement('description', entryHtml(entry, archive)),
    xmlElement('category', archive.areaById.get(top.area)!.title),
    ...(date ? [xmlElement('pubDate', rfc822(date))] : []),
  ]);
}

/** Midnight UTC, as RSS wants it: RFC 822 with a year of four digits. */
function rfc822(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}
