/** What is true of every message and fix, on all examples of mistakes and on random changes of them. */
import { expect, test } from 'vitest';
import { badContent, diagnosticPages } from '../guide/examples.fixture.ts';
import { isError } from '../report/diagnostics/diagnostic.ts';
import { withoutHidden } from '../report/diagnostics/hidden-characters.ts';
import { mergeFixes } from '../report/diagnostics/merge-fixes.ts';
import { splitLines } from '../report/diagnostics/source.ts';
import { textsOf, type ContentFile } from '../report/file.ts';
import { inputOf, kitchen, options } from '../report/kitchen.fixture.ts';
import { createReuse } from '../report/reuse.ts';
import { check } from './check.ts';
import { fixFiles } from './fix.ts';

type Texts = Readonly<Record<string, string>>;

const examples = [...diagnosticPages.values()].map((page): Texts => {
  const texts = Object.entries(badContent(page)).flatMap(([path, text]) =>
    typeof text === 'string' ? [[path, text] as const] : [],
  );
  return Object.fromEntries(texts);
});

/** How many characters of a text nobody sees. */
function hiddenIn(text: string): number {
  return text.length - withoutHidden(text).length;
}

/** The content, and the check of other texts of its files. */
function checking(texts: Texts) {
  const input = inputOf(texts);
  const reuse = createReuse();
  return {
    files: input.files,
    check: (files: readonly ContentFile[]) =>
      check({ input: { ...input, files }, diagnostics: [] }, { ...options, reuse }),
  };
}

function expectRight(texts: Texts): void {
  const { files, check } = checking(texts);
  const before = check(files);
  const textOf = textsOf(files);
  for (const found of mergeFixes([...before.diagnostics, ...before.gaps], textOf)) {
    const { position, fix } = found;
    const rows = splitLines(textOf(found.file) ?? '');
    expect(position.line, found.code).toBeLessThanOrEqual(rows.length);
    const row = rows[position.line - 1]!;
    expect(position.column, found.code).toBeLessThanOrEqual(row.length + 1);
    if (!/[\r\n]/.test(fix)) expect(hiddenIn(fix), fix).toBeLessThanOrEqual(hiddenIn(row));
  }
  for (const { code, file, fix, edit } of before.diagnostics) {
    if (!edit) continue;
    const text = textOf(file) ?? '';
    expect(`${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`, code).toContain(fix);
  }
  const { files: fixed, result } = fixFiles(files, check);
  expect(fixFiles(fixed, check).files).toEqual(fixed);
  expect(result.diagnostics.filter(isError).length).toBeLessThanOrEqual(before.diagnostics.filter(isError).length);
}

test.each(['\n', '\r\n'])('fixes of fields are made at their places, with rows that end in %j', (end) => {
  const written = [
    '---',
    'Title: A',
    'authors: [Ben, Dora: ]',
    'date: 2 April 2031',
    '---',
    '',
    '## Ovens',
    '',
    '- [x] A',
    '',
  ];
  const path = 'cycles/k1/status.mdx';
  const { files, check } = checking({ ...kitchen, [path]: written.join(end) });
  const right = written.with(1, 'title: A').with(2, 'authors: [Ben, "Dora:" ]').with(3, 'date: 2031-04-02');
  expect(fixFiles(files, check).files.find((file) => file.path === path)?.text).toBe(right.join(end));
});

const signs = '< > { } [x] - * # ` ** _ ( ) [ ] \\ : — | <Item/> <br> {a} \u200b \ufeff \u202e \t \n \r\n \r'.split(
  ' ',
);

/** Random numbers that are the same in each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Puts signs into one report, or takes letters out. */
function changed(texts: Texts, random: (below: number) => number): Texts {
  const paths = Object.keys(texts).filter((path) => path.startsWith('cycles/'));
  const path = paths[random(paths.length)]!;
  let text = texts[path]!;
  for (let count = random(4); count >= 0; count--) {
    const at = random(text.length + 1);
    text = text.slice(0, at) + (random(3) > 0 ? signs[random(signs.length)]! : '') + text.slice(at + random(3));
  }
  return { ...texts, [path]: text };
}

test('places lie in their lines, fixes add no hidden character, and --fix makes no errors: examples', () => {
  for (const texts of examples) expectRight(texts);
});

test.each([1, 2, 3])(
  'places lie in their lines, fixes add no hidden character, and --fix makes no errors: %s',
  (seed) => {
    const random = randomFrom(seed);
    for (let count = 0; count < 60; count++) expectRight(changed(examples[random(examples.length)]!, random));
  },
);

test('a line of many mistakes is fixed in one run', () => {
  const lines = `- [/] ${'Measure a loss <5 '.repeat(60)}\n`;
  const report = `---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n${lines}`;
  const { files, check } = checking({ ...kitchen, 'cycles/k1/status.mdx': report });
  const { files: after, result } = fixFiles(files, check);
  expect(result.diagnostics.filter(isError)).toEqual([]);
  expect(fixFiles(after, check).fixed).toEqual([]);
});

test('a line of several rows keeps them, and its note', () => {
  const report = (due: string) =>
    `---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [ ] Weather the\n  storm <Note>Or not.</Note> <Item due="${due}"\n  reason="Rain" />\n`;
  const { files, check } = checking({ ...kitchen, 'cycles/k1/status.mdx': report('31.3.2031') });
  expect(textsOf(fixFiles(files, check).files)('content/cycles/k1/status.mdx')).toBe(report('2031-03-31'));
});

test('a warning is not fixed where that would make an error', () => {
  const lines = '- [done] Choose a thermostat\n- Choose a thermostat\n';
  const report = `---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n${lines}`;
  const { files, check } = checking({ ...kitchen, 'cycles/k1/status.mdx': report });
  const { files: after, fixed } = fixFiles(files, check);
  expect(fixed).toEqual([]);
  expect(after).toEqual(files);
});
