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
  const countsOf = (sign: string) => new Set(rows.map((row) => row.split(sign).length));
  const isSplitBy = (sign: string, least: number) => {
    const [count = 0, ...others] = countsOf(sign);
    return rows.length > 1 && others.length === 0 && count >= least;
  };
  if (isSplitBy('\t', 2)) return 'pasted.tsv';
  if (isSplitBy(',', 3) || isSplitBy(';', 3)) return 'pasted.csv';
  const isDeck = /^#{1,6} /m.test(text) && /^[-*+] /m.test(text) && !isReport(text, '');
  return isDeck && !isChanged ? 'pasted.md' : undefined;
}
