/** Reads the content in a thread of its own, makes what is not drawn, and writes what is (`content-thread.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { publicationOf } from '../components/publication.ts';
import { lastChanged } from '../disk/last-changed.ts';
import { readSettings } from '../disk/settings.ts';
import { archiveOf, type Archive } from '../history/archive.ts';
import { pageKeys } from '../history/page-keys.ts';
import { sourcesBelow } from '../loaders/page-sources.ts';
import { readForBuild, type Read } from '../loaders/read-for-build.ts';
import { PlainError } from '../report/plain-error.ts';
import type { Answer, Drawn, Message, Page, Task, Thread } from './content-thread.ts';
import { makeDocuments } from './make-documents.ts';
import { makeIndex } from './make-index.ts';
import { PageWriter } from './page-writer.ts';
import { plainKinds } from './plain-kinds.ts';
import { PlainPages, type Begun, type PlainPaths } from './plain-pages.ts';
import { isScanned } from './scan-file.ts';
import { scanOf } from './scan.ts';

const utf8 = new TextDecoder();
const { project, colours, fingerprints } = workerData as Thread;
const settings = readSettings(project, process.env);
const { read, reading } = readForBuild(settings, fingerprints.reading, colours, () => answer({ kept: true }));
let plain: Promise<PlainPages> | undefined;
const documents = Promise.withResolvers<void>();
let writer: PageWriter | undefined;
answer({ reading });
// From here on there is something to wait for only while somebody asks: a thread that waits for nothing ends, and that is noticed.
if (read) {
  const archive = archiveOf(read.content, read.history);
  parentPort!.on('message', (message: Message) => {
    if ('task' in message) void begin(message.task, archive, read.digests);
    else if ('page' in message) writePage(message.page);
    else if ('plain' in message) void takePlain(message.plain, message.begun, archive);
    else void finish();
  });
}

/** What nobody has foreseen ends the thread, and is told with the place where it happened. */
async function begin(task: Task, archive: Archive, digests: Read['digests']): Promise<void> {
  writer = new PageWriter(task.site);
  try {
    await make(task, archive, digests);
    answer({ indexed: true });
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    answer({ failure: error.message });
  }
}

async function make({ site, canTake }: Task, archive: Archive, digests: Read['digests']): Promise<void> {
  const [origin, { base }] = [settings.url?.origin, settings];
  // Neither tells when a file was changed.
  const keys = pageKeys(archive, { origin, base, changed: () => undefined }, digests);
  const { records, searched, written } = await makeIndex(site, archive, keys, base, fingerprints.drawing);
  await makeDocuments(site, publicationOf(archive, origin, base), keys, canTake, (file, text) => writer!.found.add(file, text));
  documents.resolve();
  answer({ made: { records, searched } });
  await written;
}

/** Draws pages without Astro, in the frame of those that it will have drawn. */
async function takePlain(paths: PlainPaths, begun: Begun, archive: Archive): Promise<void> {
  const { url, base, folder, root } = settings;
  const publication = publicationOf(archive, url?.origin, base);
  plain = lastChanged(folder).then((changed) => {
    const kinds = plainKinds(archive, publication, sourcesBelow(root, 'dates' in changed ? changed.dates : new Map()));
    return new PlainPages(kinds, { archive, origin: url && new URL(url.origin), base }, (file, text) => writer!.write(file, text, text));
  });
  const shares = (await plain).divide(paths);
  answer({ shares });
  // Pages can be drawn by the other thread too.
  (await plain).draw(shares.lists, begun, documents.promise);
}

/** What was found in the pages and documents is told when all are written, also those that are drawn here. */
async function finish(): Promise<void> {
  // Nobody asks for more: where the program that makes the index has ended without a word, so does the thread.
  parentPort!.unref();
  await (await plain)?.done();
  await documents.promise;
  const { found, identities } = writer!;
  answer({ drawn: JSON.stringify({ scan: scanOf(found), written: [...identities] } satisfies Drawn) });
}

function writePage({ file, bytes }: Page): void {
  const text = isScanned(file) ? utf8.decode(bytes) : undefined;
  writer!.write(file, bytes, text);
  if (text !== undefined) void plain?.then((pages) => pages.seen(file, text));
}

function answer(message: Answer): void {
  parentPort!.postMessage(message);
}
