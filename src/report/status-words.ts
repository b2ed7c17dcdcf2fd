/** What people write in place of the marker of a status. Without a marker, only they know what it says of the status. */
export const statusWords: readonly {
  marker?: string;
  /** Words, as a regular expression; those of `shorthand` only where a status is expected. */
  words: string;
  shorthand?: string;
  /** Signs, as a regular expression. */
  signs: string;
  /** Characters between brackets. */
  characters?: string;
}[] = [
  {
    marker: 'x',
    words: 'completed?|done|finished',
    signs: '[✅✔✓☑]\\ufe0f?|:(?:white|heavy)_check_mark:',
    characters: '✓✔✅☑vVy*+х×',
  },
  // Before those of the next, which it contains.
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
