import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no component has scoped styles, whose names tell where the package lies', () => {
  const src = join(import.meta.dirname, '..');
  const files = globSync('**/*.astro', { cwd: src });
  const scoped = files.filter((file) =>
    /<style(?![^>]*\bis:(?:global|inline)\b)/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(scoped).toEqual([]);
});
