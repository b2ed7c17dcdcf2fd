import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../check/check.ts';
import { packageFolder, peerDependencies, tarballName, version } from '../project/package.ts';
import { listFiles, readFiles } from '../loaders/read-files.ts';
import { newProject } from '../project/new-project.ts';
import { usualSite } from '../project/new-site.ts';
import type { Line } from '../report/schema/report.ts';
import { builtIn } from '../report/status.ts';
import { runInTerminal, sandbox } from './sandbox.fixture.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

/** A folder with an author who gives these answers. Without any, nobody is asked. */
async function folderWith(files: Readonly<Record<string, string>> = {}, answers?: readonly string[]) {
  const box = await sandbox(files);
  const questions: string[] = [];
  const run = async (...args: string[]) => {
    const { code, printed } = await runInTerminal(args, {
      cwd: box.folder,
      ask: answers && (async (question) => answers[questions.push(question) - 1] ?? ''),
    });
    return { code, printed: printed.replaceAll(box.folder, 'FOLDER') };
  };
  return { ...box, questions, run };
}

const kitchenOptions = [
  '--title',
  'Kitchen: all',
  '--team',
  'The "cooks"',
  '--areas',
  'Ovens — small, Staff',
  '--cycle',
  'K1',
];

test('init writes a site without mistakes and questions that shows every status with a word of its own', async () => {
  const { folder, run, read } = await folderWith();
  expect(await run('init', ...kitchenOptions)).toMatchInlineSnapshot(`
    {
      "code": 0,
      "printed": "Written:
      package.json
      astro.config.mjs
      src/content.config.ts
      .gitignore
      .github/workflows/site.yml
      .github/CODEOWNERS
      README.md
      .devcontainer/devcontainer.json
      .vscode/extensions.json
      .vscode/settings.json
      .vscode/tasks.json
      .vscode/report.code-snippets
      content/site.yaml
      content/areas/ovens-small.mdx
      content/areas/staff.mdx
      content/cycles/k1/plan.mdx
      content/cycles/k1/status.mdx

    What to do next
      1. npm install
      2. npm run dev shows the site while you write.
      3. Replace the examples in content/cycles/ with your own lines. npx almanac check lists mistakes.
      4. npx almanac new-cycle LABEL writes the plan of the next cycle from what is still open.",
    }
  `);
  expect(await run('check', '--strict', '--content', 'content')).toEqual({
    code: 0,
    printed: expect.stringMatching(
      /^Site: Kitchen: all, in FOLDER\/content\nNo problems found \(2 reports, \d+ items\)\.$/,
    ),
  });
  expect(JSON.parse(await read('package.json')).dependencies).toEqual({
    almanac: `^${version}`,
    astro: peerDependencies.astro,
  });
  expect(await read('.github/workflows/site.yml')).toMatch(/ npx astro build[^]* path: dist\n/);

  const { archive } = check(readFiles({ folder: join(folder, 'content'), root: 'content' }), {
    base: '/',
    drafts: false,
    strings: allStrings,
    rules: siteRules,
    root: 'content',
  });
  const withSubLines = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...withSubLines(line.lines)]);
  const lines = archive!.content.reports.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'lines' ? withSubLines(block.lines) : [])),
    ),
  );
  const statuses = builtIn.map(({ id }) => id).filter((id) => id !== 'unrecorded');
  expect(new Set(lines.map(({ status }) => status.id))).toEqual(new Set(statuses));
});

test('new-cycle continues the examples that init has written', async () => {
  const { run, read } = await folderWith();
  await run('init', '--yes', '--areas', 'Everything');
  expect((await run('new-cycle', 'C2', '--content', 'content')).code).toBe(0);
  expect(await read('content/cycles/c2/plan.mdx')).toContain('- Ask readers what they look for\n');
});

test('init keeps existing files, and adds to package.json what it lacks', async () => {
  const files = {
    'README.md': 'Ours.\n',
    'content/site.yaml': 'title: Ours\nteam: Us\ncycles: [K1]\n',
    'package.json': '{"name":"ours","scripts":{"dev":"true"},"dependencies":{"almanac":"file:almanac.tgz"}}',
  };
  const { run, read, list } = await folderWith(files);
  const { printed } = await run('init', '--yes');
  expect(printed).toContain('Left unchanged:\n  content/\n  README.md\n');
  expect(await read('README.md')).toBe(files['README.md']);
  expect((await list()).filter((path) => path.startsWith('content/'))).toEqual(['content/site.yaml']);
  expect(JSON.parse(await read('package.json'))).toMatchObject({
    name: 'ours',
    scripts: { dev: 'true', build: 'astro build' },
    dependencies: { almanac: 'file:almanac.tgz' },
  });
});

