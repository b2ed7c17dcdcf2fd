import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ownFiles } from './own-files.ts';

/** Sets up the integration with these files beside the content. Returns the configuration that it sets. */
function setUp(...files: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-own-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  const updateConfig = vi.fn();
  const { hooks } = ownFiles({ folder: join(folder, 'content') });
  void hooks['astro:config:setup']?.({ updateConfig } as never);
  return { folder, config: updateConfig.mock.calls[0]?.[0] };
}

test('files in public/ are published, and theme.css is used', () => {
  const { folder, config } = setUp('public/CNAME', 'public/papers/a.html', 'theme.css');
  expect(config.publicDir).toEqual(pathToFileURL(join(folder, 'public/')));
  expect(config.vite.resolve.alias).toEqual({ 'almanac:theme.css': join(folder, 'theme.css') });
});

test('public/ and theme.css are optional', () => {
  expect(setUp().config.vite.resolve.alias['almanac:theme.css']).toMatch(/no-theme\.css$/);
});

test.each(['index.html', 'guide/index.html', 'favicon.svg', '_headers', 'files/a.pdf', 'api/items.json'])(
  'public/%s is refused, because Almanac writes a file of that name',
  (file) => {
    expect(() => setUp(`public/${file}`)).toThrow(`Almanac writes files of the same names: public/${file}.`);
  },
);
