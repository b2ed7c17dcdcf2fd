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
      // GitHub's dialect links bare URLs, and takes a backslash in them for a part of the URL.
      .replace(/(?<=https?):(?=\/)|(?<=www)\.|@/gi, '\\$&')
  );
}

/** A Markdown link; its words are Markdown too. */
export function markdownLink(words: string, url: string): string {
  // Nearly all.
  if (!/[\s()<>\\&]/.test(url)) return `[${words}](${url})`;
  const safe = url.replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&').replace(/\s/g, '%20');
  return /[\s()<>\\]/.test(url) ? `[${words}](<${safe}>)` : `[${words}](${safe})`;
}

/** A Markdown link that shows its own URL. */
export function markdownUrl(url: string): string {
  return /^https?:\/\/[^\s<>&\\]+$/.test(url) ? `<${url}>` : markdownLink(escapeMarkdown(url), url);
}
