import type { Loader } from 'astro/loaders';

/** An entry of a collection, as Astro stores it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** Of everything that it was made from. Astro does not store an entry with the same digest again. */
  digest: string;
}

/**
 * Makes loaders for collections that are read together: a report can only be read with the areas and topics at hand,
 * and every mistake of the folder is to be listed at once. `read` is called once each time Astro syncs its content.
 */
export function contentLoaders<Name extends string>(
  names: readonly Name[],
  read: () => Record<Name, Entry[]>,
): Record<Name, Loader> {
  let entries: Record<Name, Entry[]> | undefined;
  const loaded = new Set<Name>();
  const entriesOf = (name: Name): Entry[] => {
    // A collection that is loaded again begins another sync.
    if (!entries || loaded.has(name)) {
      entries = read();
      loaded.clear();
    }
    loaded.add(name);
    return entries[name];
  };
  return Object.fromEntries(names.map((name) => [name, loaderOf(name, entriesOf)])) as Record<Name, Loader>;
}

function loaderOf<Name extends string>(name: Name, entriesOf: (name: Name) => readonly Entry[]): Loader {
  let isFirst = true;
  return {
    name: `almanac-${name}`,
    load: async ({ store, refreshContextData }) => {
      if (refreshContextData) refreshContextData['isRead'] = true;
      // Almanac itself may have changed since another process filled the store.
      if (isFirst) store.clear();
      isFirst = false;
      const entries = entriesOf(name);
      const ids = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      // Without `parseData`: the reader has checked the values, and checking them again takes as long as storing them.
      for (const entry of entries) store.set(entry);
    },
  };
}
