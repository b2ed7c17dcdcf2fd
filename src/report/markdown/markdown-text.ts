/** Plain text as Markdown that renders to the same text, in CommonMark and in GitHub's dialect. */

/** Letters, digits and signs that mean nothing, one after the other or a space apart; a full stop ends a word. */
const plain = /^[a-z](?: ?[a-z0-9,;()'"%/-]|(?<!www)\.(?= |$))*$/i;

/** Whether nothing in a text can mean anything in Markdown, as in most of what is written. */
export function isPlainText(text: string): boolean {
  return plain.test(text);
}

/**
 * Escapes a text for a paragraph, a heading or the words of a link, on one line. Only characters that could mean
 * something where they stand are escaped.
 */
export function escapeMarkdown(text: string): string {
  if (isPlainText(text)) return text;
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

/** A Markdown link; its words are Markdown too. */
export function markdownLink(words: string, address: string): string {
  // Nearly all.
  if (!/[\s()<>\\&]/.test(address)) return `[${words}](${address})`;
  const safe = address.replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&').replace(/\s/g, '%20');
  return /[\s()<>\\]/.test(address) ? `[${words}](<${safe}>)` : `[${words}](${safe})`;
}

/** A Markdown link that shows its own URL. */
export function markdownAddress(address: string): string {
  return /^https?:\/\/[^\s<>&\\]+$/.test(address) ? `<${address}>` : markdownLink(escapeMarkdown(address), address);
}
