import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { readReports } from './inline.fixture.ts';

type Reports = Record<string, string>;

/** The only mistake in some reports. */
function mistake(reports: Reports, others: Reports = {}): Diagnostic {
  const { diagnostics } = readReports(reports, others);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

/** The reports with the corrected text pasted over the lines at which the mistake is. */
function fixed(reports: Reports, { file, position, fix }: Diagnostic): Reports {
  const key = file.replace(/^content\/cycles\/(.*)\.mdx$/, '$1');
  // Four lines of frontmatter and an empty one stand before the body.
  const lines = reports[key]!.split('\n');
  lines.splice(position.line - 5, (position.endLine ?? position.line) - position.line + 1, fix);
  return { ...reports, [key]: lines.join('\n') };
}

const earlier = { 'k1/plan': '## Ovens\n- Measure heat loss\n  - East oven\n- Doors' };

describe('continues-unknown', () => {
  test.each([
    ['a slip', 'ovens/measure-heatloss', 'ovens/measure-heat-loss'],
    ['another area', 'garden/measure-heat-loss', 'ovens/measure-heat-loss'],
    ['a slip in a sub-line', 'ovens/measure-heat-loss/eastoven', 'ovens/measure-heat-loss/east-oven'],
    ['a line of the same report', 'ovens/door', 'ovens/doors'],
  ])('%s', (_what, continues, meant) => {
    const reports = {
      ...earlier,
      'k2/status': `## Ovens\n- [/] Door\n- [x] Survey <Item continues="${continues}" reason="Done in spring" />`,
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'continues-unknown',
      file: 'content/cycles/k2/status.mdx',
      position: { line: 7, column: 1 },
      found: `continues=\`${continues}\`, which no earlier report lists`,
      expected: `the id of a line in an earlier report; the nearest is \`${meant}\``,
      fix: `- [x] Survey <Item continues="${meant}" reason="Done in spring" />`,
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('what only shares the area is not proposed', () => {
    const reports = { ...earlier, 'k2/status': '## Ovens\n- [x] Survey <Item continues="ovens/boors-and-fowls" />' };
    const found = mistake(reports);
    expect(found).toMatchObject({
      expected: 'the id of a line in an earlier report; none is like this one',
      fix: '- [x] Survey',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('in a first report there is nothing to continue', () => {
    const reports = { 'k1/status': '## Ovens\n- [x] Survey <Item continues="ovens/doors" added />\n- [ ] Doors' };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'continues-unknown',
      expected: 'no continues: there is no earlier report',
      fix: '- [x] Survey <Item added />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('a line does not continue itself, nor a later report', () => {
    expect(mistake({ ...earlier, 'k2/plan': '## Ovens\n- Walls <Item continues="ovens/walls" />' }).code).toBe(
      'continues-unknown',
    );
    expect(
      mistake({
        ...earlier,
        'k2/plan': '## Ovens\n- Walls <Item continues="ovens/roof" />',
        'k3/plan': '## Ovens\n- Roof',
      }).code,
    ).toBe('continues-unknown');
  });

  test('the nearest name may be one that is no longer used', () => {
    const { expected } = mistake({
      ...earlier,
      'k2/plan': '## Ovens\n- Survey <Item continues="ovens/measure-heat-loss" />\n  - East oven',
      'k3/plan': '## Ovens\n- Walls <Item continues="ovens/survey/east-ovens" />',
    });
    expect(expected).toContain('`ovens/survey/east-oven`');
  });
});

describe('continues-taken', () => {
  test('the words have been another item', () => {
    const reports = {
      ...earlier,
      'k2/status': '## Ovens\n- [x] Doors <Item continues="ovens/measure-heat-loss" reason="Why" />',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'continues-taken',
      position: { line: 6, column: 1 },
      found: 'these words, which already are the item `ovens/doors`, while continues says `ovens/measure-heat-loss`',
      fix: '- [x] Doors <Item id="doors-2" continues="ovens/measure-heat-loss" reason="Why" />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('the words are a later name of another item', () => {
    const found = mistake({
      ...earlier,
      'k2/plan': '## Ovens\n- Gates <Item continues="ovens/doors" />',
      'k3/plan': '## Ovens\n- Gates <Item continues="ovens/measure-heat-loss" />',
    });
    expect(found).toMatchObject({
      code: 'continues-taken',
      found: expect.stringContaining('`ovens/doors`') as unknown,
    });
  });

  test('the id in the corrected text is free', () => {
    const reports = {
      'k1/plan': '## Ovens\n- Doors\n- Walls\n- Brick doors <Item id="doors-2" />',
      'k2/plan': '## Ovens\n- Doors <Item continues="ovens/walls" />',
    };
    const found = mistake(reports);
    expect(found.fix).toBe('- Doors <Item id="doors-3" continues="ovens/walls" />');
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('for sub-lines too', () => {
    const reports = {
      'k1/plan': '## Ovens\n- Doors\n  - Paint\n- Walls\n  - Paint',
      'k2/plan': '## Ovens\n- Doors\n  - Paint <Item continues="ovens/walls/paint" />',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'continues-taken',
      position: { line: 7 },
      fix: '  - Paint <Item id="paint-2" continues="ovens/walls/paint" />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('two items do not change names', () => {
    const { diagnostics } = readReports({
      'k1/plan': '## Ovens\n- Doors\n- Walls',
      'k2/plan': '## Ovens\n- Doors <Item continues="ovens/walls" />\n- Walls <Item continues="ovens/doors" />',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['continues-taken', 'continues-taken']);
  });
});

describe('duplicate-line by continues', () => {
  test('a line continues the item that an earlier line of the report names', () => {
    const reports = {
      ...earlier,
      'k2/status':
        '## Ovens\n- [/] Doors\n- [x] Gates <Item continues="ovens/doors" evidence="https://example.org/" />',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'duplicate-line',
      position: { line: 7, column: 1 },
      found: '`Gates`, which is about the same item as line 6',
      fix: '- [x] Gates <Item evidence="https://example.org/" />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('a line names the item that an earlier line of the report continues', () => {
    const reports = {
      ...earlier,
      'k2/status': '## Ovens\n- [x] Gates <Item continues="ovens/doors" />\n- [/] Doors (of brick)',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'duplicate-line',
      position: { line: 7 },
      fix: '- [/] Doors (of brick) <Item id="doors-of-brick" />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('two lines continue the same item', () => {
    const reports = {
      ...earlier,
      'k2/plan':
        '## Ovens\n- Gates <Item continues="ovens/doors" />\n\n## Staff\n- Hinges <Item continues="ovens/doors" />',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({ code: 'duplicate-line', position: { line: 9 }, fix: '- Hinges' });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('a sub-line and the line it has become', () => {
    const reports = {
      ...earlier,
      'k2/plan':
        '## Ovens\n- Measure heat loss\n  - East oven\n- Eastern oven <Item continues="ovens/measure-heat-loss/east-oven" />',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({ code: 'duplicate-line', position: { line: 8 } });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('two lines of the same words are reported by the reader of the report alone', () => {
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
  test('a slip; the other ids and attributes stay', () => {
    const reports = {
      ...earlier,
      'k2/status':
        '## Ovens\n- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/wall" reason="Why" />\n- [ ] Doors\n- [ ] Walls',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'replaced-by-unknown',
      position: { line: 6 },
      found: 'replacedBy=`ovens/wall`, which no report lists',
      expected: 'the id of another item, from any report; the nearest is `ovens/walls`',
      fix: '- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/walls" reason="Why" />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('what only shares the area is not proposed', () => {
    const reports = {
      ...earlier,
      'k2/status': '## Ovens\n- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/roofs" />\n- [ ] Doors',
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      expected: 'the id of another item, from any report; none is like this one',
      fix: '- [-] Measure heat loss <Item replacedBy="ovens/doors" />',
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('no item replaces itself, by whatever name', () => {
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

  test('where there is no other item, the corrected line says nothing of a replacement and keeps its marker', () => {
    const reports = { 'k1/status': '## Ovens\n- [/] Doors <Item replacedBy="ovens/gates" />' };
    const found = mistake(reports);
    expect(found.fix).toBe('- [/] Doors');
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });
});

describe('replacements', () => {
  test('may be of an earlier, the same or a later report, by any name; each is linked once', () => {
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

  test('may be sub-lines', () => {
    const { history, diagnostics } = readReports({
      'k1/status': '## Ovens\n- [-] Hinges <Item replacedBy="ovens/doors/hinges" />\n- [ ] Doors\n  - [ ] Hinges',
    });
    expect(diagnostics).toEqual([]);
    expect(history.find('ovens/hinges')?.replacedBy).toEqual([history.find('ovens/doors/hinges')]);
  });
});

describe('added', () => {
  test('is taken as written in a first report, and right where the item is new', () => {
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
  ])('is wrong on what the report before lists too: %s', (_change, status, fix) => {
    const reports = {
      ...earlier,
      'k1/status': `## Ovens\n- ${status} Doors <Item added reason="Late" />`.replace('-  ', '- '),
    };
    const found = mistake(reports);
    expect(found).toMatchObject({
      code: 'added-not-new',
      found: 'added on `Doors`, which the report before lists too',
      fix,
    });
    expect(readReports(fixed(reports, found)).diagnostics).toEqual([]);
  });

  test('is wrong on what was reworded and on sub-lines that were listed', () => {
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

  test('a note on the first name of an item is right', () => {
    expect(readReports(earlier, { 'items/ovens/doors.mdx': note }).diagnostics).toEqual([]);
  });

  test('a note on nothing: the nearest item is named', () => {
    expect(mistake(earlier, { 'items/ovens/door.mdx': note })).toMatchObject({
      code: 'unmatched-note',
      severity: 'warning',
      file: 'content/items/ovens/door.mdx',
      position: { line: 1, column: 1 },
      found: 'a note on `ovens/door`, which no report lists',
      fix: 'items/ovens/doors.mdx',
    });
  });

  test('a note on nothing that is like an item', () => {
    expect(mistake(earlier, { 'items/ovens/roofs.mdx': note }).fix).toBe(
      'Delete items/ovens/roofs.mdx, or give it the id of its item.',
    );
  });

  test('a note beside the one that it should be', () => {
    expect(mistake(earlier, { 'items/ovens/door.mdx': note, 'items/ovens/doors.mdx': note }).fix).toBe(
      'Delete items/ovens/door.mdx, or merge it into items/ovens/doors.mdx.',
    );
  });

  test('a note on a later name', () => {
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

test('all mistakes are reported at once, in the order of files and lines', () => {
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
