import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { readReports } from './inline.fixture.ts';

type Reports = Record<string, string>;

/** The only mistake in some reports. */
function mistake(reports: Reports, otherFiles: Reports = {}): Diagnostic {
  const { diagnostics } = readReports(reports, otherFiles);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

/** Expects one mistake in the reports, and none after its lines are replaced with its fix. */
function expectMistake(reports: Reports, expected: Partial<Diagnostic>): void {
  const diagnostic = mistake(reports);
  expect(diagnostic).toMatchObject(expected);
  const { file, position, fix } = diagnostic;
  const key = file.replace(/^content\/cycles\/(.*)\.mdx$/, '$1');
  // The body comes after four lines of frontmatter and an empty one.
  const lines = reports[key]!.split('\n');
  lines.splice(position.line - 5, (position.endLine ?? position.line) - position.line + 1, fix);
  expect(readReports({ ...reports, [key]: lines.join('\n') }).diagnostics).toEqual([]);
}

const earlier = { 'k1/plan': '## Ovens\n- Measure heat loss\n  - East oven\n- Doors' };

describe('continues-unknown', () => {
  test.each([
    ['a misspelt id', 'ovens/measure-heatloss', 'ovens/measure-heat-loss'],
    ['a misspelt id of a sub-line', 'ovens/measure-heat-loss/eastoven', 'ovens/measure-heat-loss/east-oven'],
    ['an id without area', 'measure-heat-loss', 'ovens/measure-heat-loss'],
    ['an id in the wrong area', 'garden/measure-heat-loss', 'ovens/measure-heat-loss'],
    ['the words of a line', 'Measure heat loss', 'ovens/measure-heat-loss'],
    ['an id of the same report', 'ovens/door', 'ovens/doors'],
  ])('suggests the nearest id instead of %s', (_what, continues, meant) => {
    const reports = {
      ...earlier,
      'k2/status': `## Ovens\n- [/] Door\n- [x] Survey <Item continues="${continues}" reason="Done in spring" />`,
    };
    expectMistake(reports, {
      code: 'continues-unknown',
      file: 'content/cycles/k2/status.mdx',
      position: { line: 7, column: 1 },
      found: `continues=\`${continues}\`, which no earlier report lists`,
      expected: `the id of a line in an earlier report; the nearest is \`${meant}\``,
      fix: `- [x] Survey <Item continues="${meant}" reason="Done in spring" />`,
    });
  });

  test('suggests no id that only has the area in common', () => {
    const reports = { ...earlier, 'k2/status': '## Ovens\n- [x] Survey <Item continues="ovens/boors-and-fowls" />' };
    expectMistake(reports, {
      expected: 'the id of a line in an earlier report; none is like this one',
      fix: '- [x] Survey',
    });
  });

  test('removes `continues` in a first report', () => {
    const reports = { 'k1/status': '## Ovens\n- [x] Survey <Item continues="ovens/doors" added />\n- [ ] Doors' };
    expectMistake(reports, {
      code: 'continues-unknown',
      expected: 'no continues: there is no earlier report',
      fix: '- [x] Survey <Item added />',
    });
  });

  test('rejects the id of the line itself, and of a line in a later report', () => {
    const code = 'continues-unknown';
    expectMistake({ ...earlier, 'k2/plan': '## Ovens\n- Walls <Item continues="ovens/walls" />' }, { code });
    const line = '- Walls <Item continues="ovens/roof" />';
    expectMistake({ ...earlier, 'k2/plan': `## Ovens\n${line}`, 'k3/plan': '## Ovens\n- Roof' }, { code });
  });

  test('suggests a former name if it is the nearest', () => {
    const reports = {
      ...earlier,
      'k2/plan': '## Ovens\n- Survey <Item continues="ovens/measure-heat-loss" />\n  - East oven',
      'k3/plan': '## Ovens\n- Walls <Item continues="ovens/survey/east-ovens" />',
    };
    expectMistake(reports, { fix: '- Walls <Item continues="ovens/survey/east-oven" />' });
  });
});

describe('continues-taken', () => {
  test('rejects words that already are another item', () => {
    const reports = {
      ...earlier,
      'k2/status': '## Ovens\n- [x] Doors <Item continues="ovens/measure-heat-loss" reason="Why" />',
    };
    expectMistake(reports, {
      code: 'continues-taken',
      position: { line: 6, column: 1 },
      found: 'these words, which already are the item `ovens/doors`, while continues says `ovens/measure-heat-loss`',
      fix: '- [x] Doors <Item id="doors-2" continues="ovens/measure-heat-loss" reason="Why" />',
    });
  });

  test('rejects words that are a later name of another item', () => {
    const reports = {
      ...earlier,
      'k2/plan': '## Ovens\n- Gates <Item continues="ovens/doors" />',
      'k3/plan': '## Ovens\n- Gates <Item continues="ovens/measure-heat-loss" />',
    };
    expectMistake(reports, {
      code: 'continues-taken',
      found: expect.stringContaining('`ovens/doors`') as string,
    });
  });

  test('suggests an id that is not taken', () => {
    const reports = {
      'k1/plan': '## Ovens\n- Doors\n- Walls\n- Brick doors <Item id="doors-2" />',
      'k2/plan': '## Ovens\n- Doors <Item continues="ovens/walls" />',
    };
    expectMistake(reports, { fix: '- Doors <Item id="doors-3" continues="ovens/walls" />' });
  });

  test('rejects words that already are another sub-line', () => {
    const reports = {
      'k1/plan': '## Ovens\n- Doors\n  - Paint\n- Walls\n  - Paint',
      'k2/plan': '## Ovens\n- Doors\n  - Paint <Item continues="ovens/walls/paint" />',
    };
    expectMistake(reports, {
      code: 'continues-taken',
      position: { line: 7, column: 3 },
      fix: '  - Paint <Item id="paint-2" continues="ovens/walls/paint" />',
    });
  });

  test('rejects two items that swap names', () => {
    const { diagnostics } = readReports({
      'k1/plan': '## Ovens\n- Doors\n- Walls',
      'k2/plan': '## Ovens\n- Doors <Item continues="ovens/walls" />\n- Walls <Item continues="ovens/doors" />',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['continues-taken', 'continues-taken']);
  });
});

describe('duplicate-line', () => {
  test('rejects a line that continues the item of an earlier line in the report', () => {
    const reports = {
      ...earlier,
      'k2/status':
        '## Ovens\n- [/] Doors\n- [x] Gates <Item continues="ovens/doors" evidence="https://example.org/" />',
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
      '11   - Hinge! <Item id="hinge-2" />',
    ]);
    expect(readReports({ 'k1/status': `## Ovens\n${body}` }).diagnostics[0]?.found).toBe(
      '`Seals (left)`, which is about the same item as line 7; text in parentheses does not count',
    );
  });

  test('deletes only exact copies', () => {
    expect(fixesOf('- [x] Seals\n- Doors\n- [x] Seals')).toEqual(['8 Delete this bullet.']);
    expect(fixesOf('- [x] Seals (left)\n- [x] Seals (left)')).toEqual(['7 Delete this bullet.']);
    expect(fixesOf('- [x] Seals\n- [ ] Seals')).toEqual(['7 - [ ] Seals <Item id="seals-2" />']);
    expect(fixesOf('- Seals\n  - Left\n- Seals\n  - Right')).toEqual(['8 - Seals <Item id="seals-2" />']);
  });

  test('leaves out the sub-lines of a copy, and keeps its attributes', () => {
    expect(fixesOf('- A\n  - B\n- A\n  - B')).toEqual(['8 - A <Item id="a-2" />']);
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
});

describe('replaced-by-unknown', () => {
  test('suggests the nearest id, and keeps the other ids and attributes', () => {
    const reports = {
      ...earlier,
      'k2/status':
        '## Ovens\n- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/wall" reason="Why" />\n- [ ] Doors\n- [ ] Walls',
    };
    expectMistake(reports, {
      code: 'replaced-by-unknown',
      position: { line: 6, column: 1 },
      found: 'replacedBy=`ovens/wall`, which no report lists',
      expected: 'the id of another item, from any report; the nearest is `ovens/walls`',
      fix: '- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/walls" reason="Why" />',
    });
  });

  test('suggests no id that only has the area in common', () => {
    const reports = {
      ...earlier,
      'k2/status': '## Ovens\n- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/roofs" />\n- [ ] Doors',
    };
    expectMistake(reports, {
      expected: 'the id of another item, from any report; none is like this one',
      fix: '- [-] Measure heat loss <Item replacedBy="ovens/doors" />',
    });
  });

  test('rejects an item that replaces itself', () => {
    const { history, diagnostics } = readReports({
      ...earlier,
      'k2/status':
        '## Ovens\n- [-] Gates <Item continues="ovens/doors" replacedBy="ovens/doors" />\n- [-] Measure heat loss <Item replacedBy="ovens/measure-heat-loss" />',
    });
    expect(diagnostics.map(({ code, found }) => [code, found])).toEqual([
      ['replaced-by-unknown', 'replacedBy=`ovens/doors`, which is this item itself'],
      ['replaced-by-unknown', 'replacedBy=`ovens/measure-heat-loss`, which is this item itself'],
    ]);
    expect(history.threads.every(({ replacedBy }) => replacedBy.length === 0)).toBe(true);
  });

  test('takes words for those of an item', () => {
    const reports = {
      'k1/status': '## Ovens\n- [-] Walls <Item replacedBy="Measure heat loss" />\n- [ ] Measure heat loss',
    };
    expectMistake(reports, { fix: '- [-] Walls <Item replacedBy="ovens/measure-heat-loss" />' });
  });

  test('removes `replacedBy` if there is no other item, and keeps the marker', () => {
    const reports = { 'k1/status': '## Ovens\n- [/] Doors <Item replacedBy="ovens/gates" />' };
    expectMistake(reports, { fix: '- [/] Doors' });
  });
});

describe('replacements', () => {
  test('an item is replaced by items of an earlier, the same and a later report, under any name', () => {
    const { history, diagnostics } = readReports({
      'k1/plan': '## Ovens\n- Doors\n- Old <Item id="old" />',
      'k1/status':
        '## Ovens\n- [-] Walls <Item replacedBy="ovens/doors ovens/same ovens/later-name" />\n- [ ] Same\n- [ ] Doors',
      'k2/status': '## Ovens\n- [-] Walls <Item replacedBy="ovens/doors" />\n- [ ] Later',
      'k3/plan': '## Ovens\n- Later name <Item continues="ovens/later" />\n- Doors',
    });
    expect(diagnostics).toEqual([]);
    const walls = history.find('ovens/walls')!;
    expect(walls.replacedBy.map(({ id }) => id)).toEqual(['ovens/doors', 'ovens/same', 'ovens/later']);
    for (const thread of walls.replacedBy) expect(thread.replaces).toEqual([walls]);
    expect(walls.replaces).toEqual([]);
  });

  test('an item is replaced by a sub-line', () => {
    const { history, diagnostics } = readReports({
      'k1/status': '## Ovens\n- [-] Hinges <Item replacedBy="ovens/doors/hinges" />\n- [ ] Doors\n  - [ ] Hinges',
    });
    expect(diagnostics).toEqual([]);
    expect(history.find('ovens/hinges')?.replacedBy).toEqual([history.find('ovens/doors/hinges')]);
  });
});

describe('added-not-new', () => {
  test('accepts `added` in a first report, and on new items and sub-lines', () => {
    const { diagnostics } = readReports({
      'k1/plan': '## Ovens\n- Doors <Item added />\n- Walls\n- Roof',
      'k1/status':
        '## Ovens\n- [ ] Chimney <Item added />\n  - [ ] Bricks <Item added />\n- [x] Bell <Item added />\n- [x] Walls',
      // Reopened, and listed again after a gap.
      'k2/plan': '## Ovens\n- Walls <Item added />\n- Roof <Item added />',
    });
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['carried', '[/]', '- [/] Doors <Item reason="Late" />'],
    ['closed', '[x]', '- [x] Doors <Item reason="Late" />'],
    ['dropped', '[-]', '- [-] Doors <Item reason="Late" />'],
    ['carried without a marker', '', '- Doors <Item reason="Late" />'],
  ])('rejects `added` on an item that the previous report lists: %s', (_change, status, fix) => {
    const reports = {
      ...earlier,
      'k1/status': `## Ovens\n- ${status} Doors <Item added reason="Late" />`.replace('-  ', '- '),
    };
    expectMistake(reports, {
      code: 'added-not-new',
      found: 'added on `Doors`, which the previous report lists too',
      fix,
    });
  });

  test('rejects `added` on a reworded item, and on a sub-line that the previous report lists', () => {
    const { diagnostics } = readReports({
      ...earlier,
      'k2/plan': '## Ovens\n- Survey <Item continues="ovens/measure-heat-loss" added />\n  - East oven <Item added />',
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['added-not-new', '- Survey <Item continues="ovens/measure-heat-loss" />'],
      ['added-not-new', '  - East oven'],
    ]);
  });
});

describe('unmatched-note', () => {
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
      'Delete items/ovens/door.mdx, or merge it into items/ovens/doors.mdx.',
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
});

test('all mistakes are reported, sorted by file and line', () => {
  const { diagnostics } = readReports(
    {
      ...earlier,
      'k2/plan':
        '## Ovens\n- Roof <Item continues="ovens/roofs" />\n- Doors <Item added />\n- Walls <Item replacedBy="ovens/wall" />',
      'k2/status': '## Ovens\n- [ ] Gates <Item continues="ovens/doors" />\n- [ ] Doors',
    },
    { 'items/ovens/none.mdx': '---\n---\n' },
  );
  expect(diagnostics.map(({ file, position, code }) => `${file}:${position.line} ${code}`)).toEqual([
    'content/cycles/k2/plan.mdx:6 continues-unknown',
    'content/cycles/k2/plan.mdx:7 added-not-new',
    'content/cycles/k2/plan.mdx:8 replaced-by-unknown',
    'content/cycles/k2/status.mdx:7 duplicate-line',
    'content/items/ovens/none.mdx:1 unmatched-note',
  ]);
});
