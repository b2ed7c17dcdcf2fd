/** What people write in place of a status marker: words and signs, as parts of regular expressions. */
export const statusWords = [
  { marker: 'x', words: 'done|completed?|finished', signs: '[✅✔✓☑]\\ufe0f?|:(?:white|heavy)_check_mark:' },
  { marker: '/', words: 'in progress|ongoing|wip', signs: '[🚧⏳🔄]\\ufe0f?' },
  { marker: ' ', words: 'not started|to ?do', signs: '[☐⬜]\\ufe0f?' },
  { marker: '-', words: 'dropped|cancell?ed', signs: '[❌✗✘]\\ufe0f?|:x:' },
];
