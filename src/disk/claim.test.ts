import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim, isRunning } from './claim.ts';

const ended = spawnSync(process.execPath, ['--eval', '']).pid;
const running = process.ppid;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = () => join(folder, 'site');

describe('claim', () => {
  it('is held by one process until that lets go of it', () => {
    const held = claim(path(), running);
    expect(held).toBeDefined();
    expect(claim(path())).toBeUndefined();
    held?.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(claim(path())).toBeDefined();
  });

  it('is taken over from a process that was killed', () => {
    claim(path(), ended);
    expect(claim(path())).toBeDefined();
    expect(readdirSync(join(folder, 'site.lock'))).toEqual([String(process.pid)]);
  });

  it('is taken over from an earlier process of the same number', () => {
    claim(path());
    expect(claim(path())).toBeDefined();
  });

  it('is taken over where another process must have got the number by now', () => {
    claim(path(), running);
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(folder, 'site.lock', String(running)), longAgo, longAgo);
    expect(claim(path())).toBeDefined();
    expect(claim(path(), running), 'and then is as good as a new one').toBeUndefined();
  });

  it('is taken over where it names no process', () => {
    for (const name of [undefined, 'notes.txt']) {
      mkdirSync(join(folder, 'site.lock'));
      if (name) writeFileSync(join(folder, 'site.lock', name), '');
      expect(claim(path()), name).toBeDefined();
      rmSync(join(folder, 'site.lock'), { recursive: true });
    }
  });

  it('leaves alone what another process has taken over', () => {
    const slow = claim(path(), ended);
    claim(path());
    slow?.release();
    expect(readdirSync(join(folder, 'site.lock'))).toEqual([String(process.pid)]);
  });

  it('goes to one of many processes that ask at once, also where the last one was killed', async () => {
    const script = `
      import { claim } from ${JSON.stringify(new URL('./claim.ts', import.meta.url).href)};
      process.stdin.once('data', () => {
        process.stdout.write(claim(${JSON.stringify(path())}) ? 'held' : 'not');
        process.stdin.once('data', () => process.exit());
      });
      process.stdout.write('ready ');`;
    claim(path(), ended);
    const children = Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['pipe', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      return { child, said: () => said };
    });
    await expect.poll(() => children.every(({ said }) => said() === 'ready '), { timeout: 30_000 }).toBe(true);
    children.forEach(({ child }) => child.stdin.write('go'));
    await expect.poll(() => children.every(({ said }) => said() !== 'ready '), { timeout: 30_000 }).toBe(true);
    expect(children.filter(({ said }) => said() === 'ready held')).toHaveLength(1);
    await Promise.all(children.map(({ child }) => new Promise((resolve) => child.once('exit', resolve).stdin?.write('end'))));
  });
});

describe('isRunning', () => {
  it('tells running processes from those that have ended', () => {
    expect([process.pid, running, ended, 0].map(isRunning)).toEqual([true, true, false, false]);
  });
});
