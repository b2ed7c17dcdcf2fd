/** A document below `/api/` in parts, so that of thousands of entries only those are made that have changed since the last build. */
import type { Appearance, Thread } from '../history/history.ts';
import type { Topic } from '../report/content.ts';

/** One entry of a list of a document. */
export interface Entry<Value = unknown> {
  /** The key of everything that it tells; left out where nobody needs to know, as it is soon made. */
  key?(keys: EntryKeys): string | undefined;
  /** Makes it. It is asked when the entry is written, and what it gives is gone then: the entries of a long history would fill the memory. */
  make(): Value;
}

/** What gives the same key for as long as what is told of something stays the same; undefined where nothing is kept. */
export interface EntryKeys {
  cycle(index: number): { cacheKey?: string };
  items(threads: readonly Thread[], ...others: readonly unknown[]): { cacheKey?: string };
  topic(topic: Topic, lines: readonly Appearance[], ...others: readonly unknown[]): { cacheKey?: string };
}

/** A document whose type does not matter. */
export interface AnyDocument {
  /** What stands first. */
  head: object;
  /** By name, in order. */
  lists: Readonly<Record<string, readonly Entry[]>>;
}

/** A document of a type, of which some fields are lists. */
export interface DocumentOf<Type, List extends keyof Type> extends AnyDocument {
  head: Omit<Type, List>;
  lists: { [Name in List]: readonly Entry<Type[Name] extends readonly (infer Value)[] ? Value : never>[] };
}

/**
 * Makes all of a document.
 * @param document in parts.
 * @returns what stands in the file, as a value.
 */
export function wholeDocument<Type, List extends keyof Type>(document: DocumentOf<Type, List>): Type;
export function wholeDocument(document: AnyDocument): object;
export function wholeDocument({ head, lists }: AnyDocument): object {
  const all = Object.entries(lists).map(([name, entries]) => [name, entries.map((entry) => entry.make())]);
  return { ...head, ...Object.fromEntries(all) };
}

/** A piece of the text of a document. */
export interface Piece {
  bytes: Uint8Array;
  /** Of an entry. */
  key?: string | undefined;
  /** Whether the entry is one that was made before. */
  isKept: boolean;
}

/**
 * Writes a document, each entry on a line of its own.
 * @param document in parts.
 * @param keys of entries.
 * @param known text of entries that were made before, in UTF-8, by key.
 * @returns its text as JSON, in pieces.
 */
export function documentPieces({ head, lists }: AnyDocument, keys: EntryKeys, known: ReadonlyMap<string, Uint8Array>): Piece[] {
  const made = (text: string): Piece => ({ bytes: Buffer.from(text), isKept: false });
  const [comma, end] = [made(',\n'), made('\n]')];
  const written = Object.entries(lists).flatMap(([name, entries], index) => [
    made(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:[\n`),
    ...entries.flatMap((entry, place) => [...(place > 0 ? [comma] : []), entryPiece(entry, keys, known)]),
    end,
  ]);
  return [made(`${JSON.stringify(head).slice(0, -1)},`), ...written, made('}\n')];
}

function entryPiece(entry: Entry, keys: EntryKeys, known: ReadonlyMap<string, Uint8Array>): Piece {
  const key = entry.key?.(keys);
  const kept = key === undefined ? undefined : known.get(key);
  return kept ? { bytes: kept, key, isKept: true } : { bytes: Buffer.from(JSON.stringify(entry.make())), key, isKept: false };
}
