import { mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { buildSite, type BuildResult } from './build-site.ts';
import { digestsOf, lastSite } from './last-site.ts';

test.describe.configure({ timeout: 120_000 });

/** A small site of invented content. */
const kitchen = {
  'site.yaml': 'title: Kitchen\nteam: The kitchen\nlanguage: en\ncycles: [K1, K2]\n',
  'areas/ovens.mdx': '---\ntitle: Ovens — small\naliases: [Ovens]\n---\n\nEverything hot.\n',
  'areas/staff.mdx': '---\ntitle: Staff\n---\n',
  'topics/seal.mdx': '---\nterm: door seals\n---\n\nWhat keeps the heat in.\n',
  'cycles/k1/status.mdx':
    '---\ntitle: K1 status\n---\n\n## Ovens - Small\n\n- [x] Replace the door seals\n- [/] Measure heat loss\n',
  'cycles/k2/plan.mdx': '---\ntitle: K2 plan\n---\n\n## Ovens\n\n- Measure heat loss\n\n## Staff\n\n- Weekend course\n',
};

test('a failed build prints every mistake with its place and fix, and leaves the last site as it was', async () => {
  const content = outputPath('content');
  const out = lastSite('odd');
  const before = digestsOf(out);
  await writeContent(content, {
    ...kitchen,
    'site.yaml': 'title: Kitchen\nteam: The kitchen\nlanguage: en\ncolour: red\ncycles: [K1, K2]\n',
    'cycles/k1/status.mdx':
      '---\ntitle: K1 status\n---\n\n## Ovnes\n\n- [y] Replace the door seals\n\n## Staff\n\n- Weekend course {soon}\n- See <https://kitchen.example> first\n',
    'cycles/k2/plan.mdx':
      '---\ntitle: K2 plan\nautors: [The kitchen]\n---\n\n- Too early\n\n## Ovens\n\n- [x] Measure heat loss\n- Weigh flour\n- Weigh flour\n- Buy <Picture />\n',
  });
  const { ok, output } = await build(content, out);
  expect(ok).toBe(false);
  expect(placesAndFixes(output)).toEqual([
    ['cycles/k1/status.mdx:5:1', '## Ovens'],
    ['cycles/k1/status.mdx:7:3', '- [x] Replace the door seals'],
    ['cycles/k1/status.mdx:11:18', '- Weekend course \\{soon}'],
    ['cycles/k1/status.mdx:12:7', '- See https://kitchen.example first'],
    ['cycles/k2/plan.mdx:3:1', 'authors: [The kitchen]'],
    ['cycles/k2/plan.mdx:6:1', 'Write the heading of their area above them, such as `## Ovens — small`.'],
    [
      'cycles/k2/plan.mdx:10:3',
      'Delete this line if it is completed, as the status report says that; if it is planned, write `- Measure heat loss`.',
    ],
    // That two lines are equal is found once site.yaml can be read.
    ['cycles/k2/plan.mdx:13:7', '- Buy \\<Picture />'],
    ['site.yaml:4:1', 'Delete this field.'],
  ]);
  expect(output).toContain('9 errors in the content.');
  expect(output, 'no stack trace').not.toMatch(/^\s+at .*(?:src|build)\//m);
  expect(digestsOf(out)).toEqual(before);
});

const mistakes: { mistake: string; change: (content: string) => Promise<void>; messages: RegExp[]; url?: string }[] = [
  {
    mistake: 'the content folder is missing',
    change: (content) => rm(content, { recursive: true }),
    messages: [/There is no content folder .*content\. "npx almanac init" starts a site/],
  },
  {
    mistake: 'a link leads to an anchor that the built site does not have',
    change: (content) =>
      writeContent(content, {
        'areas/staff.mdx': '---\ntitle: Staff\n---\n\nRead [this](https://kitchen.example/areas/staff/#_waits).\n',
      }),
    url: 'https://kitchen.example/',
    messages: [
      /areas\/staff\.mdx:5:13 error broken-link\n[^]* +found +`https:\/\/kitchen\.example\/areas\/staff\/#_waits`/,
      /1 error in the built site/,
    ],
  },
];

for (const { mistake, change, messages, url } of mistakes) {
  test(`a build fails and says why if ${mistake}`, async () => {
    const content = outputPath('content');
    await writeContent(content, kitchen);
    await change(content);
    const { ok, output } = await build(content, outputPath('out'), url);
    expect(ok).toBe(false);
    for (const message of messages) expect(output).toMatch(message);
    expect(existsSync(outputPath('out'))).toBe(false);
  });
}

test('a build fails and leaves the last site as it was if Pagefind ends at once', async () => {
  const content = outputPath('content');
  const outDir = lastSite('odd');
  await writeContent(content, kitchen);
  const before = digestsOf(outDir);
  const variables = { PAGEFIND_BINARY_PATH: process.execPath, PAGEFIND_EXTENDED_BINARY_PATH: process.execPath };
  const { ok, output } = await buildSite({ content, outDir }, variables);
  expect(ok).toBe(false);
  expect(output).toContain('The search index could not be built: Pagefind');
  expect(digestsOf(outDir)).toEqual(before);
});

/** A path among the files of the running test. */
function outputPath(name: string): string {
  return test.info().outputPath(name);
}

/** The place of each mistake in the output, and the first line of its fix. */
function placesAndFixes(output: string): string[][] {
  const found = output.matchAll(/^\S*\/content\/(\S+:\d+:\d+) error .*?^ +(?:fix|likely|choose|advice) +(.*?)$/gms);
  return [...found].map(([, place = '', fix = '']) => [place, fix]);
}

async function build(content: string, outDir: string, url?: string): Promise<BuildResult> {
  const { ok, output } = await buildSite({ content, outDir, ...(url !== undefined && { url }) });
  return { ok, output: stripVTControlCharacters(output) };
}

async function writeContent(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
