import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restore } from '../../loaders/unfinished.ts';
import { makeBuildFolder, nameBuildFolder, replaceSite, stampFile } from './build-folder.ts';

let root: string;
let project: string;
let output: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'almanac-')));
  project = folder('project');
  output = join(project, 'dist');
});

afterEach(() => rmSync(root, { recursive: true }));

test('the finished site takes the place of the last one, and nothing else is left', () => {
  folder('project/dist', 'old.html');
  const site = startBuild();
  writeFileSync(join(site, 'index.html'), 'new');
  replaceSite(site, output);
  expect(readdirSync(project)).toEqual(['dist']);
  expect(readdirSync(output).sort()).toEqual([stampFile, 'index.html']);
});

test('a site for a folder outside the project is built in the project', () => {
  output = join(root, 'elsewhere/site');
  const site = startBuild();
  expect(dirname(site)).toBe(project);
  writeFileSync(join(site, 'index.html'), 'new');
  replaceSite(site, output);
  expect(readdirSync(project)).toEqual([]);
  expect(readdirSync(dirname(output))).toEqual(['site']);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('new');
});

test('if the finished site cannot be put in its place, the last one stays', () => {
  folder('project/dist', 'old.html');
  expect(() => replaceSite(join(project, 'missing'), output)).toThrow(`The site cannot be written to ${output}`);
  expect(readdirSync(project)).toEqual(['dist']);
  expect(readdirSync(output)).toEqual(['old.html']);
});

test('of two builds at once, each puts a whole site in place', () => {
  const [first, second] = [startBuild(), startBuild()];
  for (const site of [first, second]) writeFileSync(join(site, 'built-in'), basename(site));
  for (const site of [first, second]) {
    replaceSite(site, output);
    expect(readFileSync(join(output, 'built-in'), 'utf8')).toBe(basename(site));
  }
  expect(readdirSync(project)).toEqual(['dist']);
});

test('the next build removes what a killed one left, and nothing that another build works in', () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const [running, other] = [startBuild(), folder('project/.distant.next-1')];
  const killed = running.replace(`-${process.pid}-`, `-${ended}-`);
  const elsewhere = `${killed}-elsewhere`;
  const longAgo = `${killed}-long-ago`;
  for (const path of [killed, `${killed}-last`, elsewhere, longAgo]) mkdirSync(path);
  utimesSync(longAgo, 1, 1);
  const next = startBuild();
  const left = [killed, `${killed}-last`, longAgo].filter((path) => existsSync(path));
  expect(left).toEqual([]);
  for (const path of [running, other, elsewhere, next]) expect(existsSync(path)).toBe(true);
});

test('a site that was killed while it was replaced is put back', () => {
  const site = nameBuildFolder(output, project);
  mkdirSync(site);
  folder(`project/${basename(site)}-last`, 'old.html');
  restore(output);
  expect(readdirSync(output)).toEqual(['old.html']);
  folder(`project/${basename(site)}-last`, 'older.html');
  restore(output);
  expect(readdirSync(output), 'a site that is in place stays').toEqual(['old.html']);
});

test('a build that is killed while it removes the last site leaves the new one, and nothing to put back', () => {
  folder('project/dist', 'old.html');
  const site = startBuild();
  writeFileSync(join(site, 'index.html'), 'new');
  const module = new URL('build-folder.ts', import.meta.url).href;
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    fs.rmSync = (path) => fs.existsSync(path) && process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    const { replaceSite } = await import(${JSON.stringify(module)});
    replaceSite(${JSON.stringify(site)}, ${JSON.stringify(output)});`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(signal).toBe('SIGKILL');
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('new');
  rmSync(output, { recursive: true });
  restore(output);
  expect(existsSync(output)).toBe(false);
});

function startBuild(): string {
  const site = nameBuildFolder(output, project);
  makeBuildFolder(site, output);
  return site;
}

function folder(path: string, file?: string): string {
  const absolute = join(root, path);
  mkdirSync(absolute, { recursive: true });
  if (file !== undefined) writeFileSync(join(absolute, file), '');
  return absolute;
}
