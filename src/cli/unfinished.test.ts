/** What a killed command leaves: the next one removes it, or puts back what it was replacing. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { unfinishedBeside } from '../loaders/unfinished.ts';
import { sandbox } from './sandbox.fixture.ts';

/** A path beside another one, as a process names it that has ended. */
function leftBeside(path: string): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return unfinishedBeside(path).replace(`.next-${process.pid}-`, `.next-${pid}-`);
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
