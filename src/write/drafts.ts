/** Keeps what somebody writes in this browser, so that a reload, a crash or a second tab loses nothing. */

export interface Draft {
  text: string;
  /** The revision of the content when the draft was begun. */
  revision: string;
  /** What the draft was begun from. */
  begun: string;
}

/** More than a report can have. */
const longest = 1_000_000;

/** Another tab has written a draft since this one read it. */
export class OtherTab extends Error {}

/** The draft of one report, in the storage of a browser. */
export class DraftStore {
  readonly #storage: Storage;
  readonly key: string;
  /** What this tab has read or written last. */
  #known: string | null;

  /**
   * @param path of the file in the content folder.
   */
  constructor(storage: Storage, path: string) {
    this.#storage = storage;
    this.key = keyOf(path);
    this.#known = storage.getItem(this.key);
  }

  /** The draft that is kept; undefined if there is none, or something else in its place. */
  read(): Draft | undefined {
    this.#known = this.#storage.getItem(this.key);
    return draftIn(this.#known);
  }

  /** Throws OtherTab, and whatever the browser throws if it keeps nothing, or has no room. */
  write(draft: Draft): void {
    if (this.#storage.getItem(this.key) !== this.#known) throw new OtherTab();
    const written = JSON.stringify({ ...draft, at: Date.now() });
    this.#storage.setItem(this.key, written);
    this.#known = written;
  }

  /** Writes although another tab has. */
  overwrite(draft: Draft): void {
    this.#known = this.#storage.getItem(this.key);
    this.write(draft);
  }

  forget(): void {
    this.#storage.removeItem(this.key);
    this.#known = null;
  }

  /** Whether a change of the storage is one of this draft. */
  isAbout({ key }: Pick<StorageEvent, 'key'>): boolean {
    return key === this.key || key === null;
  }
}

/** The drafts of files whose paths begin so, and the rest of each path, in the order of the paths. */
export function draftsBelow(storage: Storage, beginning: string): (readonly [path: string, text: string])[] {
  return keysBelow(storage, beginning).flatMap((key) => {
    const draft = draftIn(storage.getItem(key));
    return draft ? [[key.slice(keyOf(beginning).length), draft.text] as const] : [];
  });
}

/** Forgets these drafts. Returns the keys of all. */
export function forgetBelow(storage: Storage, beginning: string): string[] {
  const keys = keysBelow(storage, beginning);
  for (const key of keys) storage.removeItem(key);
  return keys;
}

function keysBelow(storage: Storage, beginning: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(keyOf(beginning))).sort();
}

function keyOf(path: string): string {
  return `almanac ${import.meta.env.ALMANAC_BASE} ${path}`;
}

function draftIn(written: string | null): Draft | undefined {
  if (written === null || written.length > 3 * longest) return undefined;
  try {
    const { text, revision, begun } = JSON.parse(written) as Record<keyof Draft, unknown>;
    const all = [text, revision, begun];
    if (!all.every((one) => typeof one === 'string' && one.length <= longest)) return undefined;
    return { text, revision, begun } as Draft;
  } catch {
    return undefined;
  }
}
