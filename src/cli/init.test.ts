import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { diagnose } from '../loaders/diagnose.ts';
import { version } from '../loaders/package-folder.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { Line } from '../report/schema/report.ts';
import { statuses } from '../report/status.ts';
import { runCommandLine } from './run-command-line.ts';
import { sandbox } from './sandbox.fixture.ts';

/** A folder without content, and the command line run in it by an author with these answers. */
async function folderOf(files: Readonly<Record<string, string>> = {}, answers?: readonly string[]) {
  const box = await sandbox(files);
  const asked: string[] = [];
  const run = async (...args: string[]) => {
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text.replaceAll(box.folder, 'FOLDER'));
    const code = await runCommandLine(args, {
      out: print,
      err: print,
      paint: (_style, text) => text,
      env: {},
      cwd: box.folder,
      ask: answers && (async (question) => answers[asked.push(question) - 1] ?? ''),
    });
    return { code, printed: printed.join('\n') };
  };
  return { ...box, asked, run };
}

const kitchen = [
  '--title',
  'Kitchen: all',
  '--team',
  'The "cooks"',
  '--areas',
  'Ovens — small, Staff',
  '--cycle',
  'K1',
];

test('init writes a site without mistakes, which shows every status', async () => {
  const { folder, run, read } = await folderOf();
  expect(await run('init', ...kitchen)).toMatchInlineSnapshot(`
    {
      "code": 0,
      "printed": "Written:
      .gitignore
      .github/workflows/site.yml
      README.md
      content/site.yaml
      content/areas/ovens-small.mdx
      content/areas/staff.mdx
      content/cycles/k1/plan.mdx
      content/cycles/k1/status.mdx
      package.json

    What to do next
      1. npm install
      2. npm run dev          shows the site while you write
      3. Replace the examples in content/cycles/ with your own lines. npm run check lists mistakes.
      4. npm run new-cycle -- LABEL   writes the plan of the next cycle from what is still open",
    }
  `);
  expect(await run('check', '--strict')).toEqual({
    code: 0,
    printed: expect.stringMatching(
      /^Site: Kitchen: all, in FOLDER\/content\nNo problems found \(2 reports, \d+ items\)\.$/,
    ),
  });
  expect(JSON.parse(await read('package.json')).dependencies).toEqual({ almanac: version });
  expect(await read('.github/workflows/site.yml')).toMatch(/ npx almanac build\n[^]* path: dist\n/);

  const { content } = diagnose(readFiles(join(folder, 'content'), 'content'), {
    base: '/',
    drafts: false,
    root: 'content',
  });
  const all = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...all(line.lines)]);
  const lines = content!.reports.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'lines' ? all(block.lines) : []))),
  );
  expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(statuses));
});

test('the next report is written from the examples', async () => {
  const { run, read } = await folderOf();
  await run('init', '--yes', '--areas', 'Everything');
  expect((await run('new-cycle', 'C2')).code).toBe(0);
  expect(await read('content/cycles/c2/plan.mdx')).toContain('- Ask readers what they look for\n');
});

test('what exists is kept, and package.json gets what it lacks', async () => {
  const files = {
    'README.md': 'Ours.\n',
    'content/site.yaml': 'title: Ours\nteam: Us\ncycles: [K1]\n',
    'package.json': '{"name":"ours","scripts":{"check":"true"},"dependencies":{"almanac":"file:almanac.tgz"}}',
  };
  const { run, read, list } = await folderOf(files);
  const { printed } = await run('init', '--yes');
  expect(printed).toContain('Left unchanged:\n  content/\n  README.md\n');
  expect(await read('README.md')).toBe(files['README.md']);
  expect((await list()).filter((path) => path.startsWith('content/'))).toEqual(['content/site.yaml']);
  expect(JSON.parse(await read('package.json'))).toMatchObject({
    name: 'ours',
    scripts: { check: 'true', build: 'almanac build' },
    dependencies: { almanac: 'file:almanac.tgz' },
  });
});

test('init asks for what is not given; an empty answer takes the default', async () => {
  const { asked, run, read } = await folderOf({}, ['', 'The cooks', 'Ovens,, Staff,']);
  expect((await run('init', '--cycle', 'K1')).code).toBe(0);
  expect(asked.map((question) => question.split(' (')[0])).toEqual([
    'Title of the site',
    'Team',
    'Areas of work, separated by commas',
  ]);
  expect(parse(await read('content/site.yaml'))).toEqual({
    title: 'Status & Plans',
    team: 'The cooks',
    cycles: ['K1'],
  });
  expect(await read('content/areas/staff.mdx')).toContain('title: Staff\n');
});

test('without a terminal, init says which options it needs', async () => {
  const { run, list } = await folderOf();
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
])('with %s %s, init writes nothing and says what is wrong', async (option, value) => {
  const { run, list } = await folderOf();
  const { code, printed } = await run('init', '--yes', option, value);
  expect([code, printed.split('\n').at(-1)]).toEqual([
    2,
    'Nothing was written: the content would have these mistakes. Answer differently.',
  ]);
  expect(await list()).toEqual([]);
});

test('a package.json that cannot be read is named', async () => {
  const { run, list } = await folderOf({ 'package.json': '{' });
  expect((await run('init', '--yes')).printed).toMatch(/package\.json is not JSON: .+ Correct it, then repeat/);
  expect(await list()).toEqual(['package.json']);
});
