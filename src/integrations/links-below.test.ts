import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linksBelow } from './links-below.ts';

test('URLs that lead through a link in public/, in the content or to the style sheet are found', async () => {
  const project = await mkdtemp(join(tmpdir(), 'almanac-links-'));
  onTestFinished(() => rm(project, { recursive: true }));
  const at = (path: string) => join(project, path);
  for (const folder of ['public', 'content', 'src']) await mkdir(at(folder));
  await writeFile(at('public/a.txt'), 'a');
  await symlink('/etc/passwd', at('public/leak.txt'));
  await symlink('/etc', at('public/etc'));
  await symlink('/etc/passwd', at('content/leak.mdx'));
  await symlink('/etc/passwd', at('theme.css'));
  await symlink('/etc/passwd', at('src/code.ts'));
  const isLinked = linksBelow([at('content'), at('public'), at('theme.css')], [at('public'), project]);

  const urls = [
    '/leak.txt',
    '/leak.txt/?a#b',
    '/%6ceak.txt',
    '/a/../leak.txt',
    '//leak.txt',
    '/etc/hosts',
    '/public/leak.txt',
  ];
  const others = ['/content/leak.mdx', `/@fs${at('public/leak.txt')}`, '/theme.css', '/theme.css?inline'];
  expect([...urls, ...others].filter((url) => !isLinked(url))).toEqual([]);
  const right = ['/', '/a.txt', '/none', '/a.txt/b', '/%00', '/%', `/${'a'.repeat(5_000)}`, '/src/code.ts'];
  expect(right.filter(isLinked)).toEqual([]);
});
