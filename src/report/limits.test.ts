/**
 * Hostile content ends in a diagnostic or in safe output. Without its bound, each of these takes minutes, or the stack.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { formatDiagnostics } from './diagnostics/format.ts';
import { kitchen, readBody, readKitchen } from './kitchen.fixture.ts';

// The stacks of thousands of YAML errors, which nobody reads, would take most of the time.
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

/** How often each kind of diagnostic is reported. */
function counts(diagnostics: readonly Diagnostic[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(diagnostics, ({ code }) => code)].map(([code, all]) => [code, all.length]));
}

describe('a file that is too long is not read, and says so', () => {
  test.each<[string, () => string]>([
    ['a line of 1 MB', () => `- ${'a'.repeat(1_000_000)}`],
    ['a line of links', () => `- ${'[a](b) '.repeat(50_000)}`],
    ['100,000 lines', () => '- [x] A line\n'.repeat(100_000)],
    ['20,000 short lines', () => '- a\n'.repeat(20_000)],
    [
      '10,000 bullets, each in the one before',
      () => Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''),
    ],
  ])('%s', (_name, make) => {
    expect(counts(readBody(make()).diagnostics)).toEqual({ 'too-long': 1 });
  });

  test.each(['site.yaml', 'redirects.yaml', 'areas/ovens.mdx', 'topics/thermostat.mdx', 'items/ovens/seals.mdx'])(
    '%s too',
    (path) => {
      const { diagnostics } = readKitchen({ [path]: `${kitchen[path] ?? ''}\n${'# a\n'.repeat(70_000)}` });
      expect(counts(diagnostics)['too-long']).toBe(1);
    },
  );
});

