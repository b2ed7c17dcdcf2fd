import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { kept } from './kept.ts';

test('It is made once for each key, and only the last one stays', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, 'cache');
  const make = vi.fn(() => Promise.resolve(Buffer.from('cake')));
  const text = async (name: string, key: string) => Buffer.from(await kept(folder, name, key, make)).toString();
  expect([await text('cake', 'a'), await text('cake', 'a')]).toEqual(['cake', 'cake']);
  expect(make).toHaveBeenCalledTimes(1);
  await text('cake', 'b');
  await text('cake-small', 'c');
  expect(make).toHaveBeenCalledTimes(3);
  expect(readdirSync(folder)).toEqual(['cake-small.c', 'cake.b']);
});

test('What was damaged is made again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const make = vi.fn(() => Promise.resolve(Buffer.from('cake')));
  await kept(folder, 'cake', 'a', make);
  for (const damaged of ['', 'ca', readFileSync(join(folder, 'cake.a')).subarray(0, 34)]) {
    writeFileSync(join(folder, 'cake.a'), damaged);
    expect(Buffer.from(await kept(folder, 'cake', 'a', make)).toString()).toBe('cake');
  }
  expect(make).toHaveBeenCalledTimes(4);
});

test('What cannot be made is not kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await expect(kept(folder, 'cake', 'a', () => Promise.reject(new Error('no flour')))).rejects.toThrow('no flour');
  expect(readdirSync(folder)).toEqual([]);
});

test('Where nothing can be kept, it is made each time', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  writeFileSync(join(parent, 'file'), '');
  const make = vi.fn(() => Promise.resolve(Buffer.from('cake')));
  for (let times = 0; times < 2; times++) expect(Buffer.from(await kept(join(parent, 'file/cache'), 'cake', 'a', make)).toString()).toBe('cake');
  expect(make).toHaveBeenCalledTimes(2);
});
