import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../loaders/settings.ts';
import { contentStyles } from './content-styles.ts';

function found(css: string, files: Record<string, string>) {
  const project = mkdtempSync(join(tmpdir(), 'almanac-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const diagnostics = contentStyles(css, readSettings(project, {}));
  return diagnostics.map(({ file, position, found }) => [`${file}:${position.line}:${position.column}`, found]);
}

/** As Tailwind and a minifier write it. */
const css =
  '@layer utilities{.\\[\\&\\,body\\]\\:bg-\\[url\\(\\/\\/host\\.example\\/x\\)\\],body{background:url(//host.example/x)}.p-4{padding:1rem}}';
const written = '[&,body]:bg-[url(//host.example/x)]';

test('a style that a plugin made of content is a mistake where its words are', () => {
  expect(found(css, { 'content/cycles/k1/status.mdx': `## Ovens\n\n- Measure ${written} and p-4\n` })).toEqual([
    ['content/cycles/k1/status.mdx:3:11', expect.stringContaining(`\`${written}\``)],
  ]);
  expect(found(css, { 'public/robots.txt': written })).toEqual([['public/robots.txt:1:1', expect.anything()]]);
});

test.each<Record<string, string>>([
  { 'content/cycles/k1/status.mdx': 'Others, and p-4' },
  { 'src/pages/own.astro': `<p class="${written}">`, 'content/cycles/k1/status.mdx': written },
])('styles that are made of code are right, whatever content says: %j', (files) => {
  expect(found(css, files)).toEqual([]);
});
