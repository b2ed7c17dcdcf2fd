import { describe, expect, test } from 'vitest';
import { createAreaTitles } from './area-titles.ts';
import { htmlOfBody } from './kitchen.fixture.ts';
import { createMatcher } from './markdown/matcher.ts';
import { readReport, type ReadReport } from './read-report.ts';

const areas = createAreaTitles([
  { id: 'ovens', title: 'Ovens — small', aliases: ['Small ovens'] },
  { id: 'staff', title: 'Staff', aliases: [] },
]);
const match = createMatcher([], []);

function read(body: string): ReadReport {
  const text = body.startsWith('---') ? body : `---\ntitle: Kitchen\n---\n\n${body}`;
  const file = { path: 'cycles/k1/status.mdx', displayPath: 'status.mdx', text };
  return readReport(file, { cycle: 'k1', kind: 'status' }, { areas, match });
}

describe('a report', () => {
  test('has fields, an introduction and sections', () => {
    const { report } = read(`---
title: Kitchen K1 status
authors: [The kitchen, 'A guest']
date: 2031-04-02
meeting: Spring meeting
source: { title: Kitchen K1 slides, file: sources/k1.md, note: Lost. }
---

Optional *prose*.

## Ovens — small

- [x] Seals

## Staff
`);
    expect(report).toMatchObject({
      title: 'Kitchen K1 status',
      authors: ['The kitchen', 'A guest'],
      date: '2031-04-02',
      meeting: 'Spring meeting',
      source: { title: 'Kitchen K1 slides', file: 'sources/k1.md', note: 'Lost.' },
      file: 'status.mdx',
      cycle: 'k1',
      kind: 'status',
      images: [],
      links: [],
    });
    expect(htmlOfBody(report.intro)).toBe('<p>Optional <em>prose</em>.</p>');
    expect(
      report.sections.map(({ area, heading, blocks, position }) => [area, heading, blocks.length, position?.line]),
    ).toEqual([
      ['ovens', 'Ovens — small', 1, 11],
      ['staff', 'Staff', 0, 15],
    ]);
  });

  test('lists the images it shows', () => {
    const { report } = read(
      '![](/sources/a.png)\n\n## Staff\n\n- A ![](../../sources/b.png)\n\n  ![c][c]\n\n[c]: plot.svg\n',
    );
    expect(report.images.map(({ path, position }) => [path, position.line])).toEqual([
      ['sources/a.png', 5],
      ['sources/b.png', 9],
      ['cycles/k1/plot.svg', 11],
    ]);
    expect(htmlOfBody(report.intro)).toBe('<p><img src="/files/sources/a.png" alt=""></p>');
  });
});

describe('headings', () => {
  test.each([
    '## Ovens — small',
    '## ovens - SMALL',
    '## Small ovens',
    '## Ovens – *small*',
    'Ovens — small\n---',
    '## Ovens&nbsp;&mdash; small ##',
    '# Ovens — small',
  ])('%j names an area', (heading) => {
    const { report } = read(`${heading}\n\n- A\n`);
    expect(report.sections[0]?.area).toBe('ovens');
  });

  test('of level 3 are part of the area above', () => {
    const { report } = read('## Staff\n\n### Ovens — small\n\n- A\n');
    expect(report.sections).toHaveLength(1);
    expect(report.sections[0]?.blocks[1]).toMatchObject({ lines: [{ id: 'staff/a' }] });
  });

  test('may name the same area twice', () => {
    const { report } = read('## Staff\n\n- A\n\n## Small ovens\n\n## Staff\n\n- B\n');
    expect(report.sections.map(({ area }) => area)).toEqual(['staff', 'ovens', 'staff']);
  });

  test('that name no area are read, with their lines, but are not in the report', () => {
    const { report, sections, lines } = read('## Small owens\n\n- A\n  - B\n\n## Staff\n');
    expect(report.sections.map(({ area }) => area)).toEqual(['staff']);
    expect(sections.map(({ area, heading }) => [area, heading])).toEqual([
      [undefined, 'Small owens'],
      ['staff', 'Staff'],
    ]);
    expect(lines.map(({ line }) => line.id)).toEqual(['/a', '/a/b']);
  });
});

test('other blocks than lines are read as what they are', () => {
  const { report, outside, wordless, lines } = read('Prose.\n\n- A\n\n1. C\n\n## Staff\n\n- > B\n  - D\n');
  expect(outside).toHaveLength(1);
  expect(htmlOfBody(report.intro)).toBe('<p>Prose.</p>\n<ol>\n<li>C</li>\n</ol>');
  expect(wordless.map(({ position }) => position?.start.line)).toEqual([13]);
  expect(lines.map(({ line }) => line.text)).toEqual(['D']);
  expect(report.sections[0]?.blocks).toEqual([{ type: 'lines', lines: [] }]);
});

test('a marker that stands for no status is kept as it is written', () => {
  const { lines } = read('## Staff\n\n- [!] A\n- [ x] B\n- [x] C\n- D\n');
  expect(lines.map(({ line, marker }) => [line.text, line.status.id, marker?.character, marker?.status?.id])).toEqual([
    ['A', 'unrecorded', '!', undefined],
    ['B', 'unrecorded', '', undefined],
    ['C', 'completed', 'x', 'completed'],
    ['D', 'unrecorded', undefined, undefined],
  ]);
});

test('the tree stays as it was parsed', () => {
  const { tree, body, report } = read('## Staff\n\n- [/] A TN-1 [b][c] <Item added />\n\n[c]: /staff/\n');
  const types = (nodes: readonly object[]) => JSON.stringify(nodes).match(/"type":"[^"]+Reference"/g);
  expect(types(tree.children)).toEqual(['"type":"linkReference"']);
  expect(types(body)).toBeNull();
  expect(JSON.stringify(body)).toContain('"[/] A TN-1 "');
  expect(JSON.stringify(report)).not.toContain('"offset"');
});
