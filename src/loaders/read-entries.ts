import { hash } from 'node:crypto';
import { checkRead } from '../check/check.ts';
import { hidesWarnings } from '../check/consequences.ts';
import type { ContentPart } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { readContent } from '../report/read-content.ts';
import { createReuse } from '../report/reuse.ts';
import { readFiles } from './read-files.ts';
import type { Settings } from './settings.ts';
import { reportStorer } from './stored-report.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

/** The parts of the content that have a collection of their own. */
export type Listed = Pick<ContentPart, 'reports' | 'areas' | 'topics' | 'notes' | 'pages'>;

/**
 * What was read from a content folder besides what has a collection of its own, and what is wrong with all of it. It is
 * the only entry of its collection.
 */
export interface SiteEntry {
  /** Undefined if the content is for a newer version of Almanac. */
  rest: Omit<ContentPart, keyof Listed> | undefined;
  /** The ids in the other collections, in the order of the content. */
  ids: Record<Exclude<keyof Entries, 'site'>, string[]>;
  diagnostics: readonly Diagnostic[];
  /** Whether more is checked once the errors are fixed. */
  isCutShort: boolean;
  /** Fingerprint of all files. */
  revision: string;
}

/** The entries of every collection, as Astro stores them. */
export type Entries = ReturnType<typeof entriesOf>;

/**
 * Returns a function that reads the content folder as it is now. For authors, who change it meanwhile, it reads a file
 * again only if that or something it depends on has changed.
 * @param isDraft whether the site is only for its authors: files and folders whose name begins with `_` count, and URLs
 * come and go.
 */
export function entriesReader(settings: Settings, isDraft: boolean): () => Entries {
  // A build reads once, so it need not remember what every file became.
  const memory = isDraft ? { reuse: createReuse() } : {};
  const options = { ...settings, drafts: isDraft, strings: allStrings, rules: siteRules, ...memory };
  const stored = reportStorer();
  return () => {
    const files = readFiles(settings);
    const { part: ofFiles, ...read } = readContent(files.input, options);
    const part = ofFiles && { ...ofFiles, ...(isDraft && { published: [] }) };
    const { diagnostics } = checkRead({ ...read, part }, files, options);
    const revision = hash('sha256', JSON.stringify([files.input, diagnostics]));
    return entriesOf(part && { ...part, reports: part.reports.map(stored) }, diagnostics, revision);
  };
}

function entriesOf(part: ContentPart | undefined, diagnostics: readonly Diagnostic[], revision: string) {
  const { reports = [], areas = [], topics = [], notes = [], pages = [], ...rest }: Partial<ContentPart> = part ?? {};
  const entry = (id: string, data: object) => ({ id, data: data as Record<string, unknown> });
  const entryOf = (data: { id: string }) => entry(data.id, data);
  const entries = {
    reports: reports.map((report) => entry([report.cycle, report.kind, report.team].filter(Boolean).join('/'), report)),
    areas: areas.map(entryOf),
    topics: topics.map(entryOf),
    items: notes.map(entryOf),
    pages: pages.map(entryOf),
  };
  const ids = Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, list.map(({ id }) => id)]));
  const site = { rest: part && rest, ids, diagnostics, isCutShort: diagnostics.some(hidesWarnings), revision };
  return { ...entries, site: [entry('site', site)] };
}
