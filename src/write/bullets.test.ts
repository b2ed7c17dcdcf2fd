import { expect, test } from 'vitest';
import {
  addLine,
  blockAt,
  endOfWords,
  indentBlock,
  markerIn,
  moveBlock,
  splitBullet,
  withMarker,
  withReason,
  type RowEdit,
} from './bullets.ts';

const rowsOf = (text: string) => text.split('\n');
const made = (rows: readonly string[], edit: RowEdit | undefined) =>
  edit && [...rows.slice(0, edit.from), ...edit.rows, ...rows.slice(edit.to)].join('\n');

const text = `## Ovens

- [x] Seals
  - Two of them
- [ ] Hinges

  More about hinges.
- Doors

## Staff

Nothing yet.`;
const rows = rowsOf(text);

test.each([
  ['- [x] Seals', 'x', 2, 6],
  ['- [ ] Seals', ' ', 2, 6],
  ['  * [/]  Seals', '/', 4, 9],
  ['- Seals', undefined, 2, 2],
  ['- [] Seals', '', 2, 5],
  ['- [Seals](https://a.example)', undefined, 2, 2],
])('finds the marker in %j', (row, marker, from, to) => {
  expect(markerIn(row)).toEqual({ marker, from, to });
});

test.each(['', 'Seals', '## Ovens', '1. Seals', '-Seals'])('%j is no bullet', (row) => {
  expect(markerIn(row)).toBeUndefined();
  expect(withMarker(row, 'x')).toBe(row);
});

test('sets, replaces and removes a marker', () => {
  expect(withMarker('- Seals <Item added />', 'x')).toBe('- [x] Seals <Item added />');
  expect(withMarker('  - [ ] Seals', '/')).toBe('  - [/] Seals');
  expect(withMarker('- [x] Seals', undefined)).toBe('- Seals');
});

test('a bullet has its sub-lines and paragraphs', () => {
  expect(blockAt(rows, 2)).toEqual({ from: 2, to: 4 });
  expect(blockAt(rows, 4)).toEqual({ from: 4, to: 7 });
  expect(blockAt(rows, 0)).toBeUndefined();
});

test('moves a bullet with everything below it, and says where it is then', () => {
  const down = moveBlock(rows, 2, 1)!;
  expect(made(rows, down)).toBe(
    text.replace(/- \[x\][^]*hinges\.\n/, '- [ ] Hinges\n\n  More about hinges.\n- [x] Seals\n  - Two of them\n'),
  );
  expect(down.at).toBe(5);
  const up = moveBlock(rowsOf(made(rows, down)!), 5, -1)!;
  expect(made(rowsOf(made(rows, down)!), up)).toBe(text);
  expect(up.at).toBe(2);
});

test.each([
  [2, -1],
  [7, 1],
  [3, 1],
] as const)('the bullet in row %i has no neighbour at %i', (row, by) => {
  expect(moveBlock(rows, row, by)).toBeUndefined();
});

test('indents a bullet with everything below it, and takes it back', () => {
  const edit = indentBlock(rows, 4, 1)!;
  expect(edit.rows).toEqual(['  - [ ] Hinges', '', '    More about hinges.']);
  expect(made(rowsOf(made(rows, edit)!), indentBlock(rowsOf(made(rows, edit)!), 4, -1))).toBe(text);
  expect(indentBlock(rows, 2, 1)).toBeUndefined();
  expect(indentBlock(rows, 2, -1)).toBeUndefined();
});

test('adds a line to its area, or with the area', () => {
  const below = addLine(rows, 'Ovens', '- [?] Trays');
  expect(made(rows, below)).toBe(text.replace('- Doors', '- Doors\n- [?] Trays'));
  expect(below.at).toBe(8);
  expect(made(rows, addLine(rows, 'Staff', '- Train'))).toBe(text.replace('## Staff\n', '## Staff\n\n- Train\n'));
  expect(made(rows, addLine(rows, 'Kitchen', '- Paint'))).toBe(`${text}\n\n## Kitchen\n\n- Paint\n`);
});

test.each([
  ['  * [x] Seals|', ['  * [x] Seals', '  * ', '']],
  ['- [x] Seals| and hinges', ['- [x] Seals', '- ', 'and hinges']],
  ['- [x] Seals| <Item added />', ['- [x] Seals <Item added />', '- ', '']],
  ['- [ ] |', ['', '', '']],
  ['  - [?] |Seals', ['  - ', '  - [?] ', 'Seals']],
  ['- |[?] Seals', ['- ', '- ', '[?] Seals']],
  ['|- Seals', undefined],
  ['Seals|', undefined],
])('Enter in %j begins a bullet at the same level, and ends the list in an empty one', (row, split) => {
  expect(splitBullet(row.replace('|', ''), row.indexOf('|'))).toEqual(split);
});

test.each([
  ['- [-] Seals', '- [-] Seals <Item reason="No room" />'],
  ['- [-] Seals <Item added />', '- [-] Seals <Item added reason="No room" />'],
  ['- [-] Seals of <Item /> and\n  <Item id="a"/>', '- [-] Seals of <Item /> and\n  <Item id="a" reason="No room" />'],
])('the tag of %j says why it is dropped', (line, written) => {
  expect(withReason(line, 'No room')).toBe(written);
});

test('words end before the tag', () => {
  expect(endOfWords('- [x] Seals <Item added />')).toBe('- [x] Seals'.length);
  expect(endOfWords('- [x] Seals')).toBe('- [x] Seals'.length);
});
