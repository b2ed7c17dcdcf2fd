import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runInTerminal, sandbox } from './sandbox.fixture.ts';

async function run(...args: string[]) {
  const cwd = await mkdtemp(join(tmpdir(), 'almanac-empty-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const { code, printed } = await runInTerminal(args, { cwd });
  return { code, printed: printed.replaceAll(cwd, 'FOLDER') };
}

test.each(['', 'check', 'new-cycle K1', 'addresses'])(
  '"almanac %s" in a folder without content says what to do',
  async (args) => {
    expect(await run(...args.split(' ').filter(Boolean))).toEqual({
      code: 2,
      printed:
        'There is no folder "content" in FOLDER. "npx almanac init" starts a new site here; --content names a folder elsewhere.',
    });
  },
);

test('help says which commands Astro has', async () => {
  expect((await run('--help')).printed).toContain('npx astro dev');
});

test('--version prints the version of the package', async () => {
  expect(await run('--version')).toEqual({ code: 0, printed: manifest.version });
});

test('--content names the content folder', async () => {
  const { folder } = await sandbox();
  const { code, printed } = await run('check', '--content', folder);
  expect([code, printed.split('\n')[0]]).toEqual([0, `Site: Kitchen, in ${folder}`]);
});

test.each(['export const site = 1;', 'export default () => ({});'])('the configuration %s is refused', async (text) => {
  const { folder, write } = await sandbox({});
  await write('astro.config.mjs', text);
  const { code, err } = await runInTerminal(['check'], { cwd: folder });
  expect(code).toBe(2);
  expect(err.join('\n')).toMatch(
    /^\S+astro\.config\.mjs exports no configuration\. Write: export default defineConfig/,
  );
});

test('a configuration that needs a package which is not installed is one sentence that says what to do', async () => {
  const { folder, write } = await sandbox({});
  await write('astro.config.mjs', "import missing from 'almanac-missing';\n");
  const { code, err } = await runInTerminal(['check'], { cwd: folder });
  expect(code).toBe(2);
  expect(err.join('\n')).toMatch(
    /^\S+astro\.config\.mjs cannot be loaded: Cannot find package 'almanac-missing' .*\. List it in package\.json, and install it\.$/,
  );
});
