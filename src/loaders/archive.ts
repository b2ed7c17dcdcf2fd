import { getCollection } from 'astro:content';
import { buildHistory } from '../history/build-history.ts';
import type { History } from '../history/history.ts';
import { topicLines } from '../history/topic-lines.ts';
import type { Area, Content, DigestedReport, ItemNote, Topic } from '../report/content.ts';
import { placeMoved, type MovedPlaces } from '../report/moved-places.ts';
import { compareAreas, cyclesOf } from '../report/order.ts';
import { keptReportsFile, readKeptReports, type KeptReports } from './kept-reports.ts';

/** The content and the history that every page is drawn from. */
export interface Archive {
  content: Content;
  history: History;
  areaById: ReadonlyMap<string, Area>;
  topicById: ReadonlyMap<string, Topic>;
  noteById: ReadonlyMap<string, ItemNote>;
  linesByTopic: ReturnType<typeof topicLines>;
  moved: MovedPlaces;
}

let current: { key: string; archive: Archive } | undefined;

/**
 * Reads the collections and computes the history, once for as long as the content stays the same.
 * @returns the archive. Content with errors never gets here: loading it stops the build.
 */
export async function getArchive(): Promise<Archive> {
  if (current && import.meta.env.PROD) return current.archive;
  const [site, reports, areas, topics, notes] = await Promise.all([
    getCollection('site'),
    getCollection('reports').then(inOrder),
    getCollection('areas').then(inOrder),
    getCollection('topics').then(inOrder),
    getCollection('items').then(inOrder),
  ]);
  const settings = site[0]?.data;
  if (!settings) throw new Error('The content has not been loaded: see the messages above.');
  const key = [...site, ...reports, ...areas, ...topics, ...notes].map(({ digest }) => digest).join();
  if (current?.key === key) return current.archive;

  const kept = import.meta.env.DEV ? undefined : readKeptReports(keptReportsFile());
  const { redirects, moved, paths, ...rest } = settings;
  const content: Content = {
    site: rest,
    cycles: cyclesOf(rest).filter(({ id }) => reports.some(({ data }) => data.cycle === id)),
    reports: reports.map(({ id, data }) => (kept ? reportOf(id, data.digest, kept) : (data as unknown as DigestedReport))),
    areas: areas.map(toNote).sort(compareAreas),
    topics: topics.map(toNote).sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' })),
    notes: notes.map(toNote),
    redirects,
    moved,
    paths: new Set(paths),
  };
  const { history } = buildHistory(content);
  const archive: Archive = {
    content,
    history,
    areaById: new Map(content.areas.map((area) => [area.id, area])),
    topicById: new Map(content.topics.map((topic) => [topic.id, topic])),
    noteById: new Map(content.notes.map((note) => [note.id, note])),
    linesByTopic: topicLines(history),
    moved: placeMoved(moved),
  };
  current = { key, archive };
  return archive;
}

function reportOf(id: string, digest: string, kept: KeptReports): DigestedReport {
  const json = kept.get(digest);
  if (json === undefined) throw new Error(`The report ${id} is not in ${keptReportsFile()}: another program has changed that file. Build again.`);
  return JSON.parse(json) as DigestedReport;
}

/** Astro keeps entries in an order that depends on the locale of the machine. */
function inOrder<Entry extends { id: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toNote<Fields>({ id, data, rendered }: { id: string; data: Fields; rendered?: { html: string } }) {
  return { ...data, id, html: rendered?.html ?? '' };
}
