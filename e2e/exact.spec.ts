import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { buildIn, commitAll, copyProject, differences, digestsOf } from './checkout.ts';

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));

// Two machines that have nothing in common but the commit. The locales have orders of letters and rules for capitals of
// their own; in a hook of git, GIT_DIR names another repository.
const machines = [
  {
    path: 'a',
    umask: '022',
    env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', CI: 'true', NO_COLOR: '1', RAYON_NUM_THREADS: '1' },
  },
  {
    path: 'a folder (with spaces)/and/a much longer path to the same project',
    umask: '077',
    env: { TZ: 'America/St_Johns', LC_ALL: 'lt_LT.UTF-8', LANG: 'de_DE', FORCE_COLOR: '1', RAYON_NUM_THREADS: '5', GIT_DIR: '/nowhere' },
  },
];

test.describe.configure({ timeout: 180_000 });

// Copies of all packages are many files; those of a failure stay to be looked at.
test.afterEach(({}, info) => {
  if (info.status === info.expectedStatus) rmSync(info.outputDir, { recursive: true, force: true });
});

test('the same commit gives the same site, byte for byte, in another folder, time zone and locale', async ({}, info) => {
  const [here, there] = machines.map(({ env }) =>
    execFileSync(process.execPath, ['-p', '[Intl.Collator().resolvedOptions().locale, new Date(0).toString()].join()'], { env: { ...process.env, ...env } }).toString(),
  );
  expect(here, 'the two machines do differ').not.toBe(there);

  const origin = info.outputPath('origin');
  for (const name of ['workshop', 'odd']) cpSync(join(fixtures, name), join(origin, name), { recursive: true });
  commitAll(origin, '2031-04-02T23:30:00+05:00');
  const built = await Promise.all(
    machines.map(async ({ path, ...machine }) => {
      const folder = info.outputPath(path);
      copyProject(join(folder, 'project'));
      execFileSync('git', ['clone', '--quiet', origin, join(folder, 'project/reports')]);
      const sites: Map<string, string>[] = [];
      for (const name of ['workshop', 'odd']) {
        // As an author writes it, and from the root of the disk; inside the project and outside.
        const content = path === 'a' ? `reports/${name}` : join(folder, 'project/reports', name);
        const outDir = path === 'a' ? `dist.${name}` : join(folder, name);
        const result = await buildIn({ in: join(folder, 'project'), content, outDir, ...machine });
        expect(result.ok, result.output).toBe(true);
        sites.push(digestsOf(resolve(folder, 'project', outDir)));
      }
      return sites;
    }),
  );
  const [one = [], other = []] = built;
  for (const [index, site] of one.entries()) {
    expect(site.size).toBeGreaterThan(100);
    expect(differences(site, other[index]!)).toEqual([]);
  }
  const page = readFileSync(join(info.outputPath('a'), 'project/dist.workshop/cycles/w1/index.html'), 'utf8');
  expect(page, 'the history of the files is there as well').toContain('2031-04-02');
});
