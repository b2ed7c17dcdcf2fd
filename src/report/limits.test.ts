/**
 * Hostile content ends in a diagnostic or in safe output. Without a limit, each of these would take minutes or overflow
 * the stack.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { formatDiagnostics } from './diagnostics/format.ts';
import { checkBody } from '../check/report.fixture.ts';
import { checkKitchen } from '../check/check.fixture.ts';
import { kitchen } from './kitchen.fixture.ts';

// Most of the time would go into the stack traces of thousands of YAML errors, which nobody reads.
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

/** How many diagnostics there are of each code. */
function counts(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const byCode = Map.groupBy(diagnostics, ({ code }) => code);
  return Object.fromEntries([...byCode].map(([code, { length }]) => [code, length]));
}

describe('a file that is too long is reported and not read', () => {
  test.each<[string, () => string]>([
    ['a line of 1 MB', () => `- ${'a'.repeat(1_000_000)}`],
    ['a line of links', () => `- ${'[a](b) '.repeat(50_000)}`],
    ['100,000 lines', () => '- [x] A line\n'.repeat(100_000)],
    ['20,000 short lines', () => '- a\n'.repeat(20_000)],
    [
      '1,000 nested bullets',
      () => Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''),
    ],
  ])('%s', (_name, make) => {
    expect(counts(checkBody(make()).diagnostics)).toEqual({ 'too-long': 1 });
  });

  test.each(['site.yaml', 'redirects.yaml', 'areas/ovens.mdx', 'topics/thermostat.mdx', 'items/ovens/seals.mdx'])(
    '%s',
    (path) => {
      const { diagnostics } = checkKitchen({ [path]: `${kitchen[path] ?? ''}\n${'# a\n'.repeat(70_000)}` });
      expect(counts(diagnostics)['too-long']).toBe(1);
    },
  );
});

