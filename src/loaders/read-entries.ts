import { hash } from 'node:crypto';
import type { Content, ContentInput } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
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
  /** Fingerprint of all files. */
  revision: string;
}

/** An entry as Astro stores it. */
export type Entry = { id: string; data: Record<string, unknown> };
/** The entries of every collection. */
export type Entries = Record<DocumentCollection | 'site', Entry[]>;

/**
 * Returns a function that reads the content folder as it is now. It reads a file again only if that or something it
 * depends on has changed; otherwise the entry has the same data as before. The entry of `site` has all mistakes.
 * @param drafts whether files and folders whose name begins with `_` count.
 */
export function entriesReader(settings: Settings, drafts: boolean): () => Entries {
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
    const options = { ...settings, drafts, reuse };
    const { content, diagnostics: ofContent } = readContent(files.input, options);
    const diagnostics = [...files.diagnostics, ...ofContent];
    if (!content || diagnostics.some(({ severity }) => severity === 'error'))
      return entriesOf(undefined, diagnose(files, options).diagnostics, files.input);
    known = used;
    return entriesOf(content, diagnostics, files.input);
  };
}

function entriesOf(content: Content | undefined, diagnostics: readonly Diagnostic[], input: ContentInput): Entries {
  const { reports = [], areas = [], topics = [], notes = [], pages = [], ...rest }: Partial<Content> = content ?? {};
  const entry = (id: string, data: object): Entry => ({ id, data: data as Entry['data'] });
  const documents = {
    reports: reports.map((report) => entry(`${report.cycle}/${report.kind}`, report)),
    areas: areas.map((area) => entry(area.id, area)),
    topics: topics.map((topic) => entry(topic.id, topic)),
    items: notes.map((note) => entry(note.id, note)),
    pages: pages.map((page) => entry(page.id, page)),
  };
  const lists = Object.entries(documents);
  const ids = Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ id }) => id)]));
  const revision = hash('sha256', JSON.stringify([input, diagnostics]));
  return { ...documents, site: [entry('site', { rest: content && rest, ids, diagnostics, revision })] };
}
