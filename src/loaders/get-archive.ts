import { getEntries, getEntry } from 'astro:content';
import { styleText } from 'node:util';
import settings from 'virtual:almanac/settings';
import type { Content, ContentPart, TeamPage } from '../report/content.ts';
import { isError } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics, type FormatOptions } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import { builtIn, wordsOfSite, type Status } from '../report/status.ts';
import { translator, type Translate } from '../strings/translate.ts';
import { pageRedirects, type PageRedirects } from '../urls/page-redirects.ts';
import { siteArchive } from '../urls/site-archive.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { contentPath, contentText, newestChange, pageDates } from './page-sources.ts';
import { editsOfReports } from './report-edits.ts';
import type { SiteEntry } from './read-entries.ts';
import { guideUrl } from './settings.ts';
import { allStrings } from '../strings/all-strings.ts';

/** The archive of a site, and the day on which the source of each page was last changed, by path, if git knows it. */
type DatedArchive = SiteArchive & { changed: ReadonlyMap<string, string> };

let current: { revision: string; archive: Promise<DatedArchive> } | undefined;

/**
 * Reads the collections and computes the history, once for each state of the content. Throws a PlainError with all
 * mistakes if the content has any.
 */
export async function getArchive(): Promise<DatedArchive> {
  // During a build the content does not change, and pages ask for the archive very often.
  if (current && !import.meta.env.ALMANAC_DEV) return current.archive;
  const site = await readSiteEntry();
  if (current?.revision !== site.revision) current = { revision: site.revision, archive: makeArchive(site) };
  return current.archive;
}

/** What every page shows around its own content. */
export interface SiteFrame {
  site: SiteSettings;
  t: Translate;
  statuses: readonly Status[];
  moved: PageRedirects;
  changed: DatedArchive['changed'];
  /** The team's own pages, in the order of the menu. */
  pages: readonly Pick<TeamPage, 'id' | 'title'>[];
  /** Path of the icon of the site, from its root. */
  icon: string;
  publicFiles: Content['publicFiles'];
  /** Whether any line ever waited for something. */
  hasWaits: boolean;
}

const ofUnreadSite: SiteFrame = {
  site: { title: 'Almanac', team: 'Almanac', language: 'en', cycles: ['none'], teams: [], reviews: [], links: [] },
  t: translator(wordsOfSite({}, {}, allStrings).wording),
  statuses: builtIn,
  moved: pageRedirects(new Map()),
  changed: new Map(),
  pages: [],
  icon: '/favicon.svg',
  publicFiles: new Set(),
  hasWaits: false,
};

/** The frame of the site; Almanac's own while the content has mistakes, as the guide can still be shown. */
export async function getSiteFrame(): Promise<SiteFrame> {
  return getArchive().then(
    ({ content: { site, statuses, pages, publicFiles }, urls, t, changed, waits }) => {
      const hasIcon = site.mark === undefined || publicFiles.has('/favicon.svg');
      const icon = hasIcon ? '/favicon.svg' : `/files/${site.mark}`;
      const hasWaits = waits.length > 0;
      return { site, t, statuses, moved: urls.moved, changed, pages, icon, publicFiles, hasWaits };
    },
    () => ofUnreadSite,
  );
}

async function readSiteEntry(): Promise<SiteEntry> {
  const entry = await getEntry('site', 'site');
  if (entry) return entry.data;
  throw new PlainError(
    "The collections of Almanac are missing. Write this into src/content.config.ts: export { collections } from 'almanac/content';",
  );
}

async function readCollections({ ids, rest }: SiteEntry): Promise<ContentPart> {
  const { reports, areas, topics, items, pages } = ids;
  return {
    ...rest!,
    reports: dataOf(await getEntries(reports.map((id) => ({ collection: 'reports', id })))),
    areas: dataOf(await getEntries(areas.map((id) => ({ collection: 'areas', id })))),
    topics: dataOf(await getEntries(topics.map((id) => ({ collection: 'topics', id })))),
    notes: dataOf(await getEntries(items.map((id) => ({ collection: 'items', id })))),
    pages: dataOf(await getEntries(pages.map((id) => ({ collection: 'pages', id })))),
  };
}

const dataOf = <Data>(entries: readonly { data: Data }[]): Data[] => entries.map(({ data }) => data);

async function makeArchive(site: SiteEntry): Promise<DatedArchive> {
  const { diagnostics } = site;
  const options = { textOf: contentText, isCutShort: site.isCutShort, guide: guideUrl(settings), paint };
  const message = () => `\n${formatDiagnostics(diagnostics, options)}\n`;
  const archive = diagnostics.some(isError) ? undefined : siteArchive(await readCollections(site), settings.origin);
  if (!archive) throw new PlainError(message());
  if (diagnostics.length > 0) console.warn(message());
  const changed = await pageDates(archive);
  const sources = { folder: settings.folder, contentPath, contentText, newestChange };
  return { ...archive, changed, ...(await editsOfReports(archive, sources)) };
}

/** For the terminal: the overlay of the development server shows no colours. */
const paint: FormatOptions['paint'] = import.meta.env.ALMANAC_DEV
  ? undefined
  : (style, text) => styleText(style, text, { stream: process.stderr });
