/** Runs what the guide says to write into a terminal, a host's settings or a program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { sampleArchive } from '../exports/archive.fixture.ts';
import { itemsDocument } from '../exports/items-document.ts';
import { matrixFile } from '../exports/matrix-file.ts';

const pageOf = (name: string) => readFileSync(join(import.meta.dirname, 'pages', `${name}.mdx`), 'utf8');
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The blocks of code below a heading, up to the next heading. */
function blocksBelow(page: string, heading: string): string[] {
  const lines = page.split('\n');
  const start = lines.indexOf(heading);
  expect(start, heading).toBeGreaterThan(-1);
  const [section = ''] = lines
    .slice(start + 1)
    .join('\n')
    .split(/^#+ /m);
  return [...section.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}

/** A folder that is deleted after the test. */
function folderFor(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a script of the shell where a program only prints its arguments. */
function runShell(script: string, program: string, env: Record<string, string>, cwd?: string): string {
  const bin = folderFor({ [program]: `#!/bin/sh\necho ${program} "$@"\n` });
  chmodSync(join(bin, program), 0o755);
  const path = `${bin}:${process.env['PATH']}`;
  return execFileSync('sh', ['-e', '-c', script], {
    env: { ...env, PATH: path },
    encoding: 'utf8',
    stdio: 'pipe',
    cwd,
  }).trim();
}

test('recipes pin actions to the commits that the workflows of this repository use', () => {
  const pinned = /^ *(?:- )?uses: *(\S+)@(\S+)(.*)$/gm;
  const workflows = fileURLToPath(new URL('../../.github/workflows', import.meta.url));
  const used = readdirSync(workflows).flatMap((name) => [
    ...readFileSync(join(workflows, name), 'utf8')
      .matchAll(pinned)
      .map(([, action, ...version]) => `${action}@${version.join('')}`),
  ]);
  const pages = globSync('pages/*.mdx', { cwd: import.meta.dirname });
  const recipes = pages.flatMap((page) => [...pageOf(page.slice('pages/'.length, -'.mdx'.length)).matchAll(pinned)]);
  const known = recipes.map(([, action = '', ...version]) => `${action}@${version.join('')}`);
  expect(known.length).toBeGreaterThan(4);
  expect(known.filter((one) => !used.includes(one))).toEqual([]);
  expect(used.filter((one) => !/@[0-9a-f]{40} # v[\d.]+$/.test(one))).toEqual([]);
});

test('the package is at the same path wherever an empty folder begins', () => {
  const pages = [readme, ...['start', 'your-site', 'publish'].map(pageOf)];
  const paths = pages.flatMap((page) => [...page.matchAll(/^npm install (\.\.\S+\.tgz)/gm)].map(([, path]) => path));
  expect(paths).toHaveLength(4);
  expect(new Set(paths)).toEqual(new Set(['../almanac/almanac-0.1.0.tgz']));
});

test('four commands lead from an empty folder to a URL', () => {
  const [commands = ''] = blocksBelow(pageOf('publish'), '## Four commands');
  const programs = commands
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(programs).toEqual(['npm install', 'npx almanac', 'npx astro', 'rsync --archive']);
});

describe('the build command of a host', () => {
  const [netlify = '', cloudflare = ''] = blocksBelow(pageOf('publish'), '### Netlify and Cloudflare');

  test.each([
    [netlify, { CONTEXT: 'production', DEPLOY_PRIME_URL: 'https://main.example' }],
    [cloudflare, { CF_PAGES_BRANCH: 'main', CF_PAGES_URL: 'https://a1b2.example' }],
  ])('takes the URL of production from site.yaml: %s', (command, env) => {
    expect(runShell(command, 'npx', env)).toBe('npx astro build');
  });

  test.each([
    [netlify, { CONTEXT: 'deploy-preview', DEPLOY_PRIME_URL: 'https://branch.example' }],
    [cloudflare, { CF_PAGES_BRANCH: 'mine', CF_PAGES_URL: 'https://branch.example' }],
  ])('takes the URL of a branch from the host: %s', (command, env) => {
    expect(runShell(command, 'npx', env)).toBe('npx astro build --site https://branch.example');
  });
});

describe('the workflow that drafts the next report', () => {
  const page = pageOf('next-report');
  const [, text = ''] = /^`\.github\/workflows\/next-report\.yml`:\n\n```yaml\n([\s\S]*?)^```$/m.exec(page)!;
  const { jobs } = parse(text) as { jobs: Record<'draft' | 'propose', { steps: { run?: string }[] }> };

  test('proposes what new-cycle has written on a branch of its own, and never replaces that', () => {
    const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' });
    const origin = folderFor({});
    git(origin, 'init', '--quiet', '--bare');
    const repository = folderFor({ 'content/site.yaml': 'title: Kitchen\n' });
    const commit = [
      '-c',
      'user.name=Cook',
      '-c',
      'user.email=cook@kitchen.example',
      'commit',
      '--quiet',
      '-m',
      'Begin',
    ];
    git(repository, 'init', '--quiet', '--initial-branch=main');
    git(repository, 'remote', 'add', 'origin', origin);
    git(repository, 'add', '.');
    git(repository, ...commit);
    mkdirSync(join(repository, 'content/cycles/k1'), { recursive: true });
    writeFileSync(join(repository, 'content/cycles/k1/status.mdx'), 'A draft.\n');
    const script = jobs.propose.steps.find(({ run }) => run)!.run!;
    expect(runShell(script, 'gh', {}, repository)).toMatch(/gh pr create --fill$/);
    expect(git(origin, 'show', '--stat', '--format=%s', 'next-report')).toMatch(
      /^Draft the next report\n\n content\/cycles\/k1\/status\.mdx/,
    );
    // A week later, with the branch still there.
    git(repository, 'switch', '--quiet', 'main');
    git(repository, 'branch', '--quiet', '-D', 'next-report');
    mkdirSync(join(repository, 'content/cycles/k1'), { recursive: true });
    writeFileSync(join(repository, 'content/cycles/k1/status.mdx'), 'Another draft.\n');
    expect(() => runShell(script, 'gh', {}, repository)).toThrow('rejected');
    expect(git(origin, 'show', 'next-report:content/cycles/k1/status.mdx')).toBe('A draft.\n');
  });
});

describe('the examples of the data', () => {
  const page = pageOf('data');
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  test.skipIf(!hasPython)('in Python, what is open is counted by area', () => {
    const items = itemsDocument(sampleArchive());
    const folder = folderFor({ 'api/items.json': JSON.stringify(items) });
    const [code = ''] = blocksBelow(page, '### Python');
    const here = code.replace('https://reports.example/', `${pathToFileURL(folder).href}/`);
    expect(here).not.toBe(code);
    const counts = Map.groupBy(
      items.items.filter(({ state }) => state === 'open'),
      ({ area }) => area,
    );
    expect(counts.size).toBeGreaterThan(0);
    const expected = [...counts].map(([area, { length }]) => `${area} ${length}`).sort();
    const printed = execFileSync('python3', ['-c', here], { encoding: 'utf8' });
    expect(printed.trim().split('\n').sort()).toEqual(expected);
  });

  test('in a spreadsheet, the formula counts the rows that it means', () => {
    const [, formula = ''] = blocksBelow(page, '### A spreadsheet');
    const conditions = [...formula.matchAll(/([A-Z]):\1, "([^"]*)"/g)].map(([, column = '', value = '']) => ({
      index: column.charCodeAt(0) - 'A'.charCodeAt(0),
      // The title of the area in the sample.
      value: value === 'Ovens' ? 'Ovens — small' : value,
    }));
    const rows = parseCsv(matrixFile(sampleArchive()), { bom: true });
    expect(conditions.map(({ index }) => rows[0]![index])).toEqual(['Area', 'Kind', 'K1 status']);
    const counted = rows.filter((row) => conditions.every(({ index, value }) => row[index] === value));
    expect(counted.map((row) => row[2])).toEqual(['Replace the door seal (all but one)']);
  });
});
