import { execFile } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { unfinishedBeside } from '../loaders/unfinished.ts';
import { runInTerminal, sandbox } from './sandbox.fixture.ts';

const agents = {
  npm: 'npm/11.19.1 node/v24.21.0 linux x64 workspaces/false',
  pnpm: 'pnpm/11.28.11 npm/? node/v24.21.0 linux x64',
  yarn1: 'yarn/1.22.22 npm/? node/v24.21.0 linux x64',
  yarn4: 'yarn/4.18.1 npm/? node/v24.21.0 linux x64',
};

/** Runs init in a folder of a repository. Files and what is read are relative to its root. */
async function initIn(files: Readonly<Record<string, string>>, { folder = '', userAgent = agents.npm } = {}) {
  const { folder: root, read, list } = await sandbox(files);
  const cwd = join(root, folder);
  await mkdir(cwd, { recursive: true });
  const { code, printed } = await runInTerminal(['init', '--yes'], { cwd, userAgent });
  expect(code).toBe(0);
  return { root, read, list, printed };
}

/** The steps of the workflow that are one command. */
async function commandsIn(read: (path: string) => Promise<string>) {
  const workflow = await read('.github/workflows/site.yml');
  return [...workflow.matchAll(/^ +- run: (.*)$/gm)].map(([, command = '']) => command);
}

