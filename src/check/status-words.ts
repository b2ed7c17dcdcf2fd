/** What people write instead of a status marker. Entries without a marker say nothing certain about the status. */
export const statusWords: readonly {
  marker?: string;
  /** A regular expression, as is `shorthand`, which counts only where a status is expected. */
  words: string;
  shorthand?: string;
  signs: string;
  /** Single characters between brackets. */
  characters?: string;
}[] = [
  {
    marker: 'x',
    words: 'completed?|done|finished',
    signs: '[✅✔✓☑]\\ufe0f?|:(?:white|heavy)_check_mark:',
    characters: '✓✔✅☑vVy*+х×',
  },
  // Before "started", which is part of "not started".
  {
    marker: ' ',
    words: 'not(?: yet)?[ -]started',
    shorthand: 'to ?do',
    signs: '[☐⬜]\\ufe0f?',
    characters: '_☐',
  },
  {
    marker: '/',
    words: 'in[ -]progress|ongoing|under ?way|started',
    shorthand: 'wip',
    signs: '[🚧⏳🔄]\\ufe0f?',
    characters: '~>\\.oOpw',
  },
  {
    marker: '-',
    words: 'dropped|cancell?ed|abandoned|descoped',
    signs: '[❌✗✘]\\ufe0f?|:x:',
    characters: '–—−✗✘dr',
  },
  {
    words: 'on hold|paused|blocked|delayed|at risk|on track|red|amber|yellow|green',
    signs: '[🔴🟠🟡🟢☒]|:(?:large_)?(?:red|orange|yellow|green)_circle:',
  },
];

/** A regular expression for any sign of a status. */
export const statusSigns = statusWords.map(({ signs }) => signs).join('|');

/** The marker that a status in words, or a sign, stands for; undefined if it says nothing certain. */
export function markerFor(written: string): string | undefined {
  return statusWords.find(({ words, shorthand = words, signs }) =>
    new RegExp(`^(?:${words}|${shorthand}|${signs})$`, 'iu').test(written),
  )?.marker;
}
