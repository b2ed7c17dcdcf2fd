import type { ChangeWord } from '../history/history.ts';
import type { Status } from '../report/status.ts';

/** Everything that has a shape: statuses, changes, and the two ways of being absent. */
export type ShapeName = Status | ChangeWord | 'unaccounted';

/**
 * The drawing of each shape inside a box of 12 by 12: one set, told apart by form alone, at 12 px, in print and without
 * colour (design §8).
 */
export const shapes: Record<ShapeName, string> = {
  completed: '<circle cx="6" cy="6" r="5.2" fill="currentColor"/>',
  'in-progress': '<path d="M6 .8a5.2 5.2 0 0 1 0 10.4A5.2 5.2 0 0 1 6 .8V2a4 4 0 0 0 0 8z" fill="currentColor"/>',
  'not-started': '<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.2"/>',
  dropped: '<path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  planned: '<path d="M6 .9 11.1 6 6 11.1.9 6z" fill="none" stroke="currentColor" stroke-width="1.2"/>',
  unrecorded:
    '<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-dasharray="0 3.613"/>',
  unaccounted:
    '<path d="M6 .9.9 6 6 11.1" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M8.55 3.45h0M11.1 6h0M8.55 8.55h0" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  unlisted:
    '<path d="M.2 6a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0M5.2 6a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 1 0-2.4 0M9.55 6a.75.75 0 1 0 1.5 0 .75.75 0 1 0-1.5 0" fill="currentColor"/>',
  new: '<path d="M6 .3 7.3 4.7 11.7 6 7.3 7.3 6 11.7 4.7 7.3.3 6l4.4-1.3z" fill="currentColor"/>',
  carried: '<path d="M.6 6h10M7.2 2.6 10.6 6 7.2 9.4" fill="none" stroke="currentColor" stroke-width="1.3"/>',
  closed: '<path d="M2 2h8v8H2z" fill="currentColor"/>',
};