describe.each([
  ['npm', { userAgent: agents.npm }, {}, ['npm ci', 'npx']],
  [
    'pnpm',
    { userAgent: agents.pnpm },
    {},
    ['npm install --global pnpm@11', 'pnpm install --frozen-lockfile', 'pnpm exec'],
  ],
  [
    'yarn',
    { userAgent: agents.yarn1 },
    {},
    ['npm install --global yarn@1', 'yarn install --frozen-lockfile', 'yarn run'],
  ],
  [
    'yarn',
    { userAgent: agents.yarn4 },
    {},
    ['npm install --global @yarnpkg/cli-dist@4', 'yarn install --immutable', 'yarn run'],
  ],
  // npx in a project of pnpm.
  [
    'pnpm',
    { userAgent: agents.npm },
    { 'pnpm-lock.yaml': '' },
    ['npm install --global pnpm', 'pnpm install --frozen-lockfile', 'pnpm exec'],
  ],
  [
    'pnpm',
    { userAgent: '' },
    { 'package.json': '{ "packageManager": "pnpm@12.1.0" }' },
    ['npm install --global pnpm@12', 'pnpm install --frozen-lockfile', 'pnpm exec'],
  ],
] as const)('init with %s, %j, %j', (name, options, files, expected) => {
  test('writes its commands wherever there are commands', async () => {
    const { read, printed } = await initIn(files, options);
    const install = expected.slice(0, -1);
    const exec = expected.at(-1)!;
    expect(await commandsIn(read)).toEqual([
      ...install,
      `${exec} almanac check --format github`,
      `${exec} astro build \${URL:+--site "$URL"}`,
    ]);
    expect(printed).toContain(`. ${name} install\n`);
    expect(printed).toContain(`. ${name} run dev shows`);
    expect(printed).toContain(`${exec} almanac check lists mistakes.`);
    const readme = await read('README.md');
    expect(readme.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
    for (const command of [`${name} install`, `${name} run dev`, `${exec} almanac check`])
      expect(readme).toContain(`\`${command}\``);
    expect(await read('.vscode/tasks.json')).toContain(`"${exec} almanac check --drafts --format github"`);
    const container = JSON.parse(await read('.devcontainer/devcontainer.json')) as { postCreateCommand: string };
    expect(container.postCreateCommand).toBe([...install.slice(0, -1), `${name} install`].join(' && '));
  });
});

test('pnpm is told before its next installation that esbuild needs no script', async () => {
  const { read } = await initIn({}, { userAgent: agents.pnpm });
  expect(parse(await read('pnpm-workspace.yaml'))).toEqual({ allowBuilds: { esbuild: false } });
  expect(JSON.parse(await read('package.json'))).not.toHaveProperty('allowScripts');
});

test('npm is told the same in package.json', async () => {
  const { read, list } = await initIn({});
  expect(JSON.parse(await read('package.json'))).toMatchObject({ allowScripts: { esbuild: false } });
  expect((await list()).filter((path) => /pnpm|yarn/.test(path))).toEqual([]);
});

test('yarn makes a folder node_modules, because Vite and Astro do not work with Plug’n’Play', async () => {
  const { read } = await initIn({}, { userAgent: agents.yarn4 });
  expect(parse(await read('.yarnrc.yml'))).toEqual({ nodeLinker: 'node-modules' });
  expect(await read('.gitignore')).toContain('\n.yarn/install-state.gz\n');
  const kept = await initIn({ '.yarnrc.yml': 'enableTelemetry: false\n', 'yarn.lock': '' });
  expect(await kept.read('.yarnrc.yml')).toBe('enableTelemetry: false\n');
  expect(kept.printed).toContain('Set this in .yarnrc.yml, because Astro needs a folder node_modules:\n');
});

describe.each([
  ['npm', { 'package.json': '{ "workspaces": ["packages/*"] }', 'package-lock.json': '{}' }, '../../node_modules'],
  [
    'pnpm',
    { 'pnpm-workspace.yaml': 'packages: [packages/*]\n', 'packages/site/node_modules/almanac/package.json': '{}' },
    './node_modules',
  ],
] as const)('init in a workspace of %s', (name, files, modules) => {
  const inWorkspace = () =>
    initIn(
      { ...files, 'node_modules/almanac/package.json': '{}' },
      { folder: 'packages/site', userAgent: agents[name] },
    );

  test('writes the workflow where GitHub reads it, for the folder of the site', async () => {
    const { read, list, printed } = await inWorkspace();
    const text = await read('.github/workflows/site.yml');
    const workflow = parse(text) as {
      defaults: object;
      jobs: Record<string, { steps: { with?: { path?: string } }[] }>;
    };
    expect(workflow.defaults).toEqual({ run: { 'working-directory': 'packages/site' } });
    const paths = workflow.jobs['build']!.steps.flatMap((step) => step.with?.path ?? []);
    expect(paths).toEqual(['packages/site/dist', 'packages/site/dist']);
    expect(printed).toContain('  ../../.github/workflows/site.yml\n');
    const others = (await list()).filter((path) => !path.startsWith('packages/site/') && !(path in files));
    expect(others).toEqual(['.github/CODEOWNERS', '.github/workflows/site.yml', 'node_modules/almanac/package.json']);
  });

  test('points editors to the package where it is installed', async () => {
    const { read } = await inWorkspace();
    const settings = JSON.parse(await read('packages/site/.vscode/settings.json')) as Record<string, object>;
    const schemas = Object.keys(settings['yaml.schemas']!);
    expect(schemas).toContain(`${modules}/almanac/build/cli/schemas/site.schema.json`);
  });
});

test('in a workspace of pnpm, its settings are left to the team', async () => {
  const files = { 'pnpm-workspace.yaml': 'packages: [packages/*]\n' };
  const { read, printed } = await initIn(files, { folder: 'packages/site', userAgent: agents.pnpm });
  expect(await read('pnpm-workspace.yaml')).toBe(files['pnpm-workspace.yaml']);
  expect(printed).toContain(`Left unchanged:
  ../../pnpm-workspace.yaml
`);
  expect(printed).toContain(`1. Add to ../../pnpm-workspace.yaml, or pnpm stops at a script that it may not run:
       # esbuild works without its install script.
       allowBuilds:
         esbuild: false
`);
});

test('a site in a folder of a repository has its workflow at the root', async () => {
  const { list } = await initIn({ '.git/HEAD': '' }, { folder: 'reports' });
  expect((await list()).filter((path) => !path.startsWith('reports/'))).toEqual([
    '.git/HEAD',
    '.github/CODEOWNERS',
    '.github/workflows/site.yml',
  ]);
});

test('init copies the package into the repository if it is outside, and names it there', async () => {
  const files = {
    'almanac-0.1.0.tgz': 'The package',
    'kitchen/package.json': '{ "dependencies": { "almanac": "file:../almanac-0.1.0.tgz" } }',
  };
  const { read, printed } = await initIn(files, { folder: 'kitchen' });
  expect(await read('kitchen/almanac-0.1.0.tgz')).toBe('The package');
  expect(JSON.parse(await read('kitchen/package.json'))).toMatchObject({
    dependencies: { almanac: 'file:almanac-0.1.0.tgz' },
  });
  expect(printed).toContain('  almanac-0.1.0.tgz (the package, for everyone who installs the site)\n');
});

test('a package inside the repository stays where it is', async () => {
  const manifest = { dependencies: { almanac: 'file:../packages/almanac-0.1.0.tgz' } };
  const { read, list } = await initIn(
    {
      '.git/HEAD': '',
      'packages/almanac-0.1.0.tgz': 'The package',
      'kitchen/package.json': JSON.stringify(manifest),
    },
    { folder: 'kitchen' },
  );
  expect(JSON.parse(await read('kitchen/package.json'))).toMatchObject(manifest);
  expect((await list()).filter((path) => path.endsWith('.tgz'))).toEqual(['packages/almanac-0.1.0.tgz']);
});

test('init says what files lack that it left unchanged', async () => {
  const { printed, list } = await initIn({
    'astro.config.ts': 'export default {};\n',
    'src/content.config.js': 'export const collections = {};\n',
    '.gitignore': '/node_modules\ndist\n',
  });
  expect(printed).toContain(`
What to do next
  1. Add almanac() to the integrations of astro.config.ts:
       import almanac from 'almanac';
  2. Add ...almanac to the collections of src/content.config.js:
       import { collections as almanac } from 'almanac/content';
  3. Add to .gitignore:
       .astro/
       .*.next-*
  4. npm install
`);
  expect(await list()).not.toContain('astro.config.mjs');
  expect(await list()).not.toContain('src/content.config.ts');
});

test.each(['this repository', 'a new site'])('git ignores what killed commands leave, in %s', async (repository) => {
  const { root } = await initIn({});
  const ours = fileURLToPath(new URL('../../.gitignore', import.meta.url));
  if (repository === 'this repository') await copyFile(ours, join(root, '.gitignore'));
  await promisify(execFile)('git', ['init', '--quiet'], { cwd: root });
  const replaced = ['dist', 'content', 'content/cycles/k1/status.mdx', 'package.json'];
  const left = replaced.map((path) => unfinishedBeside(join(root, path)));
  const { stdout } = await promisify(execFile)('git', ['check-ignore', ...left], { cwd: root });
  expect(stdout.trim().split('\n')).toEqual(left);
});
