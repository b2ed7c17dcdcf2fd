/** Changes bullets in the text of a report, which stays what its author wrote everywhere else. */

/** What to write in place of rows, from the first one to before another one. Rows count from 0. */
export interface RowEdit {
  from: number;
  to: number;
  rows: string[];
}

const bullet = /^(?<indent>\s*)(?<sign>[-*+])(?<gap>\s+)(?:\[(?<marker>[^\]]?)\](?:\s+|$))?(?<words>.*)$/;

/** Where a marker stands in a row, or would stand, and the character in it; undefined if the row is no bullet. */
export function markerIn(row: string): { from: number; to: number; marker: string | undefined } | undefined {
  const { groups } = bullet.exec(row) ?? {};
  if (!groups) return undefined;
  const { indent = '', gap = '', words = '' } = groups;
  return { from: indent.length + 1 + gap.length, to: row.length - words.length, marker: groups['marker'] };
}

/** A bullet with another marker, or without one. */
export function withMarker(row: string, marker: string | undefined): string {
  const place = markerIn(row);
  if (!place) return row;
  return row.slice(0, place.from) + (marker === undefined ? '' : `[${marker}] `) + row.slice(place.to);
}

/** The words of a bullet without its marker and its tag; another row as it is. */
export function wordsOfRow(row: string): string {
  const place = markerIn(row);
  return place
    ? row
        .slice(place.to)
        .replace(/\s*<Item\b.*$/, '')
        .trim()
    : row;
}

/** A line whose tag says why it is dropped. */
export function withReason(line: string, reason: string): string {
  const end = /\s*\/>$/;
  const begun = end.test(line) && line.includes('<Item ') ? line.replace(end, '') : `${line} <Item`;
  return `${begun} reason="${reason.replaceAll('"', '”')}" />`;
}

/**
 * What Enter makes of a bullet: its row, how the next bullet begins, and the words behind the cursor, which go there. Before
 * the words, a bullet comes above. All are empty if the bullet has no words, so that the list ends. Undefined if the row is no
 * bullet, or the cursor is before it.
 */
export function splitBullet(row: string, cursor: number): [row: string, begun: string, rest: string] | undefined {
  const { groups } = bullet.exec(row) ?? {};
  const { indent = '', sign = '', words = '' } = groups ?? {};
  if (!groups || cursor <= indent.length) return undefined;
  const begun = `${indent}${sign} `;
  const start = row.length - words.length;
  if (cursor < start || (cursor === start && words !== '')) return [begun, row.slice(0, cursor), row.slice(cursor)];
  if (words.trim() === '') return ['', '', ''];
  const rest = row.slice(cursor).trimStart();
  // A tag says something about the line that it ends.
  const isEnd = /^(?:<Item\b.*)?$/.test(rest);
  return isEnd ? [row, begun, ''] : [row.slice(0, cursor).trimEnd(), begun, rest];
}

/** Where the words of a bullet end, before its tag. */
export function endOfWords(row: string): number {
  return row.replace(/\s*<Item\b.*$/, '').length;
}

/** The rows of a bullet with everything below it; undefined if there is none at a row. */
export function blockAt(rows: readonly string[], row: number): { from: number; to: number } | undefined {
  const indent = indentOf(rows[row]);
  if (indent === undefined) return undefined;
  let to = row + 1;
  for (let next = to; next < rows.length; next++) {
    const text = rows[next]!;
    if (text.trim() === '') continue;
    if (/^\s*/.exec(text)![0].length <= indent) break;
    to = next + 1;
  }
  return { from: row, to };
}

/** Moves a bullet with everything below it before or after its neighbour; undefined if it has none there. */
export function moveBlock(rows: readonly string[], row: number, by: -1 | 1): (RowEdit & { at: number }) | undefined {
  const block = blockAt(rows, row);
  if (!block) return undefined;
  const neighbour = by === 1 ? blockAt(rows, block.to) : blockAbove(rows, row);
  if (!neighbour || indentOf(rows[neighbour.from]) !== indentOf(rows[row])) return undefined;
  const [first, second] = by === 1 ? [block, neighbour] : [neighbour, block];
  const part = ({ from, to }: typeof block) => rows.slice(from, to);
  const between = rows.slice(first.to, second.from);
  const moved = [...part(second), ...between, ...part(first)];
  const at = by === 1 ? first.from + (second.to - second.from) + between.length : first.from;
  return { from: first.from, to: second.to, rows: moved, at };
}

/** Makes a bullet with everything below it a sub-line of the one above, or takes it one level up. */
export function indentBlock(rows: readonly string[], row: number, by: -1 | 1): RowEdit | undefined {
  const block = blockAt(rows, row);
  const indent = indentOf(rows[row]) ?? 0;
  if (!block || (by === -1 && indent < 2) || (by === 1 && !blockAbove(rows, row))) return undefined;
  const shifted = rows.slice(block.from, block.to).map((text) => {
    if (text.trim() === '') return text;
    return by === 1 ? `  ${text}` : text.replace(/^ {1,2}|^\t/, '');
  });
  return { ...block, rows: shifted };
}

const isHeading = (row: string) => /^##\s/.test(row);

/** Adds a bullet after the last one below a heading, or with the heading at the end. */
export function addLine(rows: readonly string[], heading: string, line: string): RowEdit & { at: number } {
  const title = (row: string) => row.replace(/^##\s+/, '').trim();
  const start = rows.findIndex((row) => isHeading(row) && title(row) === heading);
  if (start >= 0) return addBelow(rows, start, line);
  const end = rows.findLastIndex((row) => row.trim() !== '') + 1;
  return { from: end, to: rows.length, rows: ['', `## ${heading}`, '', line, ''], at: end + 3 };
}

/** Adds a bullet after the last one below the heading in a row. */
export function addBelow(rows: readonly string[], start: number, line: string): RowEdit & { at: number } {
  const next = rows.findIndex((row, index) => index > start && isHeading(row));
  const end = next < 0 ? rows.length : next;
  const last = rows.slice(0, end).findLastIndex((row, index) => index > start && indentOf(row) === 0);
  if (last >= 0) {
    const { to } = blockAt(rows, last)!;
    return { from: to, to, rows: [line], at: to };
  }
  return { from: start + 1, to: start + 1, rows: ['', line], at: start + 2 };
}

/** The bullet before a row, at the same level or above it. */
function blockAbove(rows: readonly string[], row: number): { from: number; to: number } | undefined {
  const indent = indentOf(rows[row]) ?? 0;
  for (let above = row - 1; above >= 0; above--) {
    if (/^#/.test(rows[above]!)) return undefined;
    const other = indentOf(rows[above]);
    if (other === undefined || other > indent) continue;
    return other === indent ? blockAt(rows, above) : undefined;
  }
  return undefined;
}

function indentOf(row: string | undefined): number | undefined {
  const { groups } = bullet.exec(row ?? '') ?? {};
  return groups?.['indent']?.length;
}
