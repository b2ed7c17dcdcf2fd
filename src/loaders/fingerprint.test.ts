import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintsOf } from './fingerprint.ts';

let project = '';
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
};
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'almanac-'));
  for (const file of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', 'src/content.config.ts']) write(file, '');
  for (const room of ['report', 'loaders', 'disk', 'pages']) write(`src/${room}/one.ts`, 'one');
});
afterEach(() => rmSync(project, { recursive: true }));

/** Which of the two fingerprints another text of a file changes. */
function changedBy(file: string): string[] {
  const before = fingerprintsOf(project);
  write(file, 'another');
  const after = fingerprintsOf(project);
  return (['reading', 'drawing'] as const).filter((kind) => before[kind] !== after[kind]);
}

test('code that reads or keeps content has both fingerprints, all other code only that of pages', () => {
  for (const file of ['src/report/one.ts', 'src/loaders/one.ts', 'src/disk/one.ts', 'src/content.config.ts', 'package-lock.json']) expect(changedBy(file), file).toEqual(['reading', 'drawing']);
  for (const file of ['src/pages/one.ts', 'src/pages/two.astro', 'astro.config.mjs', 'tsconfig.json']) expect(changedBy(file), file).toEqual(['drawing']);
});

test('what no site is made with has none', () => {
  for (const file of ['src/report/one.test.ts', 'src/report/one.fixture.ts', 'README.md']) expect(changedBy(file), file).toEqual([]);
});

test('the same code has the same fingerprints, in whatever order its files come', () => {
  expect(fingerprintsOf(project)).toEqual(fingerprintsOf(project));
  const before = fingerprintsOf(project);
  rmSync(join(project, 'src/disk/one.ts'));
  expect(fingerprintsOf(project)).not.toEqual(before);
  write('src/disk/one.ts', 'one');
  expect(fingerprintsOf(project)).toEqual(before);
});
