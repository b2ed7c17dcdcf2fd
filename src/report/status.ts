/**
 * The status vocabulary: what a line's status can be, how an author writes it, what a reader is shown.
 */

/** Every status a line can have, in the order in which pages and legends list them. */
export const statuses = ['completed', 'in-progress', 'not-started', 'dropped', 'planned', 'unrecorded'] as const;

/** One status of a line. `unrecorded` is a status of its own and is never shown as `not-started`. */
export type Status = (typeof statuses)[number];

/** The word a reader is shown for each status, in every output. */
export const statusWord: Record<Status, string> = {
  completed: 'Completed',
  'in-progress': 'In progress',
  'not-started': 'Not started',
  dropped: 'Dropped',
  planned: 'Planned',
  unrecorded: 'Not recorded',
};

/** What each status says, in one sentence, for legends and the guide. */
export const statusMeaning: Record<Status, string> = {
  completed: 'The report says the work is done.',
  'in-progress': 'The report says work has begun and is not done.',
  'not-started': 'The report says work has not begun.',
  dropped: 'The report says the work was dropped or replaced.',
  planned: 'The plan lists it as work to do.',
  unrecorded: 'The report lists it without a status. Nothing is guessed.',
};

/** The character between brackets that marks each status an author can write. */
export const statusMarkers: ReadonlyMap<string, Status> = new Map([
  ['x', 'completed'],
  ['X', 'completed'],
  ['/', 'in-progress'],
  [' ', 'not-started'],
  ['-', 'dropped'],
]);

const codeOf = (character: string): string => `\\x${character.charCodeAt(0).toString(16)}`;

/** One of these characters, for regular expressions. They are written as codes, since `-` has a meaning of its own. */
export const markerCharacter = `[${[...statusMarkers.keys()].map(codeOf).join('')}]`;

/** The markers with their statuses, for messages. */
export const markerList = [...statusMarkers]
  .filter(([marker]) => marker !== 'X')
  .map(([marker, status]) => `[${marker}] ${statusWord[status].toLowerCase()}`)
  .join(', ');

/** Whether work with this status is still to be done: planned, in progress, not started or not recorded. */
export function isOpen(status: Status): boolean {
  return status !== 'completed' && status !== 'dropped';
}
