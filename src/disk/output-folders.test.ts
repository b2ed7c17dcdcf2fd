import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, nextOf, realOutput, restoreOutput, sweep } from './output-folders.ts';

const ended = spawnSync(process.execPath, ['--eval', '']).pid;
const running = process.ppid;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const output = () => join(folder, 'dist');

/** Folders by name, with the word that is in their file. */
function put(folders: Record<string, string>): void {
  for (const [name, word] of Object.entries(folders)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.html'), word);
  }
}

function found(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name, 'index.html'), 'utf8')]));
}

describe('an exchange that was interrupted', () => {
  // Every state that it goes through, in order, and the site that is there after the next command.
  const states: [when: string, folders: (pid: number) => Record<string, string>, site: string][] = [
    ['before it began', (pid) => ({ dist: 'old', 'dist.next': 'ne', [`dist.next-${pid}`]: 'ne' }), 'old'],
    ['between its two steps', (pid) => ({ [`dist.last-${pid}`]: 'old', 'dist.next': 'new' }), 'old'],
    ['after both', (pid) => ({ dist: 'new', [`dist.last-${pid}`]: 'old' }), 'new'],
    ['while the last site was deleted', (pid) => ({ dist: 'new', [`dist.gone-${pid}`]: 'o' }), 'new'],
    ['by an earlier version of Almanac', () => ({ 'dist.last': 'old', 'dist.next': 'new' }), 'old'],
  ];

  for (const [when, folders, site] of states) {
    it(`${when} leaves a whole site, and nothing but it after the next build began`, () => {
      put(folders(ended));
      restoreOutput(output());
      expect(found()['dist']).toBe(site);
      sweep(output());
      rmSync(nextOf(output()), { recursive: true, force: true });
      expect(found()).toEqual({ dist: site });
    });
  }

  it('by a process with the number of this one is the same', () => {
    put({ dist: 'new', [`dist.last-${process.pid}`]: 'old', [`dist.next-${process.pid}`]: 'ne' });
    sweep(output());
    expect(found()).toEqual({ dist: 'new' });
  });

  it('leaves alone what another running build has', () => {
    const all = { dist: 'old', 'dist.next': 'ne', [`dist.next-${running}`]: 'ne', [`dist.last-${running}`]: 'older' };
    put(all);
    restoreOutput(output());
    sweep(output());
    expect(found()).toEqual(all);
  });

  it('is not confused by other folders of similar names', () => {
    const all = { 'dist.test': 'x', 'dist.next-one': 'x', 'dist.lastly': 'x', distant: 'x', 'dist.last-1-2': 'x' };
    put(all);
    restoreOutput(output());
    sweep(output());
    expect(found()).toEqual(all);
  });

  it('with a site from after the interruption does not bring the older one back', () => {
    put({ dist: 'newest', [`dist.last-${ended}`]: 'old' });
    restoreOutput(output());
    expect(found()['dist']).toBe('newest');
  });

  it('is nothing to worry about where no site was ever built', () => {
    restoreOutput(join(folder, 'never/dist'));
    sweep(join(folder, 'never/dist'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('exchange', () => {
  it('puts a site where there was one, or none', () => {
    put({ 'dist.next': 'first' });
    exchange(nextOf(output()), output());
    expect(found()).toEqual({ dist: 'first' });
    put({ 'dist.next-7': 'second' });
    exchange(nextOf(output(), 7), output());
    expect(found()).toEqual({ dist: 'second' });
  });

  it('puts the last site away where it is asked to, in the place of what is there, or deletes it', () => {
    put({ dist: 'old', 'dist.next': 'new', former: 'older' });
    exchange(nextOf(output()), output(), join(folder, 'former'));
    expect(found()).toEqual({ dist: 'new', former: 'old' });
    put({ 'dist.next': 'newer' });
    exchange(nextOf(output()), output(), join(folder, 'nowhere/former'));
    expect(found()).toEqual({ dist: 'newer', former: 'old' });
  });

  it('gives up where the finished site is gone, and leaves the last one', () => {
    put({ dist: 'old' });
    expect(() => exchange(nextOf(output()), output())).toThrow('was removed by another program');
    expect(found()).toEqual({ dist: 'old' });
  });

  it('brings the last site back where the new one cannot be put in its place', () => {
    put({ dist: 'old' });
    // A folder cannot be moved into itself.
    expect(() => exchange(folder, output())).toThrow();
    expect(found()).toEqual({ dist: 'old' });
  });

  it('by many builds at once ends with the whole site of one of them and nothing else', async () => {
    put({ dist: 'old' });
    const script = `
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { exchange, nextOf, restoreOutput, sweep } from ${JSON.stringify(new URL('./output-folders.ts', import.meta.url).href)};
      const output = ${JSON.stringify(output())};
      for (let round = 0; round < 60; round++) {
        restoreOutput(output);
        sweep(output);
        const next = nextOf(output, process.pid);
        mkdirSync(next);
        for (const name of ['index.html', 'a.html', 'b.html', 'c.html']) writeFileSync(next + '/' + name, process.pid + ' ' + round);
        exchange(next, output);
      }`;
    const ends = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
    });
    expect(await Promise.all(ends)).toEqual(ends.map(() => ({ code: 0, said: '' })));
    expect(readdirSync(folder)).toEqual(['dist']);
    const pages = readdirSync(output()).map((name) => readFileSync(join(output(), name), 'utf8'));
    expect(pages).toHaveLength(4);
    expect(new Set(pages).size).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('realOutput', () => {
  it('is what a link leads to, so that the link stays', () => {
    put({ site: 'old' });
    symlinkSync('site', output());
    expect(realOutput(output())).toBe(realOutput(join(folder, 'site')));
    rmSync(join(folder, 'site'), { recursive: true });
    expect(existsSync(output())).toBe(false);
    expect(realOutput(output())).toBe(join(folder, 'site'));
    expect(realOutput(join(folder, 'nothing'))).toBe(join(folder, 'nothing'));
  });
});
