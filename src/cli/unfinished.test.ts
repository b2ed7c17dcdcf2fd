/** What a killed command leaves: the next one removes it, or puts back what it was replacing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unfinishedBeside } from '../loaders/unfinished.ts';
import { sandbox } from './sandbox.fixture.ts';
import { replaceFiles, replaceTexts } from './write-files.ts';

/** A path beside another one, as a process names it that has ended. */
function leftBeside(path: string): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return unfinishedBeside(path).replace(`.next-${process.pid}-`, `.next-${pid}-`);
}

/** Runs the command line in a folder, in a process that is killed after so many calls of a function of `node:fs`. */
function killedAfter(called: string, count: number, cwd: string, ...args: string[]) {
  const killing = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const original = fs.${called};
    let count = 0;
    fs.${called} = (...args) => {
      const result = original(...args);
      const kill = () => ++count === ${count} && process.kill(process.pid, 'SIGKILL');
      if (result) return result.then(kill);
      kill();
    };
    syncBuiltinESMExports();`;
  const command = fileURLToPath(new URL('../../bin/almanac.mjs', import.meta.url));
  const started = ['--import', `data:text/javascript,${encodeURIComponent(killing)}`, command, ...args];
  return spawnSync(process.execPath, started, { cwd });
}

test('the next command removes files and folders that killed ones left, and nothing that runs', async () => {
  const { folder, run, list } = await sandbox();
  const before = await list();
  const running = unfinishedBeside(join(folder, 'site.yaml'));
  for (const file of [leftBeside(join(folder, 'site.yaml')), leftBeside(join(folder, 'cycles/k1/plan.mdx')), running])
    await writeFile(file, 'half');
  const copy = leftBeside(folder);
  await mkdir(copy);
  await writeFile(join(folder, '.keep.next-year'), '');
  expect((await run('check')).code).toBe(0);
  expect(await list()).toEqual([...before, '.keep.next-year', running.slice(folder.length + 1)].sort());
  expect(await readdir(dirname(folder))).toEqual(['content']);
});

test('addresses removes what was left too, though it reads no content', async () => {
  const { folder, run, list } = await sandbox();
  const before = await list();
  await writeFile(leftBeside(join(folder, 'addresses.txt')), '/half');
  await run('addresses', '--check');
  expect(await list()).toEqual(before);
});

test('a content folder that was being replaced is put back', async () => {
  const { folder, run, list } = await sandbox();
  const before = await list();
  const next = leftBeside(folder);
  await mkdir(next);
  await rename(folder, `${next}-last`);
  expect((await run('check')).code).toBe(0);
  expect(await list()).toEqual(before);
  expect(await readdir(dirname(folder))).toEqual(['content']);
});

test('files that are written together are all replaced, or none is', async () => {
  const { folder, list, read, write } = await sandbox();
  const before = await list();
  const settings = await read('site.yaml');
  const files = new Map([
    ['site.yaml', 'title: Other\n'],
    ['areas/new.mdx', '---\ntitle: New\n---\n'],
    ['areas', 'a folder is in the way'],
  ]);
  await expect(replaceFiles(folder, files)).rejects.toThrow('areas is not a file.');
  expect(await list()).toEqual(before);
  expect(await read('site.yaml')).toBe(settings);
  const [old, kept] = ['---\ntitle: Old\n---\n', '---\ntitle: Kept\n---\n'];
  await write('areas/old.mdx', old);
  await write('areas/kept.mdx', kept);
  const changes = [
    { path: 'areas/old.mdx', before: old, text: 'new' },
    { path: 'areas/kept.mdx', before: 'as it was read', text: 'new' },
  ];
  await expect(replaceTexts(folder, changes)).rejects.toThrow('areas/kept.mdx has changed');
  expect([await read('areas/old.mdx'), await read('areas/kept.mdx')]).toEqual([old, kept]);
});

test('a command that is killed while it writes leaves all old files, and can be repeated', async () => {
  const { folder, list, read, run, write } = await sandbox();
  const status = (await read('cycles/k1/plan.mdx')).replace('plan', 'status').replace(' added', '');
  await write('cycles/k1/status.mdx', status.replaceAll('- ', '- [/] '));
  const before = await list();
  const killed = killedAfter('promises.writeFile', 2, dirname(folder), 'new-cycle', 'K2');
  expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
  expect((await list()).filter((path) => !path.includes('.next-'))).toEqual(before);
  expect((await run('new-cycle', 'K2')).code).toBe(0);
  expect(await list()).toEqual([...before, 'cycles/k2/plan.mdx'].sort());
  expect(await read('site.yaml')).toContain('cycles: [K1, K2]');
});

test.each([1, 14, 16])(
  'import is killed after it has put %i files of a new site in place, and can be repeated',
  async (count) => {
    const { folder, list, run, write } = await sandbox({});
    await write('../deck.md', '# Status for K1\n\n# Staff\n\n- Course\n\n# Plans for K2\n\n# Staff\n\n- Course\n');
    const command = ['import', 'deck.md', '--title', 'A', '--team', 'B', '--content', 'content'];
    const killed = killedAfter('renameSync', count, dirname(folder), ...command);
    expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
    expect(await run(...command)).toMatchObject({ code: 0, err: '' });
    expect(await list()).toEqual([
      'areas/staff.mdx',
      'cycles/k1/status.mdx',
      'cycles/k2/plan.mdx',
      'site.yaml',
      'sources/deck.md',
    ]);
    expect((await readdir(dirname(folder))).filter((name) => name.includes('.next-'))).toEqual([]);
    expect(existsSync(join(dirname(folder), 'package.json'))).toBe(true);
  },
);
