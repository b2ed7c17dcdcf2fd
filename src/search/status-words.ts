import type { Status } from '../report/status.ts';

const others: Record<Status, string[]> = {
  completed: ['complete', 'done', 'finished', 'delivered'],
  'in-progress': ['ongoing', 'under way', 'underway'],
  'not-started': ['not begun'],
  dropped: ['cancelled', 'canceled', 'abandoned'],
  planned: [],
  unrecorded: [],
};

/** What readers call a status besides its own word. Only search knows these: no page shows them. */
export const otherStatusWords: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(others));
