import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { readFiles } from './read-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

test('reads the text of content files and lists the paths of all files, both sorted', async () => {
  await write('topics/whisk.mdx', 'whisk');
  await write('areas/ovens.mdx', 'ovens');
  await write('sources/deep/k1.pdf', Buffer.from([0xff, 0xfe]));
  await write('notes.txt', 'unexpected');
  await write('areas/Not A Slug.mdx', 'misnamed');
  await write('.git/config', 'hidden');
  await write('areas/.ovens.mdx.swp', 'hidden');
  await write('areas/ovens.mdx~', 'a copy');
  await write('areas/#ovens.mdx#', 'a copy');
  const { input, diagnostics } = readFiles({ folder, root: 'content' });
  expect(input.files).toEqual([
    { path: 'areas/ovens.mdx', displayPath: 'content/areas/ovens.mdx', text: 'ovens' },
    { path: 'topics/whisk.mdx', displayPath: 'content/topics/whisk.mdx', text: 'whisk' },
  ]);
  expect(input.paths).toEqual([
    'areas/Not A Slug.mdx',
    'areas/ovens.mdx',
    'notes.txt',
    'sources/deep/k1.pdf',
    'topics/whisk.mdx',
  ]);
  expect(diagnostics).toEqual([]);
});

// Root may read everything.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'reports files and folders that it may not read',
  async () => {
    await write('areas/ovens.mdx', 'ovens');
    await write('topics/whisk.mdx', 'whisk');
    await chmod(join(folder, 'areas/ovens.mdx'), 0);
    await chmod(join(folder, 'topics'), 0);
    const { diagnostics } = readFiles({ folder, root: 'content' });
    await chmod(join(folder, 'topics'), 0o700);
    expect(diagnostics.map(({ file, fix }) => [file, fix])).toEqual([
      ['content/topics', 'chmod a+rX content/topics'],
      ['content/areas/ovens.mdx', 'chmod a+rX content/areas/ovens.mdx'],
    ]);
  },
);

test('finds no files in a folder that does not exist', async () => {
  expect(readFiles({ folder: join(folder, 'none'), root: 'content' })).toEqual({
    input: { files: [], paths: [], publicFiles: [], teamRoutes: [], headOf: expect.any(Function) },
    diagnostics: [],
  });
});

