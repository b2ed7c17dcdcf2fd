import type { Run } from './slides.ts';

/**
 * Writes the text of a slide as Markdown that reads the same, links included.
 * @param runs of one paragraph.
 * @returns Markdown on one line, as a report can have it.
 */
export function wordsOfRuns(runs: readonly Run[]): string {
  const words = runs.map(({ text, href }) => {
    const plain = escapeMarkdown(text);
    const isLink =
      href !== undefined && /^https?:\/\/[^\s()<>]+$/.test(href) && text.trim() !== '' && text.trim() !== href;
    return isLink
      ? plain.replace(
          /^(\s*)(.*?)(\s*)$/,
          (_all, before: string, inner: string, after: string) => `${before}[${inner}](${href})${after}`,
        )
      : plain;
  });
  // At the beginning of a line these would begin a list, a heading or a quotation.
  return words
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-+#>]|\d+[.)])(?=\s|$|#)/, (found) => found.replace(/.$/, '\\$&'));
}

/** Only what would be read as something else, so that the report stays as readable as the slide. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<{]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
