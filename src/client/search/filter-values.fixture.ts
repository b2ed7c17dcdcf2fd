import type { FilterValues } from './search-state.ts';

/** What the filters of a small site know, the newest cycle first as on its pages. */
export const known: FilterValues = {
  kind: new Map([['item', 'Item']]),
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
