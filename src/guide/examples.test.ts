import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleReports, newContent } from '../project/new-site.ts';
import { diagnosticKinds, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import {
  badContent,
  contentWith,
  diagnoseFiles,
  diagnosticPages,
  manyMistakes,
  samplesOf,
  withFixes,
  withMessage,
  type ContentFiles,
} from './examples.fixture.ts';

test('every kind of diagnostic has a page, and there are no other pages', () => {
  expect([...diagnosticPages.keys()].sort()).toEqual(Object.keys(diagnosticKinds).sort());
});

/** The mistakes in an excerpt. Excerpts may have some gaps, unless the page is `about` them. */
function diagnoseExcerpt(files: ContentFiles, about?: string): Diagnostic[] {
  const leftOpen = ['unaccounted', 'completed-planned', 'similar-wording', 'unmarked-item', 'unmentioned-topic'];
  return diagnoseFiles(files).filter(({ code }) => code === about || !leftOpen.includes(code));
}

test('the kitchen, which the examples change, has no mistakes', () => {
  expect(diagnoseFiles(contentWith([]))).toEqual([]);
});

describe.each([...diagnosticPages])('the page about %s', (code, page) => {
  const bad = badContent(page);
  const all = diagnoseFiles(bad);
  // It takes many others, which have pages of their own.
  const diagnostics = code === 'too-many-mistakes' ? all.filter((diagnostic) => diagnostic.code === code) : all;

  test('shows the message that check prints for its bad example', async () => {
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]));
    // After a message has changed on purpose: `npx vitest run src/guide -u` writes it into the page.
    const file = fileURLToPath(new URL(`diagnostics/${code}.md`, import.meta.url));
    await expect(withMessage(page, diagnostics)).toMatchFileSnapshot(file);
  });

  test('shows a fix that works', () => {
    const good = samplesOf(page).filter(({ is }) => is !== 'bad');
    expect(good).not.toEqual([]);
    expect(diagnoseExcerpt(contentWith(good), code)).toEqual([]);
    const fixed = withFixes(bad, diagnostics);
    if (fixed) expect(diagnoseExcerpt(fixed, code), 'after the printed fix').toEqual([]);
  });

  test('describes the mistake, then why it is one, then the fix', () => {
    expect(page).toMatch(/^---\ndescription: .+\.\n---\n\n## Why\n\n\S[\s\S]*\n## Fix\n\n\w/);
  });
});

test('many mistakes are all reported at once, each with its place', async () => {
  const diagnostics = diagnoseFiles(badContent(manyMistakes));
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBeGreaterThan(20);
  await expect(withMessage(manyMistakes, diagnostics)).toMatchFileSnapshot('fixtures/many-mistakes.md');
});

const pages = new URL('pages/', import.meta.url);

describe.each(['write.mdx', 'same-work.mdx', 'questions.mdx'])('the page %s', async (name) => {
  const samples = samplesOf(await readFile(new URL(name, pages), 'utf8'));

  test('has at least three examples', () => expect(samples.length).toBeGreaterThan(2));

  test.each(samples)('shows an example without a mistake: $text', (sample) => {
    expect(diagnoseExcerpt(contentWith([sample]))).toEqual([]);
  });
});

test('the tutorial shows the message that its mistake causes, and no other step causes one', async () => {
  const url = new URL('start.mdx', pages);
  const page = await readFile(url, 'utf8');
  const samples = samplesOf(page);
  const upTo = (count: number) => diagnoseFiles(contentWith(samples.slice(0, count), {}));
  const answers = { title: 'Kitchen status and plans', team: 'The kitchen', areas: ['Ovens'], cycles: ['K1'] };
  const first = new Map([...newContent(answers), ...exampleReports(answers)]);
  for (const { file, text } of samples.slice(0, 2)) expect(text, 'as `init` writes it').toBe(first.get(file));
  expect(samples.map(({ is }) => is)).toEqual(['both', 'both', 'both', 'bad', 'good', 'both']);
  expect(upTo(3)).toEqual([]);
  await expect(withMessage(page, upTo(4))).toMatchFileSnapshot(fileURLToPath(url));
  expect(upTo(5)).toEqual([]);
  // `new-cycle` has added the cycle to `site.yaml` by then.
  const [site, ...laterSamples] = samples;
  const changedSite = { ...site!, text: site!.text.replace('[K1]', '[K1, K2]') };
  expect(diagnoseFiles(contentWith([changedSite, ...laterSamples], {}))).toEqual([]);
});
