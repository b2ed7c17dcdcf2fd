import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../loaders/settings.ts';
import { virtualModules } from './virtual-modules.ts';

/** Returns a function that asks Vite for `theme.css`, and what plugins of a team see of it. */
async function themeOf(css: string) {
  const project = await mkdtemp(join(tmpdir(), 'almanac-theme-'));
  onTestFinished(() => rm(project, { recursive: true }));
  const file = join(project, 'theme.css');
  await mkdir(join(project, 'content'));
  await writeFile(join(project, 'content/site.yaml'), 'title: Kitchen\nteam: The kitchen\n');
  await writeFile(file, css);
  const seen: string[] = [];
  const plugin = {
    name: 'of-a-team',
    enforce: 'pre' as const,
    transform: (code: string, id: string) => void (id.includes('theme.css') && seen.push(code)),
  };
  const settings = readSettings(project, {});
  const server = await createServer({
    root: project,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [virtualModules(project, settings), plugin],
  });
  onTestFinished(() => server.close());
  return { seen, ask: (query: string) => server.transformRequest(`/theme.css${query}`) };
}

test.each(['', '?direct', '?inline', '?import', '?raw', '?x&inline'])(
  'no plugin of a build sees a style sheet with an at-rule of its own: theme.css%s',
  async (query) => {
    const { ask, seen } = await themeOf('@plugin "./public/evil.mjs";');
    await expect(ask(query)).rejects.toThrow('unsafe-file');
    expect(seen).toEqual([]);
  },
);

test('plugins see a style sheet of CSS', async () => {
  const css = '@layer team { a { color: red } }';
  const { ask, seen } = await themeOf(css);
  await ask('?direct');
  expect(seen).toEqual([css]);
});
