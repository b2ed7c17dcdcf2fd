import { getCollection, getEntry } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { archiveOf, type Archive } from '../history/archive.ts';
import { diagnoseContent } from '../history/diagnose-content.ts';
import type { Content, TeamPage } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics, type FormatOptions } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { plural } from '../report/plural.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import { pageRedirects, type PageRedirects } from '../urls/page-redirects.ts';
import type { SiteData } from './collections.ts';
import { contentOfEntries } from './content-of-entries.ts';
import { guideUrl, readSettings, type Settings } from './settings.ts';

let current: { revision: string; archive: Promise<Archive> } | undefined;

/**
 * Reads the collections and computes the history, once for each state of the content. Throws a PlainError with all
 * mistakes if the content has any.
 */
export async function getArchive(): Promise<Archive> {
  // During a build the content does not change, and pages ask for the archive very often.
  if (current && import.meta.env.PROD) return current.archive;
  const site = await readSiteEntry();
  if (current?.revision !== site.revision) current = { revision: site.revision, archive: makeArchive(site) };
  return current.archive;
}

/** What every page shows around its own content. */
export interface SiteFrame {
  site: SiteSettings;
  moved: PageRedirects;
  /** The team's own pages, in the order of the menu. */
  pages: readonly Pick<TeamPage, 'id' | 'title'>[];
}

/**
 * Reads what every page shows around its own content. While the content has mistakes, only the guide can be shown,
 * which needs no more than the settings.
 */
export async function getSiteFrame(): Promise<SiteFrame> {
  return getArchive().then(
    ({ content: { site, pages }, moved }) => ({ site, moved, pages }),
    async () => ({ site: await readSiteEntry(), moved: pageRedirects({}), pages: [] }),
  );
}

async function readSiteEntry(): Promise<SiteData> {
  return (await getEntry('site', 'site'))!.data;
}

async function makeArchive(site: SiteData): Promise<Archive> {
  const settings = readSettings(process.cwd(), process.env);
  const sources = { root: settings.root, textOf: (file: string) => textOf(file, settings) };
  const format = (list: readonly Diagnostic[], isCutShort = false) =>
    `\n${formatDiagnostics(list, { textOf: sources.textOf, isCutShort, guide: guideUrl(settings), paint })}\n`;
  if (site.diagnostics.some(({ severity }) => severity === 'error'))
    throw new PlainError(format(site.diagnostics, true));
  const content = await readCollections(site);
  const { history, diagnostics, gaps, hasErrors } = diagnoseContent(content, site.diagnostics, sources);
  if (!history || hasErrors) throw new PlainError(format(diagnostics, true));
  if (diagnostics.length > 0) console.warn(format(diagnostics));
  if (gaps.length > 0)
    console.warn(`The reports leave ${plural(gaps.length, 'question')} open: "npx almanac check" lists them.`);
  return archiveOf(content, history);
}

/** In the terminal of a build; the overlay of the development server shows messages without colours. */
const paint: FormatOptions['paint'] = import.meta.env.PROD
  ? (style, text) => styleText(style, text, { stream: process.stderr })
  : undefined;

async function readCollections(site: SiteData): Promise<Content> {
  // Astro warns of an empty collection, but a site needs no topics, notes or pages.
  const has = (folder: string) => site.paths.some((path) => path.startsWith(`${folder}/`));
  const [reports, areas, topics, items, pages] = await Promise.all([
    getCollection('reports'),
    getCollection('areas'),
    has('topics') ? getCollection('topics') : [],
    has('items') ? getCollection('items') : [],
    has('pages') ? getCollection('pages') : [],
  ]);
  return contentOfEntries(site, { reports, areas, topics, items, pages });
}

/** The text of a content file, for messages that quote the lines around a mistake. */
function textOf(file: string, { folder, root }: Settings): string | undefined {
  try {
    return readFileSync(join(folder, file.slice(root.length + 1)), 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