test('init asks for options that are not given; an empty answer takes the default', async () => {
  const { questions, run, read } = await folderWith({}, ['', 'The cooks', 'Ovens,, Staff,']);
  expect((await run('init', '--cycle', 'K1')).code).toBe(0);
  expect(questions.map((question) => question.split(' (')[0])).toEqual([
    'Title of the site',
    'Team',
    'Areas of work, separated by commas',
    'Language, such as en, es, de, fr',
  ]);
  expect(parse(await read('content/site.yaml'))).toEqual({
    title: 'Status & Plans',
    team: 'The cooks',
    cycles: ['K1'],
  });
  expect(await read('content/areas/staff.mdx')).toContain('title: Staff\n');
});

test('a site in another language begins with titles and statuses in it', async () => {
  const { run, read } = await folderWith();
  expect((await run('init', '--yes', '--team', 'Küche', '--cycle', 'K1', '--language', 'de')).code).toBe(0);
  expect(await read('content/site.yaml')).toContain('\nlanguage: de\n');
  expect(await read('content/cycles/k1/plan.mdx')).toContain('- Den ersten Bericht veröffentlichen\n');
  expect(await read('content/cycles/k1/status.mdx')).toContain('- [x] Den ersten Bericht veröffentlichen\n');
  expect(await read('content/cycles/k1/plan.mdx')).toContain('title: Küche Plan K1\n');
  expect(await read('content/cycles/k1/status.mdx')).toContain('# [x] erledigt, [/] in Arbeit');
  expect((await (await folderWith()).run('init', '--yes', '--language', 'German')).code).toBe(2);
});

test('without a terminal, init says which options it needs', async () => {
  const { run, list } = await folderWith();
  expect(await run('init', '--title', 'Kitchen', '--team', 'The cooks')).toEqual({
    code: 2,
    printed: 'There is no terminal to ask in. Add --areas, --cycle, or --yes for the defaults.',
  });
  expect(await list()).toEqual([]);
});

test.each([
  ['--cycle', 'the first'],
  ['--areas', 'Ovens {all}'],
  ['--areas', '!!!'],
])('init rejects %s %s, and writes nothing', async (option, value) => {
  const { run, list } = await folderWith();
  const { code, printed } = await run('init', '--yes', option, value);
  expect([code, printed.split('\n').at(-1)]).toEqual([
    2,
    'Nothing was written: the content would have these mistakes. Run it again with other answers.',
  ]);
  expect(await list()).toEqual([]);
});

test('init says if package.json is not JSON, and writes nothing', async () => {
  const { run, list } = await folderWith({ 'package.json': '{' });
  expect((await run('init', '--yes')).printed).toMatch(/package\.json is not JSON: .+ Correct it, then repeat/);
  expect(await list()).toEqual(['package.json']);
});

test('a site that was tried out in a browser has what init writes', async () => {
  const { folder, run } = await folderWith();
  await run('init', '--yes');
  const files = [...newProject(usualSite)];
  const written = listFiles(folder).filter((path) => !path.startsWith('content/cycles/'));
  expect(files.map(([path]) => path).sort()).toEqual(written);
  const alike = files.filter(([path]) => path !== 'README.md');
  for (const [path, text] of alike) expect(text, path).toBe(readFileSync(join(folder, path), 'utf8'));
  const readme = new Map(files).get('README.md');
  for (const command of [`npm install ./${tarballName}`, 'npm run dev']) expect(readme).toContain(`\`${command}\``);
});

test('a clone of Almanac does not become a site that depends on Almanac', async () => {
  const manifest = () => readFileSync(join(packageFolder, 'package.json'), 'utf8');
  const before = manifest();
  const { code, printed } = await runInTerminal(['init', '--yes'], { cwd: packageFolder });
  expect([code, printed]).toEqual([2, expect.stringContaining('Run this command in a folder of your own')]);
  expect(manifest()).toBe(before);
});
