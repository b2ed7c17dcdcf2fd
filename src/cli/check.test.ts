import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { diagnosticKinds, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { planned, runInTerminal, sandbox } from './sandbox.fixture.ts';

const placeFields = {
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.int(),
  column: z.int(),
};
const certainty = z.enum(['certain', 'likely', 'choose', 'advice']);
const ofPlace = { endLine: z.optional(z.int()), endColumn: z.optional(z.int()), found: z.string(), fix: z.string() };

/** What `check --json` prints. */
const checkSchema = z.strictObject({
  version: z.literal(1),
  ok: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  fixed: z.array(z.strictObject(placeFields)),
  diagnostics: z.array(
    z.strictObject({
      ...placeFields,
      ...ofPlace,
      expected: z.string(),
      certainty,
      places: z.optional(z.array(z.strictObject({ line: z.int(), column: z.int(), ...ofPlace }))),
    }),
  ),
  notes: z.array(z.string()),
});

const status = (body: string) => `---\ntitle: Kitchen K1 status\n---\n\n${body}`;
const complete = status(
  '## Ovens — small\n\n- [x] Measure heat loss\n- [ ] Choose a thermostat <Item id="thermostat" />\n\n## Staff\n\n- [/] Training\n',
);

test('every command first says which site it works on', async () => {
  const { run, sites, folder, write } = await sandbox();
  await write('deck.md', '# K2 plans\n\n# Staff\n\n- New\n');
  const commands = [
    ['check'],
    ['check', '--json'],
    ['new-cycle', 'K2', '--dry-run'],
    ['import', 'deck.md', '--dry-run'],
    ['addresses'],
  ];
  for (const args of commands) await run(...args);
  expect(sites).toEqual(commands.map(() => `Site: Kitchen, in ${folder}`));
});

test('every command says if the content folder is a file', async () => {
  for (const args of [['check'], ['new-cycle', 'K2'], ['addresses']]) {
    const { code, printed } = await runInTerminal([...args, '--content', import.meta.filename], { cwd: '/' });
    expect([code, printed]).toEqual([
      2,
      `The content folder ${import.meta.filename} is a file. Name a folder with "content" in astro.config.mjs.`,
    ]);
  }
});

test('check exits with 0 and says what it checked if there is no mistake', async () => {
  const { run } = await sandbox();
  expect(await run('check')).toEqual({ code: 0, out: 'No problems found (1 report, 3 items).', err: '' });
});

test('check prints the redirects that lost URLs need together, to paste', async () => {
  const { run, write } = await sandbox();
  await write('addresses.txt', '/areas/oven/\n/topics/butler/\n');
  const { code, out } = await run('check');
  expect(code).toBe(1);
  expect(out).toMatch(
    /^content\/addresses\.txt:1:1 error lost-url \(2 places\)\n {2}found {5}1:1 {2}`\/areas\/oven\/`/m,
  );
  const [, redirects = ''] = /^ {2}likely {4}(\/areas\/oven\/: .*\n {12}.*)\n/m.exec(out) ?? [];
  await write('redirects.yaml', redirects.replaceAll(/^ +/gm, ''));
  expect((await run('check')).out).toBe('No problems found (1 report, 3 items).');
});

test('check exits with 1 and shows the place, code frame, fix and explanation of an error', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', complete.replace('[/]', '[~]'));
  const { code, out } = await run('check');
  expect(code).toBe(1);
  expect(out).toMatch(/^content\/cycles\/k1\/status\.mdx:12:3 error unknown-marker/);
  expect(out).toContain('> 12 | - [~] Training');
  expect(out).toContain('choose    - [x] Training\n            or:\n            - [/] Training\n');
  expect(out).toContain('more      npx almanac check --explain unknown-marker\n');
  expect(out).toMatch(/1 error in the content\. Fix the error first; everything else is checked then\.$/);
});

