import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lastChanged } from './page-sources.ts';

// Almanac works without Git, and so do its other tests.
const hasGit = spawnSync('git', ['--version']).status === 0;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(date: string, ...args: string[]): void {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  execFileSync('git', ['-C', folder, '-c', 'user.name=Cook', '-c', 'user.email=cook@kitchen.example', ...args], {
    env,
    stdio: 'pipe',
  });
}

function commit(date: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(date, 'add', '--all');
  git(date, 'commit', '--quiet', '--message', 'A change\n\nwith a body');
}

/** Makes the repository a partial clone, for whose missing folder git would run a program. */
function makePartial(): void {
  const tree = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' }).trim();
  rmSync(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  git('', 'config', 'core.repositoryFormatVersion', '1');
  git('', 'config', 'extensions.partialClone', 'origin');
  git('', 'config', 'remote.origin.url', folder);
  git('', 'config', 'remote.origin.uploadpack', `touch '${folder}/ran';`);
}

test.runIf(hasGit)('each file has the date of the newest commit that touched it, whatever its name', async () => {
  git('', 'init', '--quiet');
  commit('2031-04-02T23:30:00+05:00', {
    'content/cycles/k1/plan.mdx': 'a',
    'content/areas/öfen "klein".mdx': 'a',
    'other.txt': 'a',
  });
  commit('2031-05-01T12:00:00Z', { 'content/cycles/k1/plan.mdx': 'b' });
  commit('2031-06-01T12:00:00Z', { 'other.txt': 'b' });
  writeFileSync(join(folder, 'content/areas/new.mdx'), 'not committed');
  expect(await lastChanged(join(folder, 'content'))).toEqual({
    dates: new Map([
      ['cycles/k1/plan.mdx', '2031-05-01'],
      ['areas/öfen "klein".mdx', '2031-04-02'],
    ]),
  });
});

test.runIf(hasGit)('the dates are those of the folder, even in a hook of another repository', async () => {
  git('', 'init', '--quiet');
  commit('2031-04-02T12:00:00Z', { 'content/a.mdx': 'a' });
  vi.stubEnv('GIT_DIR', '/nowhere');
  expect(await lastChanged(join(folder, 'content'))).toEqual({ dates: new Map([['a.mdx', '2031-04-02']]) });
});

test.runIf(hasGit && process.platform !== 'win32')('no name of a file is taken for a date', async () => {
  git('', 'init', '--quiet');
  const names = ['\u0001<b>tomorrow', '\n2031-05-01', '2031-05-02', ':(top)', '*'];
  commit('2031-04-02T12:00:00Z', Object.fromEntries(names.map((name) => [`content/${name}`, name])));
  expect(await lastChanged(join(folder, 'content'))).toEqual({
    dates: new Map(names.toSorted().map((name) => [name, '2031-04-02'])),
  });
});

test.runIf(hasGit)('a repository inside the content is not asked, and runs no program that it names', async () => {
  const content = join(folder, 'content');
  for (const inside of [content, join(content, '.git')]) {
    git('', 'init', '--quiet');
    commit('2031-04-02T12:00:00Z', { 'content/a.mdx': 'a' });
    makePartial();
    mkdirSync(inside, { recursive: true });
    for (const part of ['HEAD', 'config', 'objects', 'refs'])
      renameSync(join(folder, '.git', part), join(inside, part));
    rmSync(join(folder, '.git'), { recursive: true });
    expect(await lastChanged(content)).toEqual({ unknown: expect.stringContaining('no Git history') });
    rmSync(content, { recursive: true });
  }
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});

test.runIf(hasGit)('nothing is fetched for a partial clone', async () => {
  git('', 'init', '--quiet');
  commit('2031-04-02T12:00:00Z', { 'content/a.mdx': 'a' });
  makePartial();
  expect(await lastChanged(join(folder, 'content'))).toEqual({ unknown: expect.stringContaining('only a part of it') });
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});

test.runIf(hasGit)('without a Git history there is a reason instead of dates', async () => {
  mkdirSync(join(folder, 'content'));
  expect(await lastChanged(join(folder, 'content'))).toEqual({ unknown: expect.stringContaining('no Git history') });
  git('', 'init', '--quiet');
  expect(await lastChanged(join(folder, 'content'))).toHaveProperty('unknown');
});

test.runIf(hasGit)('what was merged has the date of the merge', async () => {
  git('', 'init', '--quiet', '--initial-branch', 'main');
  commit('2031-04-01T12:00:00Z', { 'content/a.mdx': 'a' });
  git('', 'switch', '--quiet', '--create', 'later');
  commit('2031-04-05T12:00:00Z', { 'content/a.mdx': 'b' });
  git('', 'switch', '--quiet', 'main');
  git('2031-04-10T12:00:00Z', 'merge', '--quiet', '--no-ff', 'later');
  expect(await lastChanged(join(folder, 'content'))).toEqual({ dates: new Map([['a.mdx', '2031-04-10']]) });
});

test.runIf(hasGit)('a shallow clone has no dates', async () => {
  git('', 'init', '--quiet');
  commit('2031-04-02T12:00:00Z', { 'content/a.mdx': 'a' });
  commit('2031-05-01T12:00:00Z', { 'content/a.mdx': 'b' });
  const copy = `${folder}/copy`;
  git('', 'clone', '--quiet', '--depth', '1', `file://${folder}`, copy);
  expect(await lastChanged(join(copy, 'content'))).toEqual({
    unknown: expect.stringContaining('shallow'),
  });
});
