import type { FilterName } from './search-state.ts';

/** Other names that readers use for a value of a filter, or for several together. No page shows them. */
export const filterSynonyms: readonly { filter: FilterName; values: readonly string[]; names: readonly string[] }[] = [
  { filter: 'kind', values: ['item'], names: ['items'] },
  { filter: 'kind', values: ['topic'], names: ['topics'] },
  { filter: 'kind', values: ['area'], names: ['areas'] },
  { filter: 'kind', values: ['cycle'], names: ['cycles'] },
  { filter: 'kind', values: ['page'], names: ['pages'] },
  { filter: 'status', values: ['completed'], names: ['complete', 'done', 'finished', 'delivered'] },
  { filter: 'status', values: ['in-progress'], names: ['ongoing', 'under way', 'underway'] },
  { filter: 'status', values: ['not-started'], names: ['not begun'] },
  { filter: 'status', values: ['dropped'], names: ['cancelled', 'canceled', 'abandoned'] },
  { filter: 'change', values: ['new'], names: ['added'] },
  { filter: 'change', values: ['carried'], names: ['carried over'] },
  { filter: 'change', values: ['unlisted'], names: ['unlisted', 'not listed'] },
  {
    filter: 'change',
    values: ['new', 'closed', 'unlisted'],
    names: ['change', 'changes', 'changed', 'news', 'updates'],
  },
];
