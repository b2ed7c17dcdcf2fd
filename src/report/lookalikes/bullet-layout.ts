/** Bullets and text whose indentation means something else to Markdown than to readers. */
import type { List, ListItem, Paragraph } from 'mdast';
import { offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { plural } from '../plural.ts';

/** Reports bullets that are indented less than the words of the bullet above: they are not sub-lines. */
export function reportShallowBullets({ children }: List, findings: Findings): void {
  const [first] = children;
  if (!first) return;
  for (const bullet of children) {
    const { column = 1, offset = 0 } = bullet.position?.start ?? {};
    const extra = column - (first.position?.start.column ?? 1);
    if (extra <= 0) continue;
    const row = restOfLine(findings.source, offset);
    const indent = indentOf(first, findings.source);
    findings.report({
      at: [offset, offset],
      code: 'missed-mark',
      found: `${quote(row)}, which is indented by ${plural(extra, 'space')}, too little for a sub-line`,
      expected: `${indent} spaces before a sub-line, or as many as before the bullet above`,
      instead: ' '.repeat(indent),
      over: [offset - (column - 1), offset],
    });
  }
}

/**
 * Reports text below a bullet that is not indented: Markdown adds it to the words of the bullet, and so to its id.
 * @param isRead whether a row was reported already, as a bullet or a heading.
 */
export function reportJoinedText(
  bullet: ListItem,
  paragraph: Paragraph,
  isRead: (row: string) => boolean,
  findings: Findings,
): void {
  const { source } = findings;
  const { start, end } = offsetsOf(paragraph);
  const indent = indentOf(bullet, source);
  const found = source.slice(start, end).matchAll(/[^\r\n]+/g);
  const rows = Array.from(found, ({ 0: row, index }) => ({ row, at: start + index }));
  const from = rows.findIndex(({ row }, index) => index > 0 && /^\s*/.exec(row)![0].length < indent && !isRead(row));
  const before = rows[from - 1];
  // Text after the tag of a line is reported with the tag.
  if (!before || before.row.trimEnd().endsWith('/>')) return;
  const own = rows.slice(from).filter(({ row }) => !isRead(row));
  const isSentence = /^\s*[^\s\p{Ll}]/u.test(own[0]!.row) || /[.!?:;]\s*$/.test(before.row);
  const moved = own.map(({ row }) => ' '.repeat(indent) + row.trimStart()).join('\n');
  const last = own.at(-1)!;
  findings.report({
    at: [isSentence ? before.at : own[0]!.at, last.at + last.row.length],
    code: 'missed-mark',
    found: `${quote(own[0]!.row)}, which Markdown adds to the words of the bullet above`,
    expected: `${indent} spaces before it if it continues these words; an empty line as well if it is a remark`,
    instead: `${isSentence ? `${before.row}\n\n` : ''}${moved}`,
  });
}

/** The indentation of the words of a bullet. */
function indentOf(bullet: ListItem, source: string): number {
  const { column = 1, offset = 0 } = bullet.position?.start ?? {};
  // Four spaces and more begin code, and count as one.
  const gap = /^.([^\S\r\n]*)/.exec(source.slice(offset, offset + 10))?.[1]?.length ?? 1;
  return column + (gap > 4 ? 1 : gap);
}
