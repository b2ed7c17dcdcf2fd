import { emptyLine } from '../diagnostics/source.ts';

/** The words of a comment as a note; empty if it has none. */
export function asNote(hidden: string): string {
  const words = hidden.trim().replace(/[<{]/g, '\\$&');
  if (words === '') return '';
  return emptyLine.test(words) ? `<Note>\n\n${words}\n\n</Note>` : `<Note>${words}</Note>`;
}
