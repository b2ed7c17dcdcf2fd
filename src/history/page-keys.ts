import type { Topic } from '../report/content.ts';
import { digest } from '../report/digest.ts';
import type { Archive } from './archive.ts';
import type { Appearance, Thread } from './history.ts';
import { digestsOf, threadDigests } from './thread-digests.ts';

/**
 * What a page of `getStaticPaths` has to have besides, so that a build takes the page of the last one where everything it
 * tells is as it was (`src/output/kept-pages.ts`). Nothing in development.
 */
export type Keyed = { cacheKey?: string };

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

/** Where nothing is kept. */
export const noKeys: PageKeys = { item: () => ({}), cycle: () => ({}), items: () => ({}), topic: () => ({}), redirect: () => ({}) };

/** What pages tell besides the content. */
export interface Told {
  /** Where the site will be; undefined where nobody knows yet. */
  origin: string | undefined;
  /** Path under which it is served. */
  base: string;
  /** The day on which a file of the content was changed last; undefined where nobody knows. */
  changed(file: string): string | undefined;
}

/**
 * Prepares keys. How pages are drawn is not in them: it is in the fingerprint of the code.
 * @param archive of the site.
 * @param told besides.
 * @param alone digests of the threads, where they are known.
 * @returns what gives them.
 */
export function pageKeys({ content, history, noteById }: Archive, { origin, base, changed }: Told, alone: readonly string[] = digestsOf(history)): PageKeys {
  const { site, areas, topics, moved } = content;
  const digests = threadDigests(history, alone, ({ report }) => changed(report.file));
  const everywhere = digest(JSON.stringify([
    origin ?? null, base, site, areas, topics, moved,
    history.reports.map(({ key }) => key), history.cycles.map(({ cycle }) => cycle),
  ]));
  const key = (...parts: readonly unknown[]) => ({ cacheKey: digest(JSON.stringify([everywhere, ...parts])) });
  return {
    item: (thread) => {
      const note = noteById.get(thread.id);
      return key(digests.ofThread(thread), note ?? null, (note && changed(note.file)) ?? null);
    },
    cycle: (index) => key(digests.ofCycle(index)),
    items: (threads, ...others) => key(threads.map(digests.ofThread), others),
    topic: ({ id, file }, lines, ...others) => {
      const shown = lines.map(({ report, line, thread, parent }) => [report.key, line.id, digests.ofThread(thread), parent ? digests.ofThread(parent) : null]);
      return key(id, changed(file) ?? null, shown, others);
    },
    redirect: (to) => key(to),
  };
}
