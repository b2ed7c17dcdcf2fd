/** No command follows a link on disc, in the content or beside it: content comes from anybody. */
import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planned, sandbox } from './sandbox.fixture.ts';

/** A sandbox, and a file outside the content that nothing may change. */
async function withSecret(files?: Readonly<Record<string, string>>) {
  const box = await sandbox(files);
  const secret = join(box.folder, '..', 'secret.txt');
  await writeFile(secret, 'secret\n');
  return { ...box, secret, isUntouched: async () => (await readFile(secret, 'utf8')) === 'secret\n' };
}

/** A built site with a page. */
async function build(folder: string): Promise<void> {
  await mkdir(join(folder, '../dist'), { recursive: true });
  await writeFile(join(folder, '../dist/index.html'), '<!doctype html><title>Home</title>');
}

test('addresses writes to no file that a link leads to', async () => {
  const { folder, run, secret, isUntouched } = await withSecret();
  await build(folder);
  await symlink(secret, join(folder, 'addresses.txt'));
  const { code, err } = await run('addresses');
  expect([code, err]).toEqual([
    2,
    'content/addresses.txt is a symbolic link, which is not followed. Nothing was written there.',
  ]);
  expect(await isUntouched()).toBe(true);
});

test('addresses replaces its list as a whole, and keeps who may read it', async () => {
  const { folder, run, list } = await withSecret();
  await build(folder);
  await writeFile(join(folder, 'addresses.txt'), '', { mode: 0o600 });
  expect(await run('addresses')).toMatchObject({ code: 0 });
  expect((await stat(join(folder, 'addresses.txt'))).mode & 0o777).toBe(0o600);
  expect((await list()).filter((path) => path.startsWith('.'))).toEqual([]);
});

test('new-cycle writes through no link, whether it leads to a file, to a folder or nowhere', async () => {
  const { folder, run, secret, isUntouched } = await withSecret();
  const target = join(folder, '..', 'elsewhere.mdx');
  await symlink(target, join(folder, 'cycles/k1/status.mdx'));
  expect(await run('new-cycle', 'K2')).toMatchObject({ code: 1 });
  await expect(stat(target)).rejects.toThrow('ENOENT');

  await rm(join(folder, 'cycles/k1/status.mdx'));
  await rm(join(folder, 'site.yaml'));
  await symlink(secret, join(folder, 'site.yaml'));
  expect((await run('new-cycle', 'K2')).code).not.toBe(0);
  expect(await isUntouched()).toBe(true);
});

test('import reads no original that is a link', async () => {
  const { folder, run, secret, list } = await withSecret({ ...planned, 'sources/x.md': '' });
  await rm(join(folder, 'sources/x.md'));
  await symlink(secret, join(folder, 'sources/deck.md'));
  const { code, err } = await run('import', 'sources/deck.md');
  expect([code, err]).toEqual([
    2,
    'content/sources/deck.md is a symbolic link, which is not followed. Nothing was written there.',
  ]);
  expect(await list()).toEqual(Object.keys(planned).sort());
});

test('check --fix writes to no file that a link leads to', async () => {
  const { folder, run } = await withSecret();
  const outside = join(folder, '..', 'plan.mdx');
  const wrong = '---\ntitle: K1\n---\n\n## Staff\n\n- a < b\n';
  await writeFile(outside, wrong);
  await rm(join(folder, 'cycles/k1/plan.mdx'));
  await symlink(outside, join(folder, 'cycles/k1/plan.mdx'));
  const { code, out } = await run('check', '--fix');
  expect(code).toBe(1);
  expect(out).toContain('a symbolic link, which is not followed');
  expect(await readFile(outside, 'utf8')).toBe(wrong);
});

test('init writes no file of the project through a link', async () => {
  const { folder, run, secret, isUntouched } = await withSecret();
  await symlink(secret, join(folder, '..', 'package.json'));
  await symlink(join(folder, '..', 'elsewhere'), join(folder, '..', 'README.md'));
  expect((await run('init', '--yes')).code).not.toBe(0);
  expect(await isUntouched()).toBe(true);
  await expect(stat(join(folder, '..', 'elsewhere'))).rejects.toThrow('ENOENT');
});

test('a content folder that is a link is refused', async () => {
  const { folder, run } = await withSecret();

  await rename(folder, `${folder}-elsewhere`);
  await symlink(`${folder}-elsewhere`, folder);
  const { code, err } = await run('check');
  expect([code, err]).toEqual([2, expect.stringContaining('is a symbolic link, which is not followed')]);
});

test('files in public/ that nobody means to publish are errors, and so is what theme.css names elsewhere', async () => {
  const { folder, run } = await withSecret();

  const at = (path: string) => join(folder, '..', path);
  await mkdir(at('public/.git'), { recursive: true });
  await mkdir(at('public/.well-known'));
  for (const path of [
    '.env',
    '.git/config',
    '.git/HEAD',
    '.well-known/security.txt',
    '.nojekyll',
    'a.txt',
    'a.txt~',
    'b.bak',
  ])
    await writeFile(at(`public/${path}`), '');
  await symlink('/etc/passwd', at('public/leak.txt'));
  await symlink('/etc', at('public/etc'));
  await symlink('nowhere', at('public/dangling'));
  await symlink('loop', at('public/loop'));
  await writeFile(at('theme.css'), 'a { background: url("/etc/passwd") }\nb { background: url(/a.txt) }\n');
  const { out } = await run('check', '--format', 'json');
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; file: string; line: number }[] };
  expect(diagnostics.map(({ code, file, line }) => `${code} ${file} ${line}`)).toEqual([
    ...['.env', '.git', 'a.txt~', 'b.bak', 'dangling', 'etc', 'leak.txt', 'loop'].map(
      (name) => `unexpected-file public/${name} 1`,
    ),
    'unsafe-file theme.css 1',
  ]);
});

test('check names pages and scripts in public/ and redirects to other hosts, which are no mistakes', async () => {
  const { folder, run, write } = await withSecret();
  await mkdir(join(folder, '../public/game'), { recursive: true });
  for (const name of ['sw.js', 'game/index.html', 'a.txt']) await writeFile(join(folder, '../public', name), '');
  await write('redirects.yaml', '/old/: https://host.example/\n/older/: /matrix/\n');
  const { code, out } = await run('check', '--strict', '--only', 'broken-link');
  expect(out).toContain('with all rights of the site: public/game/index.html, public/sw.js.');
  expect(out).toContain('Redirects to other hosts: /old/ → https://host.example/.');
  expect(code).toBe(0);
  expect(JSON.parse((await run('check', '--format', 'json')).out)).toMatchObject({
    ok: true,
    notes: [expect.any(String), expect.any(String)],
  });
});