describe('content that is nested too deeply is reported and not read', () => {
  test.each<[string, string]>([
    ['bullets on one line', `${'- '.repeat(10_000)}a`],
    ['quotations', `${'>'.repeat(10_000)}a`],
    ['bullets, quotations and numbers', `${'> 1. - '.repeat(50)}a`],
    ['bullets on separate lines', Array.from({ length: 102 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join('')],
    ['emphasis', `- ${'*a **b '.repeat(110)}${'x** y*'.repeat(110)}`],
    ['notes', `${'<Note>'.repeat(300)}${'</Note>'.repeat(300)}`],
  ])('%s', (_name, body) => {
    expect(counts(checkBody(body).diagnostics)).toEqual({ 'too-deep': 1 });
  });

  test.each(['- ', '? ', 'a: [', 'a: {a: '])('fields of %j', (part) => {
    // Some are too deep for the parser, others only for the code that reads its result.
    const { diagnostics } = checkKitchen({
      'areas/staff.mdx': `---\n${part.repeat(500)}a\n---\n`,
      'redirects.yaml': `${part.repeat(1_500)}a\n`,
    });
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(
      diagnostics.every(({ code }) => ['too-deep', 'frontmatter-syntax', 'frontmatter-field'].includes(code)),
    ).toBe(true);
  });
});

test.each(['topics/thermostat.mdx', 'areas/ovens.mdx'])('%s has at most 100 aliases', (path) => {
  const aliases = Array.from({ length: 10_000 }, (_, index) => `a ${index}`);
  const text = (kitchen[path] ?? '')
    .replace(/\naliases.*/, '')
    .replace('\n---', `\naliases: [${aliases.join(', ')}]\n---`);
  expect(checkKitchen({ [path]: text }).diagnostics).toMatchObject([
    { code: 'frontmatter-field', position: { line: 3 }, fix: 'Keep at most 100 names.' },
  ]);
});

test('ninety levels of bullets are read, and so are long rules', () => {
  const levels = Array.from({ length: 90 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join('');
  expect(checkBody(levels).diagnostics).toEqual([]);
  expect(checkBody(`- a\n\n${'- '.repeat(60)}\n\n${'*'.repeat(500)}`).diagnostics).toEqual([]);
});

describe('a paragraph with too much markup to compare is reported and not read', () => {
  test.each(['*a*', 'a**b', '[a]', ']', '![', '~~a~~', '[a](javascript:x) '])('%j', (mark) => {
    expect(counts(checkBody(`- ${mark.repeat(6_000)}`).diagnostics)).toEqual({ 'too-long': 1 });
  });

  test('backticks', () => {
    const runs = Array.from({ length: 300 }, (_, index) => '`'.repeat(index + 1)).join(' a ');
    expect(counts(checkBody(`- ${runs}`).diagnostics)).toEqual({ 'too-long': 1 });
  });
});

test('a long paragraph of plain words or of code is read', () => {
  expect(checkBody(`- Seals\n\n  ${'word '.repeat(3_000)}`).diagnostics).toEqual([]);
  expect(checkBody(`- Seals\n\n  ${'`a` ``b`` ```c``` '.repeat(100)}`).diagnostics).toEqual([]);
});

describe('a long run of one mark is read in time, with short messages', () => {
  const marks = [
    '\\',
    '<Item />',
    '[',
    ']',
    '`',
    '*',
    '_',
    '|',
    '.',
    ' ',
    '-',
    '—',
    '=',
    '#',
    '&',
    '@',
    'a@',
    'http://',
    'www.',
    'https://a.b/(',
    '\t',
    '"',
    "'",
    ':',
    '::',
    'a:',
    'a: ',
    '- ',
    '? ',
    ', ',
    '%',
    '!',
    'Thermostat ',
    'TN-1',
    'é',
    '\u0301',
    '(a) ',
    '1.',
    'İ',
    '🌍',
  ];
  /** Long enough to run into the timeout if time grows with the cube of the length, or faster. */
  const length = 1_000;

  test.each(marks)('%j', { timeout: 5_000 }, (mark) => {
    const run = mark.repeat(Math.ceil(length / mark.length));
    const asText = JSON.stringify(run);
    const handle = JSON.stringify(run.slice(0, 200));
    const ofReport = checkBody(
      `- a ${run}\n\n${run}\n\n- a <Item reason=${asText.replaceAll('\\"', '')} />\n\n## ${run}\n`,
    );
    const ofFiles = checkKitchen({
      'site.yaml': `title: K\nteam: ${asText}\ncycles: [K1]\nlinks: [{ handle: ${handle}, url: https://example.org/ }]\n`,
      'redirects.yaml': `/${run}: /${run}\n`,
      'areas/staff.mdx': `---\ntitle: ${asText}\naliases: [${asText}]\n---\n`,
      'topics/whisk.mdx': `---\nterm: ${asText}\n---\n\n${run}\n`,
      'topics/spoon.mdx': `---\nterm: a\n${run}\n---\n`,
    });
    const found = [...ofReport.diagnostics, ...ofFiles.diagnostics];
    const messages = found.map((one) => JSON.stringify({ ...one, edit: undefined }));
    for (const message of messages) expect(message.length, message).toBeLessThan(5_000);
  });
});

test('very long lines and paths are read in time', () => {
  for (const value of ['a', 'name: a', "{ name: 'a", 'a: a', '- a', 'x = a'])
    checkKitchen({
      'cycles/k1/status.mdx': `---\nauthors: ${value}${' '.repeat(10_000)}b\n---\n`,
      'redirects.yaml': `${value}${' '.repeat(10_000)}b\n`,
      'areas/staff.mdx': `+++\ntitle = ["a"${' '.repeat(10_000)}b\n+++\n`,
    });
  checkBody(`- a${' '.repeat(20_000)}`);
  checkBody(`- a <Item reason="${'http://'.repeat(3_000)}" />\n`);
  checkKitchen({
    'addresses.txt': `/${'a/'.repeat(10_000)}\n`,
    'redirects.yaml': `/${'b/'.repeat(10_000)}: /areas/\n`,
  });
});

test('a handle with several numbers is searched in time, and a very long handle is rejected', () => {
  const site = (handle: string) =>
    `title: K\nteam: T\ncycles: [K1]\nlinks: [{ handle: '${handle}', url: https://example.org/ }]\n`;
  checkKitchen({ 'site.yaml': site('{n}{n}x{n}'), 'topics/whisk.mdx': `---\nterm: a\n---\n\n${'1'.repeat(20_000)}\n` });
  expect(counts(checkKitchen({ 'site.yaml': site('a'.repeat(60_000)) }).diagnostics)).toEqual({
    'frontmatter-field': 1,
  });
});

describe('hundreds of mistakes in a body are reported in time', () => {
  test.each<[string, string, string, number]>([
    ['braces', `- a\n\n${'{a}\n\n'.repeat(190)}`, 'mdx-expression', 190],
    ['unclosed comments', `- a\n\n${'{/*'.repeat(210)}`, 'mdx-expression', 1],
    ['nested braces', `- a ${'{'.repeat(3_000)}${'}'.repeat(3_000)}`, 'mdx-expression', 1],
    ['markers', Array.from({ length: 190 }, (_, index) => `- [~] a${index}\n`).join(''), 'unknown-marker', 190],
    [
      'hidden characters',
      Array.from({ length: 190 }, (_, index) => `- a${index}\u202e\n`).join(''),
      'hidden-character',
      190,
    ],
  ])('%s', (_name, body, code, count) => {
    const { diagnostics } = checkBody(body);
    expect(counts(diagnostics)).toEqual({ [code]: count });
    expect(formatDiagnostics(diagnostics, { textOf: () => body }).length).toBeLessThan(5_000_000);
  });
});

describe('of hundreds of mistakes, the first 200 are reported', () => {
  test.each<[string, string, string]>([
    [
      'fields that do not exist',
      Array.from({ length: 250 }, (_, index) => `field${index}: a\n`).join(''),
      'frontmatter-field',
    ],
    ['repeated fields', 'title: K\n'.repeat(250), 'frontmatter-syntax'],
    ['numbers instead of names', `authors: [${'1, '.repeat(250)}]\n`, 'frontmatter-field'],
    ['lines that are not YAML', 'a: "\n'.repeat(250), 'frontmatter-syntax'],
  ])('%s', (_name, fields, code) => {
    expect(counts(checkKitchen({ 'cycles/k1/status.mdx': `---\ntitle: K\n${fields}---\n` }).diagnostics)).toMatchObject(
      {
        [code]: 200,
        'too-many-mistakes': 1,
      },
    );
  });

  test('attributes', () => {
    expect(counts(checkBody(`- a <Item ${'added '.repeat(250)}/>`).diagnostics)).toEqual({
      'item-attribute': 200,
      'too-many-mistakes': 1,
    });
  });

  test('old URLs', () => {
    const old = Array.from({ length: 250 }, (_, index) => `old${index}: /areas/\n`).join('');
    expect(counts(checkKitchen({ 'redirects.yaml': old }).diagnostics)).toEqual({
      'frontmatter-field': 200,
      'too-many-mistakes': 1,
    });
  });
});

test('thousands of commas in redirects.yaml are one mistake', () => {
  expect(counts(checkKitchen({ 'redirects.yaml': `[${','.repeat(5_000)}]` }).diagnostics)).toEqual({
    'frontmatter-syntax': 1,
  });
});

describe('names that JavaScript knows are treated like any other', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  test('as areas, topics, cycles and lines', () => {
    for (const name of names) {
      const id = name.toLowerCase().replaceAll('_', '');
      const { content, diagnostics } = checkKitchen({
        'site.yaml': `title: ${name}\nteam: ${name}\ncycles: [K1, ${id}]\n`,
        [`areas/${id}.mdx`]: `---\ntitle: ${name}\n---\n`,
        [`topics/${id}.mdx`]: `---\nterm: ${name}\n---\n`,
        [`items/${id}/${id}.mdx`]: 'A note.\n',
        [`cycles/${id}/plan.mdx`]: `---\ntitle: ${name}\n---\n\n## ${name}\n\n- ${name.replaceAll('_', '\\_')}\n`,
      });
      // The cycle, the area and the topic share a name.
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['shared-id']));
      const [section] = content?.reports.find(({ cycle }) => cycle === id)?.sections ?? [];
      expect(section).toMatchObject({ area: id, blocks: [{ lines: [{ id: `${id}/${id}`, topics: [id] }] }] });
    }
  });

  test('as tags, attributes and fields', () => {
    for (const name of names) {
      expect(counts(checkBody(`- a <${name} />`).diagnostics)).toEqual({ 'unknown-component': 1 });
      expect(counts(checkBody(`- a <Item ${name}="x" />`).diagnostics)).toEqual({ 'item-attribute': 1 });
      expect(counts(checkKitchen({ 'areas/staff.mdx': `---\ntitle: Staff\n${name}: x\n---\n` }).diagnostics)).toEqual({
        'frontmatter-field': 1,
      });
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
