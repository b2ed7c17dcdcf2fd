import type { Loader } from 'astro/loaders';

/** An entry of a collection, as Astro stores it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** Digest of everything that it was made from: an entry with the same digest is not stored again. */
  digest: string;
}

/**
 * Makes the loaders of collections that are read together: a report can only be read with the areas and topics at hand,
 * and every mistake of the folder is to be listed at once.
 * @param names of the collections.
 * @param read reads the content folder; called once each time Astro syncs its content.
 * @returns a loader for each collection.
 */
export function contentLoaders<Name extends string>(
  names: readonly Name[],
  read: () => Record<Name, Entry[]>,
): Record<Name, Loader> {
  let entries: Record<Name, Entry[]>;
  const served = new Set<Name>(names);
  const entriesOf = (name: Name): Entry[] => {
    // A collection that is loaded a second time begins another sync.
    if (served.has(name)) {
      entries = read();
      served.clear();
    }
    served.add(name);
    return entries[name];
  };
  return Object.fromEntries(names.map((name) => [name, loaderOf(name, entriesOf)])) as Record<Name, Loader>;
}

function loaderOf<Name extends string>(name: Name, entriesOf: (name: Name) => readonly Entry[]): Loader {
  let isFirst = true;
  return {
    name: `almanac-${name}`,
    // The reader has checked the values; checking them against the schema would take as long as storing them.
    load: async ({ store, refreshContextData }) => {
      if (refreshContextData) refreshContextData['isRead'] = true;
      // The reader's code may have changed since an earlier process filled the store.
      if (isFirst) store.clear();
      isFirst = false;
      const wanted = entriesOf(name);
      const ids = new Set(wanted.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, data, digest } of wanted) {
        if (store.get(id)?.digest !== digest) store.set({ id, data, digest });
      }
    },
  };
}
