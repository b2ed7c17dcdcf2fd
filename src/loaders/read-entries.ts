import type { Content, Digested } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { digest } from '../report/digest.ts';
import { readContent } from '../report/read-content.ts';
import type { Entry } from './content-loaders.ts';
import { diagnose } from './diagnose.ts';
import { readFiles } from './read-files.ts';
import type { Settings } from './settings.ts';

/** The collections of a site. */
export const collectionNames = ['reports', 'areas', 'topics', 'items', 'pages', 'site'] as const;

type Entries = Record<(typeof collectionNames)[number], Entry[]>;

type OfSite = Pick<Content, 'site' | 'redirects' | 'moved' | 'olderCycles' | 'paths' | 'publicFiles'>;

/** The development server shows the guide even while the content cannot be read. */
const unread: OfSite = {
  site: { title: 'Almanac', team: 'Almanac', language: 'en', cycles: ['none'], links: [] },
  redirects: {},
  moved: {},
  olderCycles: [],
  paths: new Set(),
  publicFiles: new Set(),
};
const noEntries = { reports: [], areas: [], topics: [], items: [], pages: [] };

/**
 * Returns a function that reads the content folder as it is now. A file is parsed again only if it or something that it
 * refers to has changed. If there are mistakes, the entry of `site` lists all of them, and there are no other entries.
 */
export function entriesReader(settings: Settings, drafts: boolean): () => Entries {
  let byDigest = new Map<string, Digested>();
  return () => {
    const files = readFiles(settings.folder, settings.root);
    const { base, root, url } = settings;
    const options = { base, origin: url?.origin, root, drafts, reuse: (key: string) => byDigest.get(key) };
    const { content, diagnostics: ofContent } = readContent(files.input, options);
    const diagnostics = [...files.diagnostics, ...ofContent];
    if (!content || diagnostics.some(({ severity }) => severity === 'error'))
      return { ...noEntries, site: [siteEntry(unread, diagnose(files, options).diagnostics, [])] };
    const { reports, areas, topics, notes, pages } = content;
    byDigest = new Map([...reports, ...areas, ...topics, ...notes, ...pages].map((file) => [file.digest, file]));
    return {
      reports: reports.map((report) => ({
        id: `${report.cycle}/${report.kind}`,
        data: { ...report },
        digest: report.digest,
      })),
      areas: areas.map(noteEntry),
      topics: topics.map(noteEntry),
      items: notes.map(noteEntry),
      pages: pages.map(noteEntry),
      site: [siteEntry(content, diagnostics, [...byDigest.keys()])],
    };
  };
}

function noteEntry({ id, ...data }: { id: string } & Digested): Entry {
  return { id, data, digest: data.digest };
}

function siteEntry(
  { site, paths, publicFiles, redirects, moved, olderCycles }: OfSite,
  diagnostics: readonly Diagnostic[],
  digests: readonly string[],
): Entry {
  const lists = { paths: [...paths], publicFiles: [...publicFiles], diagnostics };
  const data = { ...site, redirects, moved, olderCycles, ...lists };
  const revision = digest(JSON.stringify([data, digests]));
  return { id: 'site', data: { ...data, revision }, digest: revision };
}
