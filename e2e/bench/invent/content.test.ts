import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { topLines } from '../../../src/report/report-lines.ts';
import { inventContent } from './content.ts';
import { siteRules } from '../../../src/check/site-rules.ts';
import { allStrings } from '../../../src/strings/all-strings.ts';

test('the same number of reports gives the same files, and a longer history begins with a shorter one', () => {
  const [twenty, again, thirty] = [inventContent(20), inventContent(20), inventContent(30)];
  expect([...twenty]).toEqual([...again]);
  const reports = [...twenty].filter(([path]) => path.startsWith('cycles/'));
  expect(reports).toHaveLength(20);
  for (const [path, text] of reports) expect(thirty.get(path)).toBe(text);
});

test('invented content has no mistakes; its about forty items live for several cycles, and some are reworded', () => {
  const files = inventContent(60);
  const input = {
    files: [...files].map(([path, text]) => ({ path, displayPath: path, text })),
    paths: [...files.keys()],
  };
  const { diagnostics, archive } = check(
    { input, diagnostics: [] },
    { base: '/', drafts: false, root: '', strings: allStrings, rules: siteRules },
  );
  expect(diagnostics).toEqual([]);
  const { content, history } = archive!;
  expect(content.reports).toHaveLength(60);
  const lines = history.reports.map(({ sections }) => topLines(sections));
  for (const items of lines) {
    expect(items.length).toBeGreaterThanOrEqual(36);
    expect(items.length).toBeLessThanOrEqual(45);
  }
  const items = history.items;
  const life =
    items.reduce((sum, { appearances }) => sum + new Set(appearances.map(({ report }) => report.cycle)).size, 0) /
    items.length;
  expect(life).toBeGreaterThan(2.5);
  expect(life).toBeLessThan(6);
  expect(items.some(({ names }) => names.size > 1)).toBe(true);
  expect(content.notes.every(({ id }) => items.some((item) => item.id === id))).toBe(true);
});

test('the two hundred most frequent words are about half of the text', () => {
  const words = [...inventContent(60)]
    .filter(([path]) => path.startsWith('cycles/'))
    .flatMap(([, text]) => text.toLowerCase().match(/[a-z]+/g) ?? []);
  const counts = [...Map.groupBy(words, (word) => word).values()].map(({ length }) => length).sort((a, b) => b - a);
  const mostFrequent = counts.slice(0, 200).reduce((sum, count) => sum + count, 0);
  expect(mostFrequent / words.length).toBeGreaterThan(0.4);
  expect(mostFrequent / words.length).toBeLessThan(0.75);
  expect(counts.length).toBeGreaterThan(2000);
});
