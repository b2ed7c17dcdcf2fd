/**
 * The status vocabulary: what a line's status can be, how an author writes it, what a reader is shown.
 */

/** One status of a line. */
export interface Status {
  id: string;
  /** What a reader is shown, in every output. */
  word: string;
  /** What it says, in one sentence, for legends and the guide. */
  meaning: string;
  /** The character between brackets with which an author writes it. */
  marker?: string;
  /** Whether work with it is done or given up. Other work is open. */
  closed?: 'delivered' | 'dropped';
}

/** In the order in which pages and legends list them. `unrecorded` is never shown as `not-started`. */
export const builtIn = [
  {
    id: 'completed',
    word: 'Completed',
    meaning: 'The report says the work is done.',
    marker: 'x',
    closed: 'delivered',
  },
  {
    id: 'in-progress',
    word: 'In progress',
    meaning: 'The report says work has begun and is not done.',
    marker: '/',
  },
  { id: 'not-started', word: 'Not started', meaning: 'The report says work has not begun.', marker: ' ' },
  {
    id: 'dropped',
    word: 'Dropped',
    meaning: 'The report says the work was dropped or replaced.',
    marker: '-',
    closed: 'dropped',
  },
  { id: 'planned', word: 'Planned', meaning: 'The plan lists it as work to do.' },
  { id: 'unrecorded', word: 'Not recorded', meaning: 'The report lists it without a status. Nothing is guessed.' },
] as const satisfies readonly Status[];

/** The id of a status that every site has. */
export type BuiltInId = (typeof builtIn)[number]['id'];

/** The status with an id, which exists. */
export function statusById(id: BuiltInId, statuses: readonly Status[]): Status {
  return statuses.find((status) => status.id === id)!;
}

/** The status that a character between brackets stands for. */
export function statusOfMarker(character: string, statuses: readonly Status[]): Status | undefined {
  return statuses.find(({ marker }) => marker === (character === 'X' ? 'x' : character));
}

/** The markers with their statuses, for messages. */
export function markerList(statuses: readonly Status[]): string {
  return statuses
    .flatMap(({ marker, word }) => (marker === undefined ? [] : `[${marker}] ${word.toLowerCase()}`))
    .join(', ');
}

const codeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Makes a regular expression in which `mark` is any marker, once for each list of statuses. The markers are written as
 * codes, since `-` has a meaning of its own.
 */
export function markerPattern(make: (mark: string) => RegExp): (statuses: readonly Status[]) => RegExp {
  const made = new WeakMap<readonly Status[], RegExp>();
  return (statuses) => {
    let pattern = made.get(statuses);
    if (!pattern) {
      const markers = statuses.flatMap(({ marker }) => marker ?? []);
      pattern = make(`[X${markers.map(codeOf).join('')}]`);
      made.set(statuses, pattern);
    }
    return pattern;
  };
}
