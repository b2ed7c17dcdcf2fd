import { documentsOf, type Content, type Digested } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { digest } from '../report/digest.ts';
import { readContent } from '../report/read-content.ts';
import { diagnose } from './diagnose-content.ts';
import { readFiles } from './read-files.ts';
import type { Settings } from './settings.ts';

/** The collections of files with Markdown, and the list of the content that each holds. */
export const listOf = { reports: 'reports', areas: 'areas', topics: 'topics', items: 'notes', pages: 'pages' } as const;
type DocumentCollection = keyof typeof listOf;
/** The lists of the content that have a collection each. */
export type Lists = Pick<Content, (typeof listOf)[DocumentCollection]>;

/** What a content folder says besides those lists. It is the only entry of its collection. */
export interface SiteEntry {
  diagnostics: readonly Diagnostic[];
  /** Undefined if there are errors; then the other collections are empty. */
  rest: Omit<Content, keyof Lists> | undefined;
  /** The entries of each collection, in the order of the content. */
  ids: Record<DocumentCollection, string[]>;
  /** Fingerprint of the whole content. */
  revision: string;
}

/** An entry as Astro stores it. It ignores one with the same digest. */
export type Entry = { id: string; data: Record<string, unknown>; digest: string };
/** The entries of every collection. */
export type Entries = Record<DocumentCollection | 'site', Entry[]>;

/**
 * Returns a function that reads the content folder as it is now. It parses a file again only if that or something it
 * depends on has changed. The entry of `site` has all mistakes.
 * @param drafts whether files and folders whose name begins with `_` count.
 */
export function entriesReader(settings: Settings, drafts: boolean): () => Entries {
  let known = new Map<string, Digested>();
  return () => {
    const files = readFiles(settings);
    const options = { ...settings, drafts, reuse: (key: string) => known.get(key) };
    const { content, diagnostics: ofContent } = readContent(files.input, options);
    const diagnostics = [...files.diagnostics, ...ofContent];
    if (!content || diagnostics.some(({ severity }) => severity === 'error'))
      return entriesOf(undefined, diagnose(files, options).diagnostics);
    known = new Map(documentsOf(content).map((document) => [document.digest, document]));
    return entriesOf(content, diagnostics);
  };
}

function entriesOf(content: Content | undefined, diagnostics: readonly Diagnostic[]): Entries {
  const { reports = [], areas = [], topics = [], notes = [], pages = [], ...rest }: Partial<Content> = content ?? {};
  const entry = (data: { id: string } & Digested): Entry => ({ id: data.id, data: { ...data }, digest: data.digest });
  const documents = {
    reports: reports.map((report) => entry({ id: `${report.cycle}/${report.kind}`, ...report })),
    areas: areas.map(entry),
    topics: topics.map(entry),
    items: notes.map(entry),
    pages: pages.map(entry),
  };
  const lists = Object.entries(documents);
  const ids = Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ id }) => id)]));
  const digests = lists.flatMap(([, list]) => list.map((document) => document.digest));
  const { paths = [], publicFiles = [] } = rest;
  const revision = digest(JSON.stringify([rest, [...paths], [...publicFiles], diagnostics, digests]));
  const data = { rest: content && rest, ids, diagnostics, revision };
  return { ...documents, site: [{ id: 'site', data, digest: revision }] };
}
