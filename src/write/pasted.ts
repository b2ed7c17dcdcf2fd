/** What a text is that somebody opens or pastes. */

/** Whether a text is a report: it has fields, and is no deck of Marp. */
export function isReport(text: string, name: string): boolean {
  const [, fields] = /^\ufeff?---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
  return /\.mdx$/i.test(name) || (fields !== undefined && !/^marp:/m.test(fields));
}

/**
 * The name of the file that a pasted text may be, if a report can be made from it: cells of a table, or, while nobody has
 * changed the draft, a deck in Markdown.
 */
export function pastedName(text: string, isChanged: boolean): string | undefined {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const [count = 0, ...others] = new Set(rows.map((row) => row.split('\t').length));
  if (rows.length > 1 && others.length === 0 && count >= 2) return 'pasted.tsv';
  const isDeck = /^#{1,6} /m.test(text) && /^[-*+] /m.test(text) && !isReport(text, '');
  return isDeck && !isChanged ? 'pasted.md' : undefined;
}