describe('what is nested too deeply is not read, and says so', () => {
  test.each<[string, string]>([
    ['bullets on one line', `${'- '.repeat(10_000)}a`],
    ['quotations', `${'>'.repeat(10_000)}a`],
    ['both, and numbers', `${'> 1. - '.repeat(50)}a`],
    [
      'bullets on lines of their own',
      Array.from({ length: 102 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''),
    ],
    ['emphasis', `- ${'*a **b '.repeat(110)}${'x** y*'.repeat(110)}`],
    ['notes', `${'<Note>'.repeat(300)}${'</Note>'.repeat(300)}`],
  ])('%s', (_name, body) => {
    expect(counts(readBody(body).diagnostics)).toEqual({ 'too-deep': 1 });
  });

  test.each(['- ', '? ', 'a: [', 'a: {a: '])('fields: %j', (part) => {
    // Some are too deep for the parser, others only for what reads its result.
    const { diagnostics } = readKitchen({
      'areas/staff.mdx': `---\n${part.repeat(500)}a\n---\n`,
      'redirects.yaml': `${part.repeat(1_500)}a\n`,
    });
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(
      diagnostics.every(({ code }) => ['too-deep', 'frontmatter-syntax', 'frontmatter-field'].includes(code)),
    ).toBe(true);
  });

  test('a hundred levels are fine, and so is a rule of hyphens', () => {
    const levels = Array.from({ length: 90 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join('');
    expect(readBody(levels).diagnostics).toEqual([]);
    expect(readBody(`- a\n\n${'- '.repeat(500)}\n\n${'* '.repeat(500)}`).diagnostics).toEqual([]);
  });
});

describe('a paragraph whose marks would take too long to compare is not read, and says so', () => {
  test.each(['*a*', 'a**b', '[a]', ']', '![', '~~a~~', '[a](javascript:x) '])('of %j', (mark) => {
    expect(counts(readBody(`- ${mark.repeat(6_000)}`).diagnostics)).toEqual({ 'too-long': 1 });
  });

  test('of backticks', () => {
    const runs = Array.from({ length: 300 }, (_, index) => '`'.repeat(index + 1)).join(' a ');
    expect(counts(readBody(`- ${runs}`).diagnostics)).toEqual({ 'too-long': 1 });
    expect(readBody(`- Seals\n\n  ${'`a` ``b`` ```c``` '.repeat(100)}`).diagnostics).toEqual([]);
  });

  test('long ones of plain words are read', () => {
    expect(readBody(`- Seals\n\n  ${'word '.repeat(3_000)}`).diagnostics).toEqual([]);
  });
});

describe('a file with endless mistakes is not read on, and says so', () => {
  // Two hundred of them in a short one are on the page of the guide about too-many-mistakes.
  test('comments that do not end', () => {
    expect(counts(readBody(`- a\n\n${'{/*'.repeat(210)}`).diagnostics)).toEqual({
      'mdx-expression': 1,
      'too-many-mistakes': 1,
    });
  });

  test('a few in a long file', () => {
    const { diagnostics } = readBody(
      `- a\n\n\`\`\`\n${`${'a'.repeat(10_000)}\n`.repeat(15)}\`\`\`\n\n${'a <5\n\n'.repeat(50)}`,
    );
    expect(counts(diagnostics)).toEqual({ 'mdx-less-than': 13, 'too-many-mistakes': 1 });
    expect(diagnostics.at(-1)?.found).toBe('13 MDX mistakes up to here; the rest of the file was not read');
  });
});

describe('no run of one mark takes more time than its length', () => {
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
  /** Where time grows with the cube of the length, or faster, this is long enough to run into the timeout. */
  const length = 1_000;

  test.each(marks)('%j', { timeout: 5_000 }, (mark) => {
    const run = mark.repeat(Math.ceil(length / mark.length));
    const asText = JSON.stringify(run);
    const handle = JSON.stringify(run.slice(0, 200));
    // What is reported does not matter here, only that reading ends.
    readBody(`- a ${run}\n\n${run}\n\n- a <Item reason=${asText.replaceAll('\\"', '')} />\n\n## ${run}\n`);
    readKitchen({
      'site.yaml': `title: K\nteam: ${asText}\ncycles: [K1]\nlinks: [{ handle: ${handle}, url: https://example.org/ }]\n`,
      'redirects.yaml': `/${run}: /${run}\n`,
      'areas/staff.mdx': `---\ntitle: ${asText}\naliases: [${asText}]\n---\n`,
      'topics/whisk.mdx': `---\nterm: ${asText}\n---\n\n${run}\n`,
      'topics/spoon.mdx': `---\nterm: a\n${run}\n---\n`,
    });
  });
});

test('nor an endless line', () => {
  for (const value of ['a', 'name: a', "{ name: 'a", 'a: a', '- a', 'x = a'])
    readKitchen({
      'cycles/k1/status.mdx': `---\nauthors: ${value}${' '.repeat(10_000)}b\n---\n`,
      'redirects.yaml': `${value}${' '.repeat(10_000)}b\n`,
      'areas/staff.mdx': `+++\ntitle = ["a"${' '.repeat(10_000)}b\n+++\n`,
    });
  readBody(`- a${' '.repeat(20_000)}`);
  readBody(`- a <Item reason="${'http://'.repeat(3_000)}" />\n`);
  readKitchen({
    'addresses.txt': `/${'a/'.repeat(10_000)}\n`,
    'redirects.yaml': `/${'b/'.repeat(10_000)}: /areas/\n`,
  });
});

test('digits for a handle of many places, and a handle without end', () => {
  const site = (handle: string) =>
    `title: K\nteam: T\ncycles: [K1]\nlinks: [{ handle: '${handle}', url: https://example.org/ }]\n`;
  readKitchen({ 'site.yaml': site('{n}{n}x{n}'), 'topics/whisk.mdx': `---\nterm: a\n---\n\n${'1'.repeat(20_000)}\n` });
  expect(counts(readKitchen({ 'site.yaml': site('a'.repeat(60_000)) }).diagnostics)).toEqual({
    'frontmatter-field': 1,
  });
});

describe('hundreds of mistakes do not take long', () => {
  test.each<[string, string, string, number]>([
    ['braces', `- a\n\n${'{a}\n\n'.repeat(250)}`, 'mdx-expression', 250],
    ['braces in one another', `- a ${'{'.repeat(3_000)}${'}'.repeat(3_000)}`, 'mdx-expression', 6],
    ['copies', '- a\n'.repeat(250), 'duplicate-line', 249],
    ['markers', Array.from({ length: 250 }, (_, index) => `- [~] a${index}\n`).join(''), 'unknown-marker', 250],
    [
      'hidden characters',
      Array.from({ length: 250 }, (_, index) => `- a${index}\u202e\n`).join(''),
      'hidden-character',
      250,
    ],
  ])('%s', (_name, body, code, count) => {
    const { diagnostics } = readBody(body);
    expect(counts(diagnostics)).toEqual({ [code]: count });
    expect(formatDiagnostics(diagnostics, { textOf: () => body }).length).toBeLessThan(5_000_000);
  });

  test.each<[string, string, string]>([
    [
      'fields that do not exist',
      Array.from({ length: 250 }, (_, index) => `field${index}: a\n`).join(''),
      'frontmatter-field',
    ],
    ['copies of a field', 'title: K\n'.repeat(250), 'frontmatter-syntax'],
    ['numbers for names', `authors: [${'1, '.repeat(250)}]\n`, 'frontmatter-field'],
    ['lines that are no YAML', 'a: "\n'.repeat(250), 'frontmatter-syntax'],
  ])('of %s the first are reported', (_name, fields, code) => {
    expect(counts(readKitchen({ 'cycles/k1/status.mdx': `---\ntitle: K\n${fields}---\n` }).diagnostics)).toMatchObject({
      [code]: 200,
      'too-many-mistakes': 1,
    });
  });

  test('of attributes too', () => {
    expect(counts(readBody(`- a <Item ${'added '.repeat(250)}/>`).diagnostics)).toEqual({
      'item-attribute': 200,
      'too-many-mistakes': 1,
    });
  });

  test('of wrong old URLs and of commas alike', () => {
    const old = Array.from({ length: 250 }, (_, index) => `old${index}: /areas/\n`).join('');
    expect(counts(readKitchen({ 'redirects.yaml': old }).diagnostics)).toEqual({
      'frontmatter-field': 200,
      'too-many-mistakes': 1,
    });
    expect(counts(readKitchen({ 'redirects.yaml': `[${','.repeat(5_000)}]` }).diagnostics)).toEqual({
      'frontmatter-syntax': 1,
    });
  });
});

describe('names that mean something to JavaScript are names like others', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  test('as areas, topics, cycles and words', () => {
    for (const name of names) {
      const id = name.toLowerCase().replaceAll('_', '');
      const { content, diagnostics } = readKitchen({
        'site.yaml': `title: ${name}\nteam: ${name}\ncycles: [K1, ${id}]\n`,
        [`areas/${id}.mdx`]: `---\ntitle: ${name}\n---\n`,
        [`topics/${id}.mdx`]: `---\nterm: ${name}\n---\n`,
        [`items/${id}/${id}.mdx`]: 'A note.\n',
        [`cycles/${id}/plan.mdx`]: `---\ntitle: ${name}\n---\n\n## ${name}\n\n- ${name.replaceAll('_', '\\_')}\n`,
      });
      expect(diagnostics).toEqual([]);
      const [section] = content?.reports.find(({ cycle }) => cycle === id)?.sections ?? [];
      expect(section).toMatchObject({ area: id, blocks: [{ lines: [{ id: `${id}/${id}`, topics: [id] }] }] });
    }
  });

  test('as tags, attributes and fields', () => {
    for (const name of names) {
      expect(counts(readBody(`- a <${name} />`).diagnostics)).toEqual({ 'unknown-component': 1 });
      expect(counts(readBody(`- a <Item ${name}="x" />`).diagnostics)).toEqual({ 'item-attribute': 1 });
      expect(counts(readKitchen({ 'areas/staff.mdx': `---\ntitle: Staff\n${name}: x\n---\n` }).diagnostics)).toEqual({
        'frontmatter-field': 1,
      });
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
