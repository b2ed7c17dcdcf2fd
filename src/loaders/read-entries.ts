import { hash } from 'node:crypto';
import { checkContent, type CheckedContent } from '../check/check.ts';
import { hasSite, type ContentPart } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { readContent } from '../report/read-content.ts';
import { readFiles } from './read-files.ts';
import type { Settings } from './settings.ts';

/** The parts of the content that have a collection of their own. */
export type Listed = Pick<ContentPart, 'reports' | 'areas' | 'topics' | 'notes' | 'pages'>;

/**
 * What was read from a content folder besides what has a collection of its own, and what is wrong in its files. It is the
 * only entry of its collection.
 */
export interface SiteEntry {
  /** Undefined if the content is for a newer version of Almanac. */
  rest: Omit<ContentPart, keyof Listed> | undefined;
  /** The ids in the other collections, in the order of the content. */
  ids: Record<Exclude<keyof Entries, 'site'>, string[]>;
  /** Whether `site.yaml` and all reports could be read to their end. */
  isWhole: boolean;
  diagnostics: Diagnostic[];
  /** Fingerprint of all files. */
  revision: string;
}

/** The entries of every collection, as Astro stores them. */
export type Entries = ReturnType<typeof entriesOf>;

/**
 * Returns a function that reads the content folder as it is now. It reads a file again only if that or something it
 * depends on has changed.
 * @param isDraft whether the site is only for its authors: files and folders whose name begins with `_` count, and URLs
 * come and go.
 */
export function entriesReader(settings: Settings, isDraft: boolean): () => Entries {
  let known = new Map<string, unknown>();
  return () => {
    const files = readFiles(settings);
    const used = new Map<string, unknown>();
    const reuse = <Result>(madeFrom: string, read: () => Result): Result => {
      const key = hash('sha256', madeFrom);
      const result = (known.get(key) as Result | undefined) ?? read();
      used.set(key, result);
      return result;
    };
    const options = { ...settings, drafts: isDraft, reuse };
    const read = readContent(files.input, options);
    known = used;
    const { content, part, diagnostics: ofContent } = checkContent(read, files.input, options);
    if (part && isDraft) part.published = [];
    const diagnostics = [...files.diagnostics, ...ofContent];
    const revision = hash('sha256', JSON.stringify([files.input, diagnostics]));
    return entriesOf({ content, part, diagnostics }, revision);
  };
}

/** Joins what the collections have to what was read from the content folder. */
export function joinEntries({ rest, isWhole, diagnostics }: SiteEntry, listed: Listed): CheckedContent {
  const part = rest && { ...rest, ...listed };
  return { content: isWhole && part && hasSite(part) ? part : undefined, part, diagnostics };
}

function entriesOf({ content, part, diagnostics }: CheckedContent, revision: string) {
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
  const site = { rest: part && rest, ids, isWhole: content !== undefined, diagnostics, revision };
  return { ...entries, site: [entry('site', site)] };
}
