/** Writes plain text as Markdown that renders to the same text, in CommonMark and in GitHub's dialect. */

/** Escapes a text for a paragraph, a heading or the words of a link, on one line, and no more of it than necessary. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[ \t\n\r]+/g, ' ')
      .replace(/[\\`*[\]<~]/g, '\\$&')
      // An underscore between letters or digits never begins or ends emphasis.
      .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (run) => '\\_'.repeat(run.length))
      .replace(/&(?=#?\w+;)/g, '\\&')
      // These begin a rule, a list, a quotation or a heading; a hash can end a heading too.
      .replace(/^ ?[-+>=]|(?<=^ ?\d{1,9})[.)]|(?<=^| )#/g, (found) => found.replace(/\S/, '\\$&'))
      // GitHub's dialect links bare URLs, and would take a backslash in one for part of it.
      .replace(/(?<=https?):(?=\/)|(?<=www)\.|@/gi, '\\$&')
  );
}

/** Writes a link, whose words are Markdown already. */
export function markdownLink(words: string, url: string): string {
  const safe = url.replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&').replace(/\s/g, '%20');
  return /[\s()<>\\]/.test(url) ? `[${words}](<${safe}>)` : `[${words}](${safe})`;
}

/** Writes a link that shows its own URL. */
export function markdownUrl(url: string): string {
  return /^https?:\/\/[^\s<>&\\]+$/.test(url) ? `<${url}>` : markdownLink(escapeMarkdown(url), url);
}

/** A title as the heading of an area in a report, with all markup escaped. */
export function asHeading(title: string): string {
  return `## ${title.replace(/[\\`*_{<[]/g, '\\$&')}`;
}

/** The words of a line with more in parentheses at their end. */
export function withAside(words: string, aside: string): string {
  if (words.includes(aside)) return words;
  return words.endsWith(')') && !words.includes('](') ? `${words.slice(0, -1)}; ${aside})` : `${words} (${aside})`;
}