test('open work that the status leaves out is a warning, and an error with --strict', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', status('## Ovens — small\n\n- [/] Measure heat loss\n'));
  const lax = await run('check');
  expect(lax.code).toBe(0);
  expect(lax.out).toContain('nothing about `Choose a thermostat`, open in the K1 plan');
  expect(lax.out).toContain('likely    - Choose a thermostat <Item id="thermostat" />');
  expect(lax.out).toMatch(
    /status\.mdx:7:1 warning unaccounted[\s\S]*?expected {2}below this line: .*\n {2}likely {6}- East oven\n/,
  );
  expect(lax.out).toContain('likely    ## Staff\n            \n            - Training');
  const strict = await run('check', '--strict');
  expect(strict.code).toBe(1);
  expect(strict.out).toMatch(/3 errors in the content\.$/);
});

test('the fix for one mistake in a line fixes the others too', async () => {
  const { run, write } = await sandbox();
  const line = '- [/] Training, [here](/areas/staf/) and [there](/areas/oven/)';
  await write('cycles/k1/status.mdx', complete.replace('- [/] Training', line));
  const { out } = await run('check');
  expect(out).toContain('2 errors');
  expect(
    out.match(/likely {4}- \[\/\] Training, \[here\]\(\/areas\/staff\/\) and \[there\]\(\/areas\/ovens\/\)/g),
  ).toHaveLength(2);
});

test('check --json prints the documented format', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', complete.replace('[/]', '[~]'));
  const { code, out } = await run('check', '--json');
  const document = checkSchema.parse(JSON.parse(out));
  expect(code).toBe(1);
  expect(document).toMatchObject({
    ok: false,
    errors: 1,
    warnings: 0,
    diagnostics: [{ code: 'unknown-marker', line: 12, column: 3 }],
  });
});

test('an annotation for GitHub is one line, with special characters escaped', async () => {
  const { run, write } = await sandbox({ ...planned, 'areas/a,b:c.mdx': '---\ntitle: 100% new\n---\n' });
  await write('cycles/k1/status.mdx', complete);
  const { out } = await run('check', '--format', 'github');
  expect(out.split('\n')).toHaveLength(1);
  expect(out).toMatch(/^::error file=content\/areas\/a%2Cb%3Ac\.mdx,line=1,col=1,title=file-name::Found /);
  expect(out).toContain('%0A');
});

