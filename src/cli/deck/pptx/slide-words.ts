import type { Run } from './runs.ts';

/** Writes plain words as Markdown on one line. */
export function wordsOfText(text: string): string {
  return wordsOfRuns([{ text, look: undefined, href: undefined }]);
}

/** Writes a paragraph of a slide as Markdown on one line that reads the same, links included. */
export function wordsOfRuns(runs: readonly Run[]): string {
  const words = runs.map(({ text, href }) => {
    const plain = escapeMarks(text);
    const isLink =
      href !== undefined &&
      /^https?:\/\/[^\s()<>]+$/.test(href) &&
      URL.canParse(href) &&
      text.trim() !== '' &&
      text.trim() !== href;
    return isLink ? plain.replace(/\S(?:.*\S)?/, (inner) => `[${inner}](${href})`) : plain;
  });
  return (
    words
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
      // At the beginning of a line these would begin a list, a heading or a quotation.
      .replace(/^(?:[-+#>]|\d+[.)])(?=\s|$|#)/, (mark) => mark.replace(/.$/, '\\$&'))
  );
}

/**
 * Escapes what MDX would read as something else, and no more: authors go on with the report, so it should be as readable
 * as the slide, and its bare URLs should become links.
 */
function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*[\]<{]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
