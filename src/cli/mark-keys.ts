import type { Status } from '../report/status.ts';
import type { Choice } from './terminal.ts';

/** What somebody can do about a line, each with its key. Enter takes the first. */
export interface MarkKeys {
  skip: Choice;
  statuses: readonly (Choice & { status: Status })[];
  /** For a line that waits for its marker. */
  unknown: Choice;
  back: Choice;
  quit: Choice;
}

/** The key of a status is its marker; of anything else, a letter of its name that is still free. */
export function markKeys(statuses: readonly Status[]): MarkKeys {
  // No status can have it as a marker.
  const taken = new Set(['?']);
  const free = (characters: string): string => {
    // A key that no keyboard has is of no use. Digits are left where all letters are taken.
    const key = [...`${characters}123456789`].find((one) => /^[ -~]$/.test(one) && !taken.has(one.toLowerCase()))!;
    taken.add(key.toLowerCase());
    return key;
  };
  const ofStatuses = statuses.flatMap((status) => {
    const { marker, word } = status;
    if (marker === undefined) return [];
    const key = free(marker + word);
    return { key, words: word, status, ...(key === ' ' && { hint: 'space' }) };
  });
  const unrecorded = statuses.find(({ id }) => id === 'unrecorded')!;
  return {
    statuses: ofStatuses,
    unknown: { key: '?', words: 'Nobody knows', hint: `shown as “${unrecorded.word}”` },
    skip: { key: free('skip'), words: 'Skip', hint: 'or Enter' },
    back: { key: free('back'), words: 'Back', hint: 'takes the last answer back' },
    quit: { key: free('quit'), words: 'Quit' },
  };
}
