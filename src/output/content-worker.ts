/** Reads the content in a thread of its own, makes what is not drawn, and writes what is (`content-thread.ts`). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { publicationOf } from '../components/publication.ts';
import { readSettings } from '../disk/settings.ts';
import { archiveOf } from '../history/archive.ts';
import { pageKeys } from '../history/page-keys.ts';
import { codeFingerprint } from '../loaders/fingerprint.ts';
import { readForBuild, type Read } from '../loaders/read-for-build.ts';
import { PlainError } from '../report/plain-error.ts';
import type { Answer, Message, Page, Task, Thread } from './content-thread.ts';
import { Found } from './found.ts';
import { makeDocuments } from './make-documents.ts';
import { makeIndex } from './make-index.ts';
import { isScanned } from './scan-file.ts';
import { scanOf } from './scan.ts';

const utf8 = new TextDecoder();
const { project, colours, fingerprint } = workerData as Thread;
const settings = readSettings(project, process.env);
const { read, reading } = readForBuild(settings, codeFingerprint(project), colours);
const drawn = new Found();
let site = '';
// From here on there is something to wait for only while somebody asks: a thread that waits for nothing ends, and that is noticed.
if (read) {
  parentPort!.on('message', (message: Message) => {
    if ('task' in message) void begin(message.task, read);
    else if ('page' in message) writePage(message.page);
    else {
      answer({ drawn: JSON.stringify(scanOf(drawn)) });
      parentPort!.unref();
    }
  });
}
answer({ reading });

/** What nobody has foreseen ends the thread, and is told with the place where it happened. */
async function begin(task: Task, read: Read): Promise<void> {
  ({ site } = task);
  try {
    await make(task, read);
    answer({ indexed: true });
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    answer({ failure: error.message });
  }
}

async function make({ canTake }: Task, { content, history, digests }: Read): Promise<void> {
  const archive = archiveOf(content, history);
  const [origin, { base }] = [settings.url?.origin, settings];
  // Neither tells when a file was changed.
  const keys = pageKeys(archive, { origin, base, changed: () => undefined }, digests);
  const { records, searched, written } = await makeIndex(site, archive, keys, base, fingerprint);
  const documents = await makeDocuments(site, publicationOf(archive, origin, base), keys, canTake);
  answer({ made: { records, searched, documents } });
  await written;
}

function writePage({ file, bytes }: Page): void {
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  // A file that is there already might be one of the last site under a second name.
  writeFileSync(path, bytes, { flag: 'wx' });
  if (isScanned(file)) drawn.add(file, utf8.decode(bytes));
}

function answer(message: Answer): void {
  parentPort!.postMessage(message);
}
