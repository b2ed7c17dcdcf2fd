import type { Appearance, Thread } from '../history/history.ts';
import { threadDigests } from '../history/thread-digests.ts';
import type { Topic } from '../report/content.ts';
import { digest } from '../report/digest.ts';
import { getArchive, type Archive } from './archive.ts';
import { pageSources } from './page-sources.ts';
import { siteOrigin } from './site-origin.ts';

/**
 * What a page of `getStaticPaths` has to have besides, so that a build takes the page of the last one where everything it
 * tells is as it was (`src/output/kept-pages.ts`). Nothing in development.
 */
export type Keyed = { cacheKey: string } | Record<never, never>;

/** Keys of the pages of which a long history has many; all others are drawn by every build. */
export interface PageKeys {
  item(thread: Thread): Keyed;
  /** Of a page about the cycle with that place in the order, from 0. */
  cycle(index: number): Keyed;
  /** Of a page that tells of several items, and of some other things. */
  items(threads: readonly Thread[], ...others: readonly unknown[]): Keyed;
  /** Of a page of a topic that shows some lines which mention it, and tells some other things. */
  topic(topic: Topic, lines: readonly Appearance[], ...others: readonly unknown[]): Keyed;
  /** Of a page that leads on. */
  redirect(to: string): Keyed;
}

let made: { archive: Archive; keys: PageKeys } | undefined;

/**
 * Prepares the keys, once for as long as the content stays the same. How pages are drawn is not in them: it is in the
 * fingerprint of the code.
 * @returns what gives them.
 */
export async function getPageKeys(): Promise<PageKeys> {
  const archive = await getArchive();
  if (made?.archive !== archive) made = { archive, keys: import.meta.env.PROD ? await keysOf(archive) : noKeys };
  return made.keys;
}

const noKeys: PageKeys = { item: () => ({}), cycle: () => ({}), items: () => ({}), topic: () => ({}), redirect: () => ({}) };

async function keysOf({ content, history, noteById }: Archive): Promise<PageKeys> {
  const { site, areas, topics, notes, moved } = content;
  const files = [...content.reports, ...notes, ...topics].map(({ file }) => file);
  const changed = new Map((await pageSources(files)).map((source, index) => [files[index], source.changed]));
  const digests = threadDigests(history, ({ report }) => changed.get(report.file));
  const everywhere = digest(JSON.stringify([
    siteOrigin() ?? null, import.meta.env.BASE_URL, site, areas, topics, moved,
    history.reports.map(({ key }) => key), history.cycles.map(({ cycle }) => cycle),
  ]));
  const key = (...parts: readonly unknown[]) => ({ cacheKey: digest(JSON.stringify([everywhere, ...parts])) });
  return {
    item: (thread) => {
      const note = noteById.get(thread.id);
      return key(digests.ofThread(thread), note ?? null, (note && changed.get(note.file)) ?? null);
    },
    cycle: (index) => key(digests.ofCycle(index)),
    items: (threads, ...others) => key(threads.map(digests.ofThread), others),
    topic: ({ id, file }, lines, ...others) => {
      const shown = lines.map(({ report, line, thread, parent }) => [report.key, line.id, digests.ofThread(thread), parent ? digests.ofThread(parent) : null]);
      return key(id, changed.get(file) ?? null, shown, others);
    },
    redirect: (to) => key(to),
  };
}
