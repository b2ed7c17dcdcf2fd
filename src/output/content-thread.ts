import { join } from 'node:path';
import { styleText } from 'node:util';
import { Worker } from 'node:worker_threads';
import { documentFiles } from '../data/document-names.ts';
import type { Fingerprints } from '../loaders/fingerprint.ts';
import type { Reading } from '../loaders/read-for-build.ts';
import { PlainError } from '../report/plain-error.ts';
import type { FileIdentity } from './file-identity.ts';
import { PageWriter } from './page-writer.ts';
import type { Begun, PlainPaths, PlainShares } from './plain-pages.ts';
import { scanOf, type Scan, type Scanned } from './scan.ts';

/** What the thread is told at its beginning. */
export interface Thread {
  /** Absolute path of the project; which content, the environment says. */
  project: string;
  /** Whether messages have colours. */
  colours: boolean;
  /** Of the code that the thread is made of, as it was when that was found or bundled: it may have been saved again since. */
  fingerprints: Fingerprints;
}

/** What the thread is asked to make. */
export interface Task {
  /** Folder of the new site, with a slash at the end. */
  site: string;
  /** Whether it is known what the last site leads to, so that parts of it may be taken. */
  canTake: boolean;
}

/** A page that was drawn. */
export interface Page {
  /** Path of its file inside the site. */
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the thread is told. */
export type Message =
  | { task: Task }
  | { page: Page }
  | { plain: PlainPaths; begun: Begun }
  /** All pages that are drawn here are. */
  | { end: true };

/** What the thread tells; what was found in pages as JSON, which is sooner read than values. */
export type Answer = { kept: true } | { reading: Reading } | { made: Made } | { shares: PlainShares } | { drawn: string } | { indexed: true } | { failure: string };

/** What the thread has found and written when all is drawn. */
export interface Drawn {
  scan: Scan;
  /** By the path inside the site. */
  written: [string, FileIdentity][];
}

/** What is in the site and was not drawn. */
export interface Made {
  /** How many records the search can find. */
  records: number;
  /** Every address that the search shows. */
  searched: string[];
}

/** The content of a build, which is read while something else is done. */
export interface ContentThread {
  /** Kept as soon as the content can be read by others (`kept-content.ts`), which may be long before it is known whether it has mistakes, or never. */
  kept: Promise<void>;
  /** What the reading has come to. It fails where it could not be brought to its end. */
  reading: Promise<Reading>;
  /**
   * Writes the documents for programs and the index of the search into a site, when the content is read. To be asked once.
   * @param task which site.
   */
  make(task: Task): void;
  /** What was made: all but the index, whose files come later. It fails where something cannot be made; of content with mistakes nothing is. */
  made: Promise<Made>;
  /**
   * Writes a page into that site.
   * @param file path inside the site; no page may be there.
   * @param bytes of the page, which are no longer here afterwards.
   */
  write(file: string, bytes: Uint8Array<ArrayBuffer>): void;
  /**
   * Writes a page into that site, without the thread.
   * @param file path inside the site; no page may be there.
   * @param text of the page.
   */
  writeHere(file: string, text: string): void;
  /**
   * Has pages drawn in the thread. To be asked once, where its code is bundled, after `make` and before any of them is written.
   * @param paths of them; those of a kind that two others show how to draw.
   * @param files of the site that they will be.
   * @param begun zeros, one for each kind; who draws some of them here, too, counts there.
   * @returns how they are divided.
   */
  drawPlain(paths: PlainPaths, files: readonly string[], begun: Begun): Promise<PlainShares>;
  /**
   * To be asked once, when all pages are drawn.
   * @returns what was found in them and in the documents, by each of the two threads, when they are written; and which files the pages are.
   * @throws PlainError where one could not be written.
   */
  allDrawn(): Promise<{ scanned: Scanned[]; written: ReadonlyMap<string, FileIdentity> }>;
  /** Kept when all files of the index are there. */
  indexed: Promise<void>;
}

/**
 * Begins to read the content for a build, in a thread of its own: meanwhile Astro starts and bundles the code of the pages, which takes
 * as long. The same thread, which has the content, makes all that is not drawn then, while pages are; and those it writes and scans.
 * @param project absolute path of the project.
 * @param fingerprints of the code that makes the site.
 * @param bundled absolute path of the code of the thread, where it is bundled or will be.
 * @returns what it does; it fails where the code does not come.
 */
export function beginContent(project: string, fingerprints: Fingerprints, bundled: string | Promise<string> = join(project, 'src/output/content-worker.ts')): ContentThread {
  const colours = styleText('red', 'x', { stream: process.stderr }) !== 'x';
  const kept = Promise.withResolvers<void>();
  const reading = Promise.withResolvers<Reading>();
  const made = Promise.withResolvers<Made>();
  const indexed = Promise.withResolvers<void>();
  const drawn = Promise.withResolvers<Drawn>();
  const shares = Promise.withResolvers<PlainShares>();
  const files = new Set(documentFiles);
  let writer: PageWriter | undefined;
  const all = [reading, made, shares, drawn, indexed];
  const fail = (error: unknown) => all.forEach(({ reject }) => reject(error));
  const begin = (file: string) => {
    const begun = new Worker(file, { workerData: { project, colours, fingerprints } satisfies Thread });
    begun.on('message', (answer: Answer) => {
      if ('kept' in answer) kept.resolve();
      else if ('reading' in answer) reading.resolve(answer.reading);
      else if ('made' in answer) made.resolve(answer.made);
      else if ('shares' in answer) shares.resolve(answer.shares);
      else if ('drawn' in answer) drawn.resolve(JSON.parse(answer.drawn) as Drawn);
      else if ('indexed' in answer) indexed.resolve();
      else fail(new PlainError(answer.failure));
    });
    begun.once('error', fail);
    begun.once('exit', () => {
      reading.reject(new Error('The reading of the content ended without a result.'));
      for (const { reject } of [made, shares, drawn, indexed]) reject(new PlainError('The search index could not be built: Pagefind ended without an answer'));
    });
    return begun;
  };
  const worker = Promise.resolve(bundled).then(begin);
  worker.catch(fail);
  const tell = (message: Message, ...given: ArrayBuffer[]) => void worker.then((begun) => begun.postMessage(message, given), () => {});
  // They are told when they are asked for.
  for (const { promise } of all) promise.catch(() => {});
  return {
    kept: kept.promise,
    reading: reading.promise,
    make: (task) => {
      writer = new PageWriter(task.site);
      tell({ task });
    },
    made: made.promise,
    write: (file, bytes) => {
      files.add(file);
      tell({ page: { file, bytes } }, bytes.buffer);
    },
    writeHere: (file, text) => writer!.write(file, text, text),
    drawPlain: (paths, plainFiles, begun) => {
      for (const file of plainFiles) files.add(file);
      tell({ plain: paths, begun });
      return shares.promise;
    },
    allDrawn: async () => {
      tell({ end: true });
      const { scan, written } = await drawn.promise;
      const { found, identities } = writer!;
      return { scanned: [{ files, scan }, { files, scan: scanOf(found) }], written: new Map([...written, ...identities]) };
    },
    indexed: indexed.promise,
  };
}
