import { describe, expect, test } from 'vitest';
import { createAreaTitles } from './area-titles.ts';
import { htmlOfBody, placesOf } from './kitchen.fixture.ts';
import { createMatcher } from './markdown/matcher.ts';
import { readReport } from './read-report.ts';

const areas = [
  { id: 'ovens', title: 'Ovens — small', aliases: ['Small ovens'] },
  { id: 'staff', title: 'Staff', aliases: [] },
  { id: 'books', title: 'Cookery books', aliases: [] },
];
const match = createMatcher([], []);

function read(body: string, titles = createAreaTitles(areas)) {
  const text = body.startsWith('---') ? body : `---\ntitle: Kitchen\n---\n\n${body}`;
  const file = { path: 'cycles/k1/status.mdx', displayPath: 'status.mdx', text };
  const { diagnostics, ...report } = readReport(file, 'k1', 'status', { areas: titles, match }).report;
  return { report, diagnostics };
}

describe('a report', () => {
  test('has fields, an introduction and sections', () => {
    const { report, diagnostics } = read(`---
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
    expect(diagnostics).toEqual([]);
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
      report.sections.map(({ area, heading, blocks, position }) => [area, heading, blocks.length, position.line]),
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
  ])('%j names an area', (heading) => {
    const { report, diagnostics } = read(`${heading}\n\n- A\n`);
    expect(diagnostics).toEqual([]);
    expect(report.sections[0]?.area).toBe('ovens');
  });

  test('of level 3 are part of the area above', () => {
    const { report, diagnostics } = read('## Staff\n\n### Ovens — small\n\n- A\n');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['missed-mark', 'warning']]);
    expect(report.sections).toHaveLength(1);
    expect(report.sections[0]?.blocks[1]).toMatchObject({ lines: [{ id: 'staff/a' }] });
  });

  test('may name the same area twice', () => {
    const { report, diagnostics } = read('## Staff\n\n- A\n\n## Small ovens\n\n## Staff\n\n- B\n');
    expect(diagnostics).toEqual([]);
    expect(report.sections.map(({ area }) => area)).toEqual(['staff', 'ovens', 'staff']);
  });

  test('that name no area are reported with the nearest title, and read as an area without a heading', () => {
    const { report, diagnostics } = read('## Small owens\n\n- A\n\n## Staff\n\n## Nothing like it\n\n- B\n');
    expect(diagnostics.map(({ code, position, expected, fix }) => [code, position.line, expected, fix])).toEqual([
      ['unknown-area', 5, 'the title or an alias of an area; the nearest is `Small ovens`', '## Small ovens'],
      [
        'unknown-area',
        11,
        'the title or an alias of an area; a new area has a file of its own, areas/nothing-like-it.mdx; text about the whole report stands above the first heading',
        'areas/nothing-like-it.mdx:\n\n---\ntitle: Nothing like it\n---',
      ],
    ]);
    expect(report.sections.map(({ area }) => area)).toEqual(['ovens', 'staff', 'books']);
  });

  test('that name no area get a new one if all areas have a heading', () => {
    const { report } = read('## Staff\n## Small ovens\n## Cookery books\n## New things\n\n- A\n');
    expect(report.sections.at(-1)?.area).toBe('new-things');
  });

  test('may name an area whose file cannot be read', () => {
    const titles = createAreaTitles(areas.slice(0, 2), ['areas/books.mdx', 'items/garden/tree.mdx']);
    const { report, diagnostics } = read('## Cookery books\n\n- A\n\n## Garden\n\n- B\n', titles);
    expect(report.sections.map(({ area }) => area)).toEqual(['books', 'garden']);
    expect(placesOf(diagnostics)).toEqual(['unknown-area 9:1']);
  });

  test('made by hyphens right below a paragraph get a blank line', () => {
    const [diagnostic] = read('## Staff\n\nWe baked a lot.\n---\n').diagnostics;
    expect(diagnostic).toMatchObject({
      code: 'unknown-area',
      position: { line: 7, endLine: 8 },
      fix: 'We baked a lot.\n\n---',
    });
  });

  test.each([
    ['# Ovens - small\n\n- A', '## Ovens - small', 'ovens'],
    ['# Staf\n\n- A', '## Staff', 'staff'],
    ['# Kitchen\n\n## Staff\n\n- A', 'Delete this heading.', 'staff'],
    ['## Staff\n\n# Kitchen\n\n- A', 'Delete this heading.', 'staff'],
  ])('of level 1 are corrected: %j', (body, fix, area) => {
    const { report, diagnostics } = read(`${body}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['heading-level']);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(report.sections[0]?.area).toBe(area);
  });
});

test('bullets before the first heading are reported once', () => {
  const { report, diagnostics } = read('Prose.\n\n- A <Item added />\n- B\n\n1. C\n\n## Staff\n');
  expect(placesOf(diagnostics)).toEqual(['line-outside-area 7:1']);
  expect(diagnostics[0]?.fix).toBe('## Ovens — small\n\n- A <Item added />');
  expect(htmlOfBody(report.intro)).toBe('<p>Prose.</p>\n<ol>\n<li>C</li>\n</ol>');
});
