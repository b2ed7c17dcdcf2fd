import { expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';
import { earlier, mistake } from '../history.fixture.ts';

const note = '---\nrecords: []\n---\n';

test('accepts a note on the first name of an item', () => {
  expect(readReports(earlier, { 'items/ovens/doors.mdx': note }).diagnostics).toEqual([]);
});

test('suggests the nearest item', () => {
  expect(mistake(earlier, { 'items/ovens/door.mdx': note })).toMatchObject({
    code: 'unmatched-note',
    severity: 'warning',
    file: 'content/items/ovens/door.mdx',
    position: { line: 1, column: 1 },
    found: 'a note on `ovens/door`, which no report lists',
    fix: 'items/ovens/doors.mdx',
  });
});

test('suggests deleting a note if no item is similar', () => {
  expect(mistake(earlier, { 'items/ovens/roofs.mdx': note }).fix).toBe(
    'Delete items/ovens/roofs.mdx, or give it the id of its item.',
  );
});

test('suggests merging two notes on the same item', () => {
  expect(mistake(earlier, { 'items/ovens/door.mdx': note, 'items/ovens/doors.mdx': note }).fix).toBe(
    'If items/ovens/door.mdx is the right one, put it in place of items/ovens/doors.mdx; if not, delete it; if each has something of its own, merge them.',
  );
});

test('suggests the first name of an item instead of a later one', () => {
  const reports = {
    ...earlier,
    'k1/status': '## Ovens\n- Gate',
    'k2/plan': '## Ovens\n- Gates <Item continues="ovens/doors" />',
  };
  expect(mistake(reports, { 'items/ovens/gates.mdx': note })).toMatchObject({
    found: 'a note on `ovens/gates`, which is another name of `ovens/doors`',
    fix: 'items/ovens/doors.mdx',
  });
});

test('says of how many notes more than a thousand it says no more', () => {
  const notes = Array.from({ length: 1_003 }, (_, index) => [`items/ovens/roof-${1_000 + index}.mdx`, note]);
  const { diagnostics } = readReports(earlier, Object.fromEntries(notes));
  expect(diagnostics).toHaveLength(1_001);
  expect(diagnostics.at(-1)).toMatchObject({
    file: 'content/items/ovens/roof-2000.mdx',
    found: 'one of 3 more notes without an item; no others are shown',
  });
});
