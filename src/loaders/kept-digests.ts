import { join } from 'node:path';
import { keepLines, readKeptLines } from '../disk/kept-lines.ts';
import { cacheFolder } from '../disk/settings.ts';
import type { Content } from '../report/content.ts';
import { digest } from '../report/digest.ts';

/**
 * Keeps the digests of threads for the pages, so that nobody makes them a second time.
 * @param content that they were made from.
 * @param digests as `digestsOf` makes them.
 */
export function keepDigests(content: Content, digests: readonly string[]): void {
  keepLines(file(), keyOf(content), digests);
}

/**
 * The digests of threads that were kept.
 * @param content of the site.
 * @returns undefined where none were kept for it.
 */
export function keptDigests(content: Content): readonly string[] | undefined {
  return readKeptLines(file(), keyOf(content));
}

const file = () => join(cacheFolder(process.env), 'threads.json');

/** Threads are made from reports alone, put in order by cycles. Their digests have the code that reads in them. */
function keyOf({ cycles, reports }: Content): string {
  return digest(JSON.stringify([cycles, reports.map((report) => report.digest)]));
}
