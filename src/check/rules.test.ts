import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { siteRules } from './site-rules.ts';

const listed = Object.values(siteRules).flat(2);
const folder = join(import.meta.dirname, 'rules');
const all = globSync('**/*.ts', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
const files = all.filter((file) => !file.endsWith('.test.ts'));

test.each(files)('%s has the name of its code, or is in a folder that has, and its rule is listed', async (file) => {
  const exported = (await import(join(folder, file))) as Record<string, unknown>;
  const here = listed.filter((rule) => Object.values(exported).includes(rule));
  const above = dirname(file);
  const code = above === '.' ? basename(file, '.ts') : above;
  expect(here.map((rule) => rule.code)).toEqual([code as DiagnosticCode]);
});

test('each rule has a file of its own', () => {
  expect(listed).toHaveLength(files.length);
});

test('each rule has its test beside it, or one with the name of their folder', () => {
  const ofFolder = (file: string) => `${dirname(file)}/${basename(dirname(file))}.test.ts`;
  const isTested = (file: string) => all.includes(file.replace(/\.ts$/, '.test.ts')) || all.includes(ofFolder(file));
  expect(files.filter((file) => !isTested(file))).toEqual([]);
});
