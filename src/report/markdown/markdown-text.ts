/** Plain text as Markdown that renders to the same text, in CommonMark and in GitHub's dialect. */

/**
 * Escapes a text for a paragraph, a heading or the words of a link, on one line. Only characters that could mean
 * something where they stand are escaped.
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
      // GitHub's dialect links bare URLs, and takes a backslash in them for a part of the URL.
      .replace(/(?<=https?):(?=\/)|(?<=www)\.|@/gi, '\\$&')
  );
}

/** A Markdown link; its words are Markdown too. */
export function markdownLink(words: string, url: string): string {
  const safe = url.replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&').replace(/\s/g, '%20');
  return /[\s()<>\\]/.test(url) ? `[${words}](<${safe}>)` : `[${words}](${safe})`;
}

/** A Markdown link that shows its own URL. */
export function markdownUrl(url: string): string {
  return /^https?:\/\/[^\s<>&\\]+$/.test(url) ? `<${url}>` : markdownLink(escapeMarkdown(url), url);
}
