import { expect, test } from 'vitest';
import { joinPlaces } from '../../report/diagnostics/join-places.ts';
import { readReports } from '../../history/inline.fixture.ts';
import { earlier, expectMistake } from '../history.fixture.ts';

test('rejects a line that continues the item of an earlier line in the report', () => {
  const reports = {
    ...earlier,
    'k2/status': '## Ovens\n- [/] Doors\n- [x] Gates <Item continues="ovens/doors" evidence="https://example.org/" />',
  };
  expectMistake(reports, {
    code: 'duplicate-line',
    position: { line: 7, column: 1 },
    found: '`Gates`, which is about the same item as line 6',
    fix: '- [x] Gates <Item evidence="https://example.org/" />',
  });
});

test('rejects a line with the words of the item that an earlier line continues', () => {
  const reports = {
    ...earlier,
    'k2/status': '## Ovens\n- [x] Gates <Item continues="ovens/doors" />\n- [/] Doors (of brick)',
  };
  expectMistake(reports, {
    code: 'duplicate-line',
    position: { line: 7, column: 1 },
    fix: '- [/] Doors (of brick) <Item id="doors-of-brick" />',
  });
});

test('rejects two lines that continue the same item', () => {
  const reports = {
    ...earlier,
    'k2/plan':
      '## Ovens\n- Gates <Item continues="ovens/doors" />\n\n## Staff\n- Hinges <Item continues="ovens/doors" />',
  };
  expectMistake(reports, { code: 'duplicate-line', position: { line: 9, column: 1 }, fix: '- Hinges' });
});

test('rejects a sub-line beside the line that it became', () => {
  const reports = {
    ...earlier,
    'k2/plan':
      '## Ovens\n- Measure heat loss\n  - East oven\n- Eastern oven <Item continues="ovens/measure-heat-loss/east-oven" />',
  };
  expectMistake(reports, { code: 'duplicate-line', position: { line: 8, column: 1 } });
});

test('rejects two lines with different names of one item', () => {
  const reports = {
    'k1/plan': '## Ovens\n- Doors',
    'k2/plan': '## Ovens\n- Gates (east) <Item continues="ovens/doors" />',
    'k3/plan': '## Ovens\n- Doors\n- Gates (west)',
  };
  expectMistake(reports, { code: 'duplicate-line', fix: '- Gates (west) <Item id="gates-west" />' });
});

const fixesOf = (body: string) =>
  readReports({ 'k1/status': `## Ovens\n${body}` }).diagnostics.map(({ position, fix }) => `${position.line} ${fix}`);

test('gives lines that differ in parentheses an id each', () => {
  const body = '- Seals (left)\n- Seals (right)\n- Seals <Item added />\n- [x] Doors\n  - Hinge\n  - Hinge!';
  expect(fixesOf(body)).toEqual([
    '6 - Seals (left) <Item id="seals-left" />',
    '7 - Seals (right) <Item id="seals-right" />',
    '11 Delete one of the two lines.',
  ]);
  expect(readReports({ 'k1/status': `## Ovens\n${body}` }).diagnostics[0]?.found).toBe(
    '`Seals (left)`, which is about the same item as line 7; text in parentheses does not count',
  );
});

test('deletes only exact copies', () => {
  expect(fixesOf('- [x] Seals\n- Doors\n- [x] Seals')).toEqual(['8 Delete this bullet.']);
  expect(fixesOf('- [x] Seals (left)\n- [x] Seals (left)')).toEqual(['7 Delete this bullet.']);
});

test('joins lines with the same words, as after a merge', () => {
  expect(fixesOf('- [x] Seals\n- [ ] Seals')).toEqual(['7 - [ ] Seals\nor:\n- [x] Seals']);
  expect(fixesOf('- Seals\n  - Left\n- Seals\n  - Right')).toEqual([
    '8 Move what is below this bullet to line 6, and delete the bullet.',
  ]);
  expect(fixesOf('- A\n  - B\n- A\n  - B')).toEqual(['8 Delete this bullet and what is below it.']);
});

test('asks whether a line with a remark repeats its neighbour', () => {
  expect(fixesOf('- [x] Seals\n- [x] Seals (all but one)')).toEqual([
    '7 Delete the line that says less; if these are two pieces of work, add id="seals-all-but-one" to this one.',
  ]);
});

test('keeps the attributes of a line that gets another id', () => {
  expect(fixesOf('- A\n- A <Item reason="x > y" id="a" added />')).toEqual([
    '7 - A <Item id="a-2" added reason="x > y" />',
  ]);
});

test('reports each of two lines with the same words only once', () => {
  expect(
    readReports({ ...earlier, 'k2/plan': '## Ovens\n- Doors (east)\n- Doors (west)' }).diagnostics.map(
      ({ code, fix }) => [code, fix],
    ),
  ).toEqual([
    ['duplicate-line', '- Doors (east) <Item id="doors-east" />'],
    ['duplicate-line', '- Doors (west) <Item id="doors-west" />'],
  ]);
});

test('makes one message of lines that differ in parentheses alone', () => {
  const body = '- Implement the RFC (Cargo)\n- Implement the RFC (rustc)\n- Implement the RFC (crates.io)';
  const joined = joinPlaces(readReports({ 'k1/status': `## Ovens\n${body}` }).diagnostics);
  expect(joined).toHaveLength(1);
  expect(joined[0]!.places?.map(({ position, fix }) => `${position.line} ${fix}`)).toEqual([
    '6 - Implement the RFC (Cargo) <Item id="implement-the-rfc-cargo" />',
    '7 - Implement the RFC (rustc) <Item id="implement-the-rfc-rustc" />',
    '8 - Implement the RFC (crates.io) <Item id="implement-the-rfc-crates-io" />',
  ]);
});