test('an annotation names the file in the repository that GitHub has checked out', async () => {
  const { run, folder } = await sandbox({ ...planned, 'areas/staff.mdx': 'No title.\n' });
  vi.stubEnv('GITHUB_WORKSPACE', join(folder, '../..'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const { out } = await run('check', '--format', 'github');
  const project = basename(join(folder, '..'));
  expect(out).toContain(`::error file=${project}/content/areas/staff.mdx,line=1,`);
});

test('check reports mistakes in tracker.yaml, which is beside the content', async () => {
  const { run, folder } = await sandbox();
  await writeFile(join(folder, '../tracker.yaml'), 'columns: { title: Summary }\nstatuses: { Done: complete }\n');
  const { code, out } = await run('check');
  expect(code).toBe(1);
  expect(out).toContain('tracker.yaml:2:19 error frontmatter-field');
});

test('check --drafts also checks drafts', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/_status.mdx', complete.replace('[/]', '[~]'));
  expect((await run('check')).code).toBe(0);
  expect((await run('check', '--drafts')).code).toBe(1);
});

test('check --fix changes nothing else in the file, and reports what is left', async () => {
  const { run, read, write } = await sandbox();
  const before = `\ufeff${complete}
- [✓] Below <5 % and {oven} (see <https://example.org/a>), <https://example.org/b>.
- [~] Unclear
`.replaceAll('\n', '\r\n');
  await write('cycles/k1/status.mdx', before);
  const { code, out } = await run('check', '--fix');
  expect(await read('cycles/k1/status.mdx')).toBe(
    before
      .replace('[✓] Below <5 % and {oven}', '[x] Below \\<5 % and \\{oven}')
      .replace('<https://example.org/a>', 'https://example.org/a')
      .replace('<https://example.org/b>', 'https://example.org/b'),
  );
  expect(code).toBe(1);
  expect(out).toContain('content/cycles/k1/status.mdx:14:3 unknown-marker');
  expect(out).toContain('1 error in the content.');
});

test.each([
  ['a completed line in a plan', '- [x] Measure heat loss'],
  ['a tick in a plan', '- [✓] Measure heat loss'],
  ['a link glued to a word', '- Read <https://example.org>now'],
  ['a comment, which would become visible', '- Measure {/* secret */}'],
  ['a marker that can mean two things', '- [✗] Measure heat loss'],
])('check --fix leaves %s to the author', async (_what, line) => {
  const { run, read, write } = await sandbox();
  const text = planned['cycles/k1/plan.mdx']!.replace('- Training', line);
  await write('cycles/k1/plan.mdx', text);
  expect((await run('check', '--fix')).code).toBe(1);
  expect(await read('cycles/k1/plan.mdx')).toBe(text);
});

test('check --fix removes empty checkboxes from a plan', async () => {
  const { run, read, write } = await sandbox();
  const text = planned['cycles/k1/plan.mdx']!;
  await write('cycles/k1/plan.mdx', text.replace(/^(\s*)- /gm, '$1- [ ] '));
  expect(await run('check', '--fix')).toMatchObject({ code: 0 });
  expect(await read('cycles/k1/plan.mdx')).toBe(text);
});

test('check --drafts --fix removes empty checkboxes from the draft of a plan', async () => {
  const { 'cycles/k1/plan.mdx': text = '', ...others } = planned;
  const { run, read, write } = await sandbox(others);
  await write('cycles/k1/_plan.mdx', text.replace(/^(\s*)- /gm, '$1- [ ] '));
  await run('check', '--drafts', '--fix');
  expect(await read('cycles/k1/_plan.mdx')).toBe(text);
});

test.each(['check --strct', 'check content', 'chek', 'check --format xml'])(
  '"almanac %s" exits with 2 and a message',
  async (args) => {
    const { code, out, err } = await (await sandbox()).run(...args.split(' '));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^error: /);
    expect(err).not.toMatch(/^ +at /m);
  },
);

test.each(['check', 'new-cycle K2'])('"almanac %s" says that the given content folder is missing', async (args) => {
  const { run } = await sandbox();
  expect(await run(...args.split(' '), '--content', 'missing')).toEqual({
    code: 2,
    out: '',
    err: 'There is no folder ./missing, which --content or astro.config.mjs names.',
  });
});

test('check --help lists the options', async () => {
  const { code, out } = await (await sandbox()).run('check', '--help');
  expect(code).toBe(0);
  expect(out).toContain('--strict');
});

/** Three cycles: the second and the third lack a line of the one before, and the third drops one without a reason. */
async function threeCycles() {
  const report = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n## Staff\n\n${body}\n`;
  const files = { ...planned, 'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3]\n' };
  return sandbox({
    ...files,
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    'cycles/k1/plan.mdx': report('K1', '- Training\n- Handbook\n- Roster'),
    'cycles/k2/plan.mdx': report('K2', '- Handbook\n- Roster'),
    'cycles/k3/status.mdx': report('K3', '- [/] Roster\n- [-] Pots'),
  });
}

test('check counts all warnings by kind, but shows only those of the newest cycle', async () => {
  const { run } = await threeCycles();
  const { code, out } = await run('check');
  expect(code).toBe(0);
  expect(out.split('\n\n')[0]).toBe(`3 warnings:
     2  unaccounted          Open work that the next report does not mention
     1  dropped-unexplained  Dropped work without a reason or a replacement`);
  expect(out.match(/^content\S+/gm)).toEqual(['content/cycles/k3/status.mdx:5:1', 'content/cycles/k3/status.mdx:8:1']);
  expect(out).toMatch(
    /\n\nNot shown: 1 warning of k2\. --all shows everything, --cycle k2 those of one cycle, --only CODE those of one kind\.\n\n3 warnings in the content\.$/,
  );
});

