import { hash } from 'node:crypto';
import { checkContent, type CheckedContent } from '../check/check.ts';
import type { ContentPart } from '../report/content.ts';
import { readContent } from '../report/read-content.ts';
import { readFiles } from './read-files.ts';
import type { Settings } from './settings.ts';

/** What was read from a content folder, and what is wrong in its files. It is the only entry of its collection. */
export type SiteEntry = CheckedContent & {
  /** Fingerprint of all files. */
  revision: string;
};

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
    return entriesOf({
      content,
      part,
      diagnostics,
      revision: hash('sha256', JSON.stringify([files.input, diagnostics])),
    });
  };
}

function entriesOf(site: SiteEntry) {
  const { reports = [], areas = [], topics = [], notes = [], pages = [] }: Partial<ContentPart> = site.part ?? {};
  const entry = (id: string, data: object) => ({ id, data: data as Record<string, unknown> });
  const entryOf = (data: { id: string }) => entry(data.id, data);
  return {
    reports: reports.map((report) => entry(`${report.cycle}/${report.kind}`, report)),
    areas: areas.map(entryOf),
    topics: topics.map(entryOf),
    items: notes.map(entryOf),
    pages: pages.map(entryOf),
    site: [{ id: 'site', data: site }],
  };
}
