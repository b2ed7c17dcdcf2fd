import { documentsOf, type Content, type Digested } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { digest } from '../report/digest.ts';
import { readContent } from '../report/read-content.ts';
import { wordingOf } from '../strings/wording.ts';
import { builtIn } from '../report/status.ts';
import { diagnose } from './diagnose-content.ts';
import { readFiles } from './read-files.ts';
import type { Settings } from './settings.ts';

/** The collections of files with Markdown, with the list of the content that each holds. */
export const listOf = { reports: 'reports', areas: 'areas', topics: 'topics', items: 'notes', pages: 'pages' } as const;
type DocumentCollection = keyof typeof listOf;
type Lists = Pick<Content, (typeof listOf)[DocumentCollection]>;

/** What a content folder says beside its reports, areas, topics, notes and pages: the only entry of its collection. */
export interface SiteEntry extends Omit<Content, keyof Lists> {
  /** The entries of each collection, in the order of the content. */
  ids: Record<DocumentCollection, string[]>;
  /** If there is an error, nothing else is of use. */
  diagnostics: readonly Diagnostic[];
  /** Fingerprint of the whole content. */
  revision: string;
}

/** An entry of a collection, as Astro stores it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** Astro does not store an entry with the same digest again. */
  digest: string;
}
/** The entries of every collection. */
export type Entries = Record<DocumentCollection | 'site', Entry[]>;

/** The development server shows the guide even while the content cannot be read. */
const unread: Content = {
  site: { title: 'Almanac', team: 'Almanac', language: 'en', cycles: ['none'], reviews: [], links: [] },
  wording: wordingOf('en', {}),
  statuses: builtIn,
  cycles: [],
  reports: [],
  areas: [],
  topics: [],
  notes: [],
  pages: [],
  redirects: {},
  published: [],
  paths: new Set(),
  publicFiles: new Set(),
  teamRoutes: [],
};

/**
 * Returns a function that reads the content folder as it is now. A file is parsed again only if it or something that it
 * refers to has changed. If there are mistakes, the entry of `site` lists all of them, and there are no other entries.
 * With `drafts`, files and folders whose name begins with `_` count.
 */
export function entriesReader(settings: Settings, drafts: boolean): () => Entries {
  let known = new Map<string, Digested>();
  return () => {
    const files = readFiles(settings);
    const options = { ...settings, drafts, reuse: (key: string) => known.get(key) };
    const { content, diagnostics: ofContent } = readContent(files.input, options);
    const diagnostics = [...files.diagnostics, ...ofContent];
    if (!content || diagnostics.some(({ severity }) => severity === 'error'))
      return entriesOf(unread, diagnose(files, options).diagnostics);
    known = new Map(documentsOf(content).map((document) => [document.digest, document]));
    return entriesOf(content, diagnostics);
  };
}

function entriesOf({ reports, areas, topics, notes, pages, ...rest }: Content, diagnostics: Diagnostic[]): Entries {
  const entry = ({ id, ...data }: { id: string } & Digested): Entry => ({
    id,
    data: { id, ...data },
    digest: data.digest,
  });
  const documents: Record<DocumentCollection, Entry[]> = {
    reports: reports.map((report) => entry({ id: `${report.cycle}/${report.kind}`, ...report })),
    areas: areas.map(entry),
    topics: topics.map(entry),
    items: notes.map(entry),
    pages: pages.map(entry),
  };
  const lists = Object.entries(documents);
  const ids = Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ id }) => id)]));
  const digests = lists.flatMap(([, list]) => list.map((document) => document.digest));
  const { paths, publicFiles } = rest;
  const revision = digest(JSON.stringify([rest, [...paths], [...publicFiles], diagnostics, digests]));
  return { ...documents, site: [{ id: 'site', data: { ...rest, ids, diagnostics, revision }, digest: revision }] };
}