test('check shows the only warning, whatever cycle it is of', async () => {
  const report = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n## Staff\n\n${body}\n`;
  const { run } = await sandbox({
    ...planned,
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    'cycles/k1/plan.mdx': report('K1', '- Roster'),
    'cycles/k1/status.mdx': report('K1', '- [-] Roster'),
    'cycles/k2/plan.mdx': report('K2', '- Handbook'),
  });
  const { out } = await run('check');
  expect(out.match(/^content\S+/gm)).toEqual(['content/cycles/k1/status.mdx:7:1']);
  expect(out).not.toContain('Not shown');
});

test.each([
  [['--all'], ['k2/plan.mdx:5:1', 'k3/status.mdx:5:1', 'k3/status.mdx:8:1']],
  [['--cycle', 'K2'], ['k2/plan.mdx:5:1']],
  [
    ['--only', 'unaccounted'],
    ['k2/plan.mdx:5:1', 'k3/status.mdx:5:1'],
  ],
  [
    ['--only', 'unaccounted', 'dropped-unexplained', '--cycle', 'k3'],
    ['k3/status.mdx:5:1', 'k3/status.mdx:8:1'],
  ],
])('check %j shows the warnings that it selects', async (args, places) => {
  const { run } = await threeCycles();
  const { out } = await run('check', ...args);
  expect(out.match(/^content\S+/gm)).toEqual(places.map((place) => `content/cycles/${place}`));
  expect(out).toMatch(/\n\n3 warnings in the content\.$/);
  const { diagnostics } = checkSchema.parse(JSON.parse((await run('check', '--json', ...args)).out));
  expect(diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
    places.map((place) => `content/cycles/${place}`),
  );
});

test.each([
  [['--only', 'file-name'], 'There is no file-name. 3 warnings in the content.'],
  [['--only', 'file-name', 'empty-line'], 'There is no file-name or empty-line. 3 warnings in the content.'],
  [['--cycle', 'K1'], 'There is nothing about K1. 3 warnings in the content.'],
  [
    ['--only', 'dropped-unexplained', '--cycle', 'K2'],
    'There is no dropped-unexplained about K2. 3 warnings in the content.',
  ],
])('check %j says that it found none, and does not list other problems', async (args, message) => {
  const { run } = await threeCycles();
  expect(await run('check', ...args)).toEqual({ code: 0, out: message, err: '' });
});

test('check shows errors of every cycle', async () => {
  const { run, write } = await threeCycles();
  await write('cycles/k1/status.mdx', status('## Staff\n\n- [~] Training\n'));
  const { code, out } = await run('check');
  expect([code, out.match(/^content\S+/gm)]).toEqual([1, ['content/cycles/k1/status.mdx:7:3']]);
});

test.each([
  [['--cycle', 'K9'], 'There is no report of a cycle K9. The cycles are k1, k2, k3.'],
  [['--only', 'unacounted'], 'There is no diagnostic "unacounted"; the nearest is unaccounted.'],
  [['--explain', 'constructor'], expect.stringContaining('There is no diagnostic "constructor"') as string],
])('check %j says that it does not exist', async (args, message) => {
  expect(await (await threeCycles()).run('check', ...args)).toEqual({ code: 2, out: '', err: message });
});

test.each(Object.keys(diagnosticKinds))('check --explain %s prints the page of the guide', async (code) => {
  const { run } = await sandbox();
  const { code: ended, out } = await run('check', '--explain', code);
  expect(ended).toBe(0);
  expect(out.split('\n')[0]).toBe(diagnosticKinds[code as DiagnosticCode][1]);
  expect(out).toContain('\n## Why\n');
  expect(out).toContain('\n## Fix\n');
  expect(out).not.toMatch(/^description: /m);
});

test('an item without a marker is asked for, and fails not even with --strict, as nobody may know its status', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', complete.replace('[/] Training', 'Training'));
  const { code, out } = await run('check', '--strict');
  expect(code).toBe(0);
  expect(out).toMatch(/status\.mdx:12:1 warning unmarked-item\n[^]*\n1 warning in the content\.$/);
  expect(out).toContain('\n\nnpx almanac mark asks for the markers one by one.\n\n');
});
