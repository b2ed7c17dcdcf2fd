/** Plain text as Markdown that renders to the same text, in CommonMark and in GitHub's dialect. */

/**
 * Escapes a text for a paragraph, a heading or the words of a link, at its beginning or inside.
 * @param text any text; its white space becomes single spaces, as it would when rendered.
 * @returns one line of Markdown; only characters that could mean something where they stand are escaped.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[ \t\n\r]+/g, ' ')
      .replace(/[\\`*[\]<~]/g, '\\$&')
      // An underscore between letters or digits never begins or ends emphasis.
      .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (run) => '\\_'.repeat(run.length))
      .replace(/&(?=#?\w+;)/g, '\\&')
      // A rule, a list, a quotation or a heading begins with these; a heading ends with the last.
      .replace(/^ ?[-+>=]|(?<=^ ?\d{1,9})[.)]|(?<=^| )#/g, (found) => found.replace(/\S/, '\\$&'))
      // GitHub's dialect links bare addresses, and takes a backslash in them for a part of the address.
      .replace(/(?<=https?):(?=\/)|(?<=www)\.|@/gi, '\\$&')
  );
}

/**
 * A link.
 * @param words Markdown of what is shown.
 * @param address it leads to.
 * @returns Markdown of the link.
 */
export function markdownLink(words: string, address: string): string {
  const safe = address.replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&').replace(/\s/g, '%20');
  return /[\s()<>\\]/.test(address) ? `[${words}](<${safe}>)` : `[${words}](${safe})`;
}

/**
 * An address that is shown as it is.
 * @param address a full one.
 * @returns Markdown of a link to it.
 */
export function markdownAddress(address: string): string {
  return /^https?:\/\/[^\s<>&\\]+$/.test(address) ? `<${address}>` : markdownLink(escapeMarkdown(address), address);
}
