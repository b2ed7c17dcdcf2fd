import { getCollection, type CollectionEntry } from 'astro:content';
import { archiveOf, type Archive } from '../history/archive.ts';
import { buildHistory } from '../history/build-history.ts';
import type { Content, DigestedReport } from '../report/content.ts';
import { compareAreas, compareTopics, cyclesOf } from '../report/order.ts';
import { contentOf, keptContentFile } from './kept-content.ts';

let current: { key: string; archive: Archive } | undefined;

/**
 * Reads the content and computes the history, once for as long as the content stays the same.
 * @returns the archive. Content with errors never gets here: reading it stops the build.
 */
export async function getArchive(): Promise<Archive> {
  if (!import.meta.env.DEV) return (current ??= { key: '', archive: fromContent(contentOf(keptContentFile())) }).archive;
  const { key, content } = await contentInStore();
  if (current?.key !== key) current = { key, archive: fromContent(content()) };
  return current.archive;
}

/**
 * Gives a build the archive, where another part of it has made it.
 * @param archive of the content that was kept.
 */
export function giveArchive(archive: Archive): void {
  current = { key: '', archive };
}

function fromContent(content: Content): Archive {
  return archiveOf(content, buildHistory(content).history);
}

/** The content of the development server, and a key that changes with it. */
async function contentInStore(): Promise<{ key: string; content: () => Content }> {
  const site = await getCollection('site');
  const settings = site[0]?.data;
  if (!settings) return { key: '', content: () => nothingYet };
  const { redirects, moved, olderCycles, paths, ...rest } = settings;
  // For each page, Astro warns of a collection that is empty; a site without topics or notes has nothing wrong.
  const has = (folder: string) => paths.some((path) => path.startsWith(`${folder}/`));
  const [reports, areas, topics, notes] = await Promise.all([
    getCollection('reports').then(inOrder),
    getCollection('areas').then(inOrder),
    has('topics') ? getCollection('topics').then(inOrder) : ([] as CollectionEntry<'topics'>[]),
    has('items') ? getCollection('items').then(inOrder) : ([] as CollectionEntry<'items'>[]),
  ]);
  return {
    key: [...site, ...reports, ...areas, ...topics, ...notes].map(({ digest }) => digest).join(),
    content: () => ({
      site: rest,
      cycles: cyclesOf(rest).filter(({ id }) => reports.some(({ data }) => data.cycle === id)),
      reports: reports.map(({ data }) => data as unknown as DigestedReport),
      areas: areas.map(toNote).sort(compareAreas),
      topics: topics.map(toNote).sort(compareTopics),
      notes: notes.map(toNote),
      redirects,
      moved,
      olderCycles,
      paths: new Set(paths),
    }),
  };
}

/** Where the server began with a mistake, only pages of the guide are asked for (`live-content.ts`). */
const nothingYet: Content = {
  site: { title: 'Almanac', team: '', language: 'en', cycles: [], links: [] },
  cycles: [],
  reports: [],
  areas: [],
  topics: [],
  notes: [],
  redirects: {},
  moved: {},
  olderCycles: [],
  paths: new Set(),
};

/** Astro keeps entries in an order that depends on the locale of the machine. */
function inOrder<Entry extends { id: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toNote<Fields>({ id, data, rendered }: { id: string; data: Fields; rendered?: { html: string } }) {
  return { ...data, id, html: rendered?.html ?? '' };
}
