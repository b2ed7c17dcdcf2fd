/** What replaces a stretch of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes edits that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const fromEnd = edits.toSorted((a, b) => b.start - a.start);
  return fromEnd.reduce((all, { start, end, text: now }) => all.slice(0, start) + now + all.slice(end), text);
}
