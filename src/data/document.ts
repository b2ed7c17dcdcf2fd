/** A document below `/api/` in parts, so that of thousands of entries only those are made that have changed since the last build. */
import type { PageKeys } from '../history/page-keys.ts';

/** One entry of a list of a document. */
export interface Entry<Value = unknown> {
  /** The key of everything that it tells; left out where nobody needs to know, as it is soon made. */
  key?(keys: PageKeys): string | undefined;
  /** Makes it. It is asked when the entry is written, and what it gives is gone then: the entries of a long history would fill the memory. */
  make(): Value;
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
  /** In UTF-8 where it was made before. */
  text: string | Uint8Array;
  /** Of an entry. */
  key?: string | undefined;
}

/**
 * Writes a document, each entry on a line of its own.
 * @param document in parts.
 * @param keys of entries.
 * @param known text of entries that were made before, by key.
 * @returns its text as JSON, in pieces; each is made when it is asked for.
 */
export function* documentPieces({ head, lists }: AnyDocument, keys: PageKeys, known: ReadonlyMap<string, Uint8Array>): Generator<Piece> {
  yield { text: JSON.stringify(head).slice(0, -1) };
  for (const [name, entries] of Object.entries(lists)) {
    yield { text: `,${JSON.stringify(name)}:[` };
    for (const [place, entry] of entries.entries()) {
      yield { text: place > 0 ? ',\n' : '\n' };
      const key = entry.key?.(keys);
      yield { text: (key === undefined ? undefined : known.get(key)) ?? JSON.stringify(entry.make()), key };
    }
    yield { text: '\n]' };
  }
  yield { text: '}\n' };
}