test.each([
  ['Latin-1', Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'), 2, 11],
  ['a truncated character at the end', Buffer.concat([Buffer.from('a\r\nb'), Buffer.from([0xe2, 0x82])]), 2, 2],
  [
    'an invalid byte after replacement characters',
    Buffer.concat([Buffer.from('a\ufffd\n\ufffdb'), Buffer.from([0xff])]),
    2,
    3,
  ],
  [
    'an invalid byte after a character of two code units',
    Buffer.concat([Buffer.from('🌍'), Buffer.from([0xc0, 0xaf])]),
    1,
    3,
  ],
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 1, 1],
  ['a lone surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1, 2],
])('reports where a file is not UTF-8: %s', async (_name, bytes, line, column) => {
  await write('areas/ovens.mdx', bytes);
  const { input, diagnostics } = readFiles({ folder, root: 'content' });
  expect(input).toEqual({
    files: [],
    paths: ['areas/ovens.mdx'],
    publicFiles: [],
    teamRoutes: [],
    headOf: expect.any(Function),
  });
  expect(diagnostics).toEqual([
    {
      code: 'file-encoding',
      certainty: 'advice',
      severity: 'error',
      file: 'content/areas/ovens.mdx',
      position: { line, column },
      found: 'bytes that are not UTF-8',
      expected: 'UTF-8 text',
      fix: 'Save content/areas/ovens.mdx with the encoding UTF-8.',
    },
  ]);
});

test('leaves out a byte order mark', async () => {
  await write('site.yaml', '\ufefftitle: a');
  expect(readFiles({ folder, root: 'content' }).input.files[0]?.text).toBe('title: a');
});

test('reports a file that is too long and does not read it; the limit of addresses.txt is higher', async () => {
  await write('areas/ovens.mdx', Buffer.alloc(1_000_001, 'a'));
  await write('addresses.txt', Buffer.alloc(1_000_001, 'a'));
  const { input, diagnostics } = readFiles({ folder, root: 'content' });
  expect(input.files.map(({ path }) => path)).toEqual(['addresses.txt']);
  expect(diagnostics.map(({ code, file, found }) => [code, file, found])).toEqual([
    ['too-long', 'content/areas/ovens.mdx', 'a file of 1,000,001 characters, which was not read'],
  ]);
  await write('addresses.txt', Buffer.alloc(20_000_001, 'a'));
  expect(readFiles({ folder, root: 'content' }).diagnostics[0]?.expected).toBe('at most 20,000,000 characters');
  await write('addresses.txt', Buffer.alloc(400_001, '/\n'));
  const long = readFiles({ folder, root: 'content' });
  expect(long.input.files).toEqual([]);
  expect(long.diagnostics[0]).toMatchObject({
    found: 'a file of 200,001 lines, which was not read',
    expected: 'at most 200,000 lines',
    fix: 'Delete what the site never published.',
  });
});

test('reports symbolic links and does not follow them', async () => {
  await write('elsewhere/secret.mdx', 'secret');
  await mkdir(join(folder, 'content/areas'), { recursive: true });
  await symlink(join(folder, 'elsewhere/secret.mdx'), join(folder, 'content/areas/ovens.mdx'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'content/topics'));
  const { input, diagnostics } = readFiles({ folder: join(folder, 'content'), root: 'content' });
  expect(input).toEqual({ files: [], paths: [], publicFiles: [], teamRoutes: [], headOf: expect.any(Function) });
  expect(diagnostics.map(({ code, file, found }) => [code, file, found])).toEqual([
    ['unexpected-file', 'content/areas/ovens.mdx', 'a symbolic link, which is not followed'],
    ['unexpected-file', 'content/topics', 'a symbolic link, which is not followed'],
  ]);
});

test.skipIf(process.platform !== 'linux')('reports a folder whose name is not UTF-8', async () => {
  await mkdir(Buffer.concat([Buffer.from(join(folder, 'k')), Buffer.from([0xfc])]));
  expect(readFiles({ folder, root: 'content' }).diagnostics).toMatchObject([
    { code: 'unexpected-file', found: 'a folder that cannot be opened, as its name is not UTF-8' },
  ]);
});

test.skipIf(process.platform === 'win32')('reports a pipe and does not read it', () => {
  execFileSync('mkfifo', [join(folder, 'site.yaml')]);
  const { input, diagnostics } = readFiles({ folder, root: 'content' });
  expect(input.paths).toEqual([]);
  expect(diagnostics).toMatchObject([
    { code: 'unexpected-file', file: 'content/site.yaml', found: 'a pipe, socket or device, which is not read' },
  ]);
});

test('reports files in public/ that nobody means to publish, or that are where the site has its own', async () => {
  for (const name of ['.env', 'plan.md~', 'index.html', 'hello.txt']) await write(`public/${name}`, 'text');
  const settings = readSettings(folder, {});
  expect(readFiles(settings).diagnostics.map(({ code, file, found }) => [code, file, found])).toEqual([
    ['unexpected-file', 'public/.env', 'a file or folder of a program, which the site would publish'],
    ['unexpected-file', 'public/index.html', 'a file where Almanac writes a page, a file or a folder of its own'],
    ['unexpected-file', 'public/plan.md~', 'a file or folder of a program, which the site would publish'],
  ]);
});

test('reads at most 3,000 areas, topics, items and pages, and says so of the first that it does not read', async () => {
  await write('cycles/k1/plan.mdx', 'plan');
  await mkdir(join(folder, 'topics'));
  for (let index = 10_000; index <= 13_000; index++) writeFileSync(join(folder, `topics/t${index}.mdx`), '');
  const { input, diagnostics } = readFiles({ folder, root: 'content' });
  expect(input.files).toHaveLength(3_001);
  expect(input.files.at(-1)?.path).toBe('topics/t12999.mdx');
  expect(diagnostics).toMatchObject([
    {
      code: 'too-long',
      severity: 'error',
      file: 'content/topics/t13000.mdx',
      found: 'one of 3,001 files in areas/, topics/, items/ and pages/; this one and those after it were not read',
      expected: 'at most 3,000 files in areas/, topics/, items/ and pages/',
    },
  ]);
});
