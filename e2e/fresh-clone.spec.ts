/** Runs what README.md and CONTRIBUTING.md tell people to type, in a clone where nothing is installed. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { kitchenDeck } from '../src/import/deck/pptx/decks.fixture.ts';
import { copyInstallation, installedPackage } from './installed-package.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const { folder: outside, tarball, project: installed } = installedPackage();
const clone = join(outside, 'almanac');
const team = join(outside, 'reports');

test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.skip(process.platform === 'win32', 'The commands are for the shell of Unix.');

/** How a command shows that it works: by what it prints, and is then stopped; by default, it ends without an error. */
interface Proof {
  prints?: RegExp;
  /** What is added to the command: `--list` instead of long work, or answers that somebody would type. */
  add?: string;
}

const url = /http:\/\/localhost:\d+/;
const reading = /Site: .*, in /;
const proofs: Readonly<Record<string, Proof>> = {
  'npm start': { prints: url },
  'npm run demo': { prints: reading },
  'npm test': { prints: /nginx|Getting diagnostics/ },
  'npm run dev': { prints: url },
  'npm run lint': { prints: /Checking formatting/ },
  'npm run format': { prints: /\d+ms/ },
  'npx vitest run src/history': { prints: /RUN/ },
  'npx playwright test e2e/matrix': { add: '--list' },
  'npx astro check': { prints: /Getting diagnostics/ },
  'npx almanac mark': { prints: /marker/ },
  'npx almanac init': { add: '--yes' },
  'ALMANAC_CONTENT=$PWD/e2e/fixtures/seed npx astro build --root e2e/site --outDir $PWD/dist': { prints: reading },
};

/** The commands in each block of shell of a page. */
function blocksOf(page: string): string[][] {
  const blocks = readFileSync(join(project, page), 'utf8').matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm);
  return [...blocks].map(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+#.*/, '').trim()),
  );
}

/** The path of a new terminal on this machine. That of the tests begins with the tools of the project. */
const path = process.env['PATH']!.split(delimiter).filter((folder) => !folder.startsWith(project));

/** What a new terminal has. */
function terminal(folders: readonly string[]): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(HOME|USER|LANG|TMPDIR|.*CERT.*|.*_proxy)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: folders.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' };
}

async function prove(command: string, cwd: string, folders = path): Promise<void> {
  const { prints, add } = proofs[command] ?? {};
  const child = spawn('sh', ['-c', add === undefined ? command : `${command} ${add}`], {
    cwd,
    env: terminal(folders),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += stripVTControlCharacters(chunk.toString('utf8'));
      if (prints?.test(output) && child.exitCode === null && child.signalCode === null) process.kill(-child.pid!);
    });
  await ended;
  if (prints) expect(output).toMatch(prints);
  else expect(child.exitCode, output).toBe(0);
}

test.beforeAll(async () => {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  test.skip(status !== 0, 'This is no clone.');
  const files = stdout.split('\0').filter((name) => name !== '' && existsSync(join(project, name)));
  for (const file of files) cpSync(join(project, file), join(clone, file));
  // What the commands are about.
  writeFileSync(join(clone, 'deck.pptx'), await kitchenDeck());
  cpSync(join(project, 'e2e/fixtures/seed'), join(outside, 'sea/content'), { recursive: true });
  const settings = join(outside, 'sea/content/site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^team: .*/m, 'team: The sea'));
  // A team begins with the package, and gets the same as the other tests of this run.
  cpSync(tarball, join(clone, basename(tarball)));
});

test('npm test installs everything, whatever Node the machine has', () => prove('npm test', clone));

for (const page of ['README.md', 'CONTRIBUTING.md'])
  for (const block of blocksOf(page))
    test(`${page}: ${block.join(' · ')}`, async () => {
      const isTeam = block[0]!.startsWith('npm install ');
      if (isTeam) copyInstallation(team);
      for (const command of block) {
        if (command === 'npm test') continue;
        rmSync(join(clone, 'content'), { recursive: true });
        cpSync(join(project, 'content'), join(clone, 'content'), { recursive: true });
        // A team has the version of Node that Almanac needs.
        await test.step(command, () =>
          isTeam ? prove(command, team, [join(project, 'node_modules/.bin'), ...path]) : prove(command, clone),
        );
      }
    });

test('a release can be published, once the package is no longer private', async () => {
  const { jobs } = parse(readFileSync(join(project, '.github/workflows/release.yml'), 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));
  // Strings may wait for their translation until a release; the tests are running, and before them `npm pack` has compiled.
  const done: Record<string, string> = {
    'test ! -s src/strings/untranslated.txt': 'true',
    'bash .ci/run': 'true',
    'npm pack': 'npm pack --ignore-scripts',
  };
  expect(steps).toEqual(expect.arrayContaining(Object.keys(done)));
  cpSync(join(installed, 'node_modules/almanac/build'), join(clone, 'build'), { recursive: true });
  rmSync(join(clone, basename(tarball)));
  await prove('npm pkg delete private', clone);
  const version = 'export GITHUB_REF_NAME=v$(npm pkg get version | tr -d \\")';
  for (const step of steps) {
    const isPublished = step.startsWith('npm publish ');
    await test.step(step, () => prove(`${version}; ${done[step] ?? step}${isPublished ? ' --dry-run' : ''}`, clone));
  }
});
