/** Reads the content in a thread of its own, and makes what is not drawn (`content-thread.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { publicationOf } from '../components/publication.ts';
import { readSettings } from '../disk/settings.ts';
import { archiveOf } from '../history/archive.ts';
import { pageKeys } from '../history/page-keys.ts';
import { codeFingerprint } from '../loaders/fingerprint.ts';
import { readForBuild, type Read } from '../loaders/read-for-build.ts';
import type { Answer, Task, Thread } from './content-thread.ts';
import { makeDocuments } from './make-documents.ts';
import { makeIndex } from './make-index.ts';

const { project, colours, fingerprint } = workerData as Thread;
const settings = readSettings(project, process.env);
const { read, reading } = await readForBuild(settings, codeFingerprint(project), colours);
// From here on there is something to wait for only while somebody asks: a thread that waits for nothing ends, and that is noticed.
if (read) {
  parentPort!.once('message', (task: Task) => {
    make(read, task).then(
      () => answer({ indexed: true }),
      (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
    );
    parentPort!.unref();
  });
}
answer({ reading });

async function make({ content, history, digests }: Read, { site, canTake }: Task): Promise<void> {
  const archive = archiveOf(content, history);
  const [origin, { base }] = [settings.url?.origin, settings];
  // Neither tells when a file was changed.
  const keys = pageKeys(archive, { origin, base, changed: () => undefined }, digests);
  const { records, searched, written } = makeIndex(site, archive, keys, base, fingerprint);
  // It is told below, where it is waited for.
  written.catch(() => {});
  const documents = await makeDocuments(site, publicationOf(archive, origin, base), keys, canTake);
  answer({ made: { records, searched, documents } });
  await written;
}

function answer(message: Answer): void {
  parentPort!.postMessage(message);
}
