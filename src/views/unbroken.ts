import { statusWord } from '../report/status.ts';
import { changeWord } from './labels.ts';

/** "In progress" and "no longer listed", broken in two, would read as two things. */
const longWords = [...Object.values(statusWord), ...Object.values(changeWord)]
  .map((word) => word.toLowerCase())
  .filter((word) => word.includes(' '));
const withNumber = new RegExp(`\\d (?:${longWords.join('|')}|(?=\\p{L}))`, 'gu');

/**
 * Keeps a number and the words of its status or change on one line. For pages only: data, feeds and Markdown have plain
 * spaces.
 */
export function unbroken(words: string): string {
  return words.replace(withNumber, (stretch) => stretch.replaceAll(' ', '\u00a0'));
}
