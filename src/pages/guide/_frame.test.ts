/**
 * Pages of the guide are kept for as long as the frame of all pages stays the same (`src/output/prerenderer.ts`): they
 * tell nothing of the content.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../..', import.meta.url));
const frame = join(src, 'layouts/Page.astro');

/** Every file that one file imports, itself or through others. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^import\s(?:[^;'"]*\sfrom\s)?['"](\.[^'"?]+)/gm)) {
    const path = join(dirname(file), name);
    if (path === frame || seen.has(path)) continue;
    seen.add(path);
    if (/\.(?:ts|astro|mdx)$/.test(path)) importsOf(path, seen);
  }
  return seen;
}

test('what they show comes from the code alone, besides the frame', () => {
  const pages = readdirSync(join(src, 'pages/guide'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );
  const files = [join(src, 'layouts/Guide.astro'), ...pages.map((name) => join(src, 'pages/guide', name))].flatMap(
    (file) => [...importsOf(file)],
  );
  expect(files).toContain(join(src, 'components/Sample.astro'));
  const reading = files
    .map((file) => relative(src, file))
    .filter((file) => /^loaders\/(?:archive|page-sources|site-origin)\.ts$|^disk\//.test(file));
  expect(reading).toEqual([]);
  expect(
    [...importsOf(frame)].map((file) => relative(src, file)),
    'the imports are found',
  ).toContain('loaders/archive.ts');
});
