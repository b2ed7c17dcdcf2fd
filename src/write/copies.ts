/**
 * Copies of the drafts, in the database of the browser, which has them on disk at once. What is in local storage gets there
 * some seconds later, and a crash in between would lose it. A browser that refuses has no copies.
 */

const table = 'drafts';
/** How long a page waits for a database that does not answer, in ms. */
const patience = 1_000;

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('almanac', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => {
      // A page of a later version may change the database.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error!);
  });
  return opened;
}

/** Copies what local storage has by a key, or deletes its copy. */
export async function copyDraft(key: string): Promise<void> {
  try {
    const written = localStorage.getItem(key);
    const change = (await database()).transaction(table, 'readwrite');
    const drafts = change.objectStore(table);
    if (written === null) drafts.delete(key);
    else drafts.put(written, key);
    await new Promise<void>((resolve) => {
      change.oncomplete = change.onabort = () => resolve();
    });
  } catch {
    // The draft is in local storage.
  }
}

/** Makes local storage and the copies the same: the newer of the two stays. */
export async function restoreCopies(): Promise<void> {
  const isLate = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([restore().catch(() => {}), isLate]);
}

async function restore(): Promise<void> {
  const drafts = (await database()).transaction(table).objectStore(table);
  const [keys, copies] = await Promise.all([answerOf(drafts.getAllKeys()), answerOf(drafts.getAll())]);
  for (const [index, key] of keys.entries()) {
    const copy: unknown = copies[index];
    if (typeof key !== 'string' || typeof copy !== 'string') continue;
    const written = localStorage.getItem(key);
    if (timeOf(copy) > timeOf(written)) localStorage.setItem(key, copy);
    else if (copy !== written) await copyDraft(key);
  }
}

/** When a draft was written, in ms; 0 if it is none. */
function timeOf(written: string | null): number {
  try {
    const { at } = JSON.parse(written ?? '') as { at?: unknown };
    return typeof at === 'number' ? at : 0;
  } catch {
    return 0;
  }
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}
