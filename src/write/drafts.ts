/** Keeps what somebody writes in this browser, so that a reload, a crash or a second tab loses nothing. */
import { mergedTabs, plainEnds } from './three-ways.ts';

export interface Draft {
  text: string;
  /** What the draft was begun from: the published report, but for the rows about which a question is open. */
  begun: string;
  /** What was handed to the host of the repository last, and when, in ms. */
  proposed?: { text: string; at: number } | undefined;
}

/** A draft as one tab has written it. */
interface Version extends Draft {
  /** When it was written, in ms: later than the last version, even if the clock has gone back. */
  at: number;
  /** The tab that wrote it. */
  by: string;
  /** How many versions of each tab its text includes. Tabs hear of each other late, and may write at the same time. */
  includes: Readonly<Record<string, number>>;
}

/** How many versions a tab remembers, and how many other tabs. */
const [mostVersions, mostTabs] = [50, 20];

/** More than a report can have. */
const longest = 1_000_000;

/** What is written could not be read back. */
export class TooLong extends Error {}

/** The draft of one report, in the storage of a browser. Several tabs write the same one. */
export class DraftStore {
  readonly #storage: Storage;
  readonly key: string;
  /** What this tab has read or written last. */
  #known: string | null;
  readonly #tab = String(Math.random());
  /** What the text of this tab includes, the newest at the end. */
  #versions: Version[] = [];
  #includes: Version['includes'] = {};

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
    const version = versionIn(this.#known);
    if (!version) return undefined;
    this.#include(version);
    const { text, begun, proposed } = version;
    return { text, begun, proposed };
  }

  /** The text that this tab has read or written last. */
  get text(): string | undefined {
    return versionIn(this.#known)?.text;
  }

  /** What is kept if it is no draft. */
  get damaged(): string | undefined {
    const written = this.#storage.getItem(this.key);
    return written === null || versionIn(written) ? undefined : written;
  }

  /**
   * The text of a draft with what another tab has written.
   * @param written that it has written, if it is no longer what is kept.
   */
  withOther({ text, begun }: Draft, written?: string | null): string {
    const before = this.#known;
    this.#known = this.#storage.getItem(this.key);
    const news = written ?? this.#known;
    const other = news === before ? undefined : versionIn(news);
    if (!other || this.#isIncluded(other)) return text;
    // The other tab may not have known what this one wrote last.
    const shared = this.#versions.findLast(({ by, includes }) => (other.includes[by] ?? 0) >= includes[by]!);
    this.#include(other);
    return mergedTabs({ begun: shared?.text ?? plainEnds(begun), mine: text, theirs: other.text });
  }

  /**
   * Keeps a draft, with what another tab has written meanwhile. Returns the text that is kept. Throws TooLong, and whatever
   * the browser throws if it keeps nothing, or has no room.
   */
  write(draft: Draft): string {
    const text = this.withOther(draft);
    const at = Math.max(Date.now(), (versionIn(this.#known)?.at ?? 0) + 1);
    const by = this.#tab;
    const includes = { ...this.#includes, [by]: (this.#includes[by] ?? 0) + 1 };
    const written = JSON.stringify({ ...draft, text, at, by, includes });
    const version = versionIn(written);
    if (!version) throw new TooLong();
    this.#storage.setItem(this.key, written);
    this.#known = written;
    this.#include(version);
    return text;
  }

  #isIncluded({ by, includes }: Version): boolean {
    return (this.#includes[by] ?? 0) >= includes[by]!;
  }

  #include(version: Version): void {
    this.#versions = [...this.#versions, version].slice(-mostVersions);
    const counts = { ...this.#includes };
    for (const [tab, count] of Object.entries(version.includes)) counts[tab] = Math.max(counts[tab] ?? 0, count);
    this.#includes = Object.fromEntries(Object.entries(counts).slice(-mostTabs));
  }

  forget(): void {
    this.#storage.removeItem(this.key);
    this.#known = null;
  }

  /** Whether a change of the storage is one of this draft. */
  isAbout({ key }: Pick<StorageEvent, 'key'>): boolean {
    return key === this.key;
  }
}

/** The drafts of files whose paths begin so, and the rest of each path, in the order of the paths. */
export function draftsBelow(storage: Storage, beginning: string): (readonly [path: string, text: string])[] {
  return keysBelow(storage, beginning).flatMap((key) => {
    const draft = versionIn(storage.getItem(key));
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

function versionIn(written: string | null): Version | undefined {
  if (written === null || written.length > 3 * longest) return undefined;
  try {
    const { text, begun, proposed, at, by, includes } = JSON.parse(written) as Record<keyof Version, unknown>;
    if (!isText(text) || !isText(begun)) return undefined;
    const last = (proposed ?? {}) as Record<keyof NonNullable<Draft['proposed']>, unknown>;
    const isProposed = isText(last.text) && typeof last.at === 'number';
    return {
      text,
      begun,
      proposed: isProposed ? (last as Draft['proposed']) : undefined,
      at: typeof at === 'number' ? at : 0,
      ...(isText(by) && hasCount(includes, by) ? { by, includes } : { by: '', includes: { '': 1 } }),
    };
  } catch {
    return undefined;
  }
}

function hasCount(includes: unknown, by: string): includes is Version['includes'] {
  return typeof includes === 'object' && typeof (includes as Record<string, unknown> | null)?.[by] === 'number';
}

const isText = (one: unknown): one is string => typeof one === 'string' && one.length <= longest;
