/** Reads the content in a thread of its own, and makes the index of its search (`content-thread.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { readSettings } from '../disk/settings.ts';
import { codeFingerprint } from '../loaders/fingerprint.ts';
import { readForBuild } from '../loaders/read-for-build.ts';
import { recordAddresses } from '../search/record-addresses.ts';
import { searchRecords } from '../search/records.ts';
import { buildSearchIndex } from '../search/search-index.ts';
import type { Answer, Thread } from './content-thread.ts';

const { project, colours } = workerData as Thread;
const settings = readSettings(project, process.env);
const { read, reading } = await readForBuild(settings, codeFingerprint(project), colours);
// From here on there is something to wait for only while somebody asks: a thread that waits for nothing ends, and that is noticed.
if (read) {
  parentPort!.once('message', (site: string) => {
    void index(site).then(answer);
    parentPort!.unref();
  });
}
answer({ reading });

async function index(site: string): Promise<Answer> {
  try {
    const records = searchRecords(read!.content, read!.history);
    await buildSearchIndex(site, { language: read!.content.site.language, records });
    return { index: { records: records.length, addresses: recordAddresses(records, settings.base) } };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function answer(message: Answer): void {
  parentPort!.postMessage(message);
}
