import type { FilterValues } from './search-state.ts';

/** The filter values of a small site, the newest cycle first as on its pages. */
export const sampleFilterValues: FilterValues = {
  kind: new Map([['item', 'Item']]),
  team: new Map(),
  area: new Map([
    ['middleware', 'Investigation and Coding — Middleware'],
    ['pre-ops', 'Pre-Ops'],
  ]),
  cycle: new Map([
    ['f23b', 'F23B'],
    ['f23a', 'F23A'],
  ]),
  status: new Map([
    ['in-progress', 'In progress'],
    ['planned', 'Planned'],
  ]),
  change: new Map([
    ['new', 'New'],
    ['carried', 'Carried'],
    ['closed', 'Closed'],
    ['unlisted', 'No longer listed'],
  ]),
};
