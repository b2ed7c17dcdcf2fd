import { mkdir, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkSchema } from './check-output.ts';
import { kitchen, sandbox } from './sandbox.fixture.ts';

const status = (body: string) => `---\ntitle: Kitchen K1 status\n---\n\n${body}`;
const complete = status('## Ovens — small\n\n- [x] Measure heat loss\n- [ ] Choose a thermostat <Item id="thermostat" />\n\n## Staff\n\n- [/] Training\n');

test('content without a mistake ends with 0 and says what was looked at', async () => {
  const { run } = await sandbox();
  expect(await run('check')).toEqual({ code: 0, out: 'Nothing is wrong (1 report, 3 items).', err: '' });
});

test('where addresses were published, it is said that a build looks whether they still work', async () => {
  const { run, write } = await sandbox();
  await write('addresses.txt', '/areas/\n');
  expect((await run('check')).out).toBe('Nothing is wrong (1 report, 3 items).\n\n"npm run build" also looks whether every address in addresses.txt still works.');
  await write('cycles/k1/status.mdx', complete.replace('[/]', '[~]'));
  expect((await run('check')).out).not.toContain('addresses.txt');
});

test('an error ends with 1 and is shown with place, frame, fix and page', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', complete.replace('[/]', '[~]'));
  const { code, out } = await run('check');
  expect(code).toBe(1);
  expect(out).toContain('content/cycles/k1/status.mdx:12:3 error unknown-marker');
  expect(out).toContain('> 12 | - [~] Training');
  expect(out).toContain('fix       - [/] Training');
  expect(out).toContain('/guide/diagnostics/unknown-marker/');
  expect(out).toMatch(/1 error in the content\. Warnings and links are looked at once it is mended\.$/);
});

test('open work that the status leaves out is a warning, and an error where the author asks for strictness', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', status('## Ovens — small\n\n- [/] Measure heat loss\n'));
  const lax = await run('check');
  expect(lax.code).toBe(0);
  expect(lax.out).toContain('nothing about `Choose a thermostat`, open in the K1 plan');
  expect(lax.out).toContain('fix       - Choose a thermostat <Item id="thermostat" />');
  expect(lax.out).toMatch(/status\.mdx:7:1 warning unaccounted[\s\S]*?expected {2}below this line: .*\n {2}fix {9}- East oven\n/);
  expect(lax.out).toContain('fix       ## Staff\n            \n            - Training');
  const strict = await run('check', '--strict');
  expect(strict.code).toBe(1);
  expect(strict.out).toMatch(/3 errors in the content\.$/);
});

test('JSON has the documented shape', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', complete.replace('[/]', '[~]'));
  const { code, out } = await run('check', '--json');
  const document = checkSchema.parse(JSON.parse(out));
  expect(code).toBe(1);
  expect(document).toMatchObject({ ok: false, errors: 1, warnings: 0, diagnostics: [{ code: 'unknown-marker', line: 12, column: 3 }] });
});

test('annotations for GitHub stay on one line and escape what ends a property', async () => {
  const { run, write } = await sandbox({ ...kitchen, 'areas/a,b:c.mdx': '---\ntitle: 100% new\n---\n' });
  await write('cycles/k1/status.mdx', complete);
  const { out } = await run('check', '--format', 'github');
  expect(out.split('\n')).toHaveLength(1);
  expect(out).toMatch(/^::error file=content\/areas\/a%2Cb%3Ac\.mdx,line=1,col=1,title=file-name::Found /);
  expect(out).toContain('%0A');
});

test('drafts are looked at where the author asks for it', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/_status.mdx', complete.replace('[/]', '[~]'));
  expect((await run('check')).code).toBe(0);
  expect((await run('check', '--drafts')).code).toBe(1);
});

test('safe cures are made in place, line ends and all else kept, and what is left is told', async () => {
  const { run, read, write } = await sandbox();
  const before = `\ufeff${complete}
- [✓] Below <5 % and {oven} (see <https://example.org/a>), <https://example.org/b>.
- [~] Unclear
`.replaceAll('\n', '\r\n');
  await write('cycles/k1/status.mdx', before);
  const { code, out } = await run('check', '--fix');
  expect(await read('cycles/k1/status.mdx')).toBe(before
    .replace('[✓] Below <5 % and {oven}', '[x] Below \\<5 % and \\{oven}')
    .replace('<https://example.org/a>', 'https://example.org/a')
    .replace('<https://example.org/b>', 'https://example.org/b'));
  expect(code).toBe(1);
  expect(out).toContain('content/cycles/k1/status.mdx:14:3 unknown-marker');
  expect(out).toContain('1 error in the content.');
});

test.each([
  ['a completed line in a plan', '- [x] Measure heat loss'],
  ['a link glued to a word', '- Read <https://example.org>now'],
  ['a comment, which would become visible', '- Measure {/* secret */}'],
  ['a marker that can mean two things', '- [✗] Measure heat loss'],
])('%s is left to the author', async (_what, line) => {
  const { run, read, write } = await sandbox();
  const text = kitchen['cycles/k1/plan.mdx']!.replace('- Training', line);
  await write('cycles/k1/plan.mdx', text);
  expect((await run('check', '--fix')).code).toBe(1);
  expect(await read('cycles/k1/plan.mdx')).toBe(text);
});

test('empty checkboxes in a plan are taken away', async () => {
  const { run, read, write } = await sandbox();
  const text = kitchen['cycles/k1/plan.mdx']!;
  await write('cycles/k1/plan.mdx', text.replace(/^(\s*)- /gm, '$1- [ ] '));
  expect(await run('check', '--fix')).toMatchObject({ code: 0 });
  expect(await read('cycles/k1/plan.mdx')).toBe(text);
});

test.each([['check', '--strct'], ['check', 'content'], ['chek'], ['check', '--format', 'xml']])('%s %s is told as a wrong use', async (...args) => {
  const { code, out, err } = await (await sandbox()).run(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^error: /);
  expect(err).not.toMatch(/^ +at /m);
});

test.each([['check'], ['new-cycle', 'K2']])('%s says in a sentence that the content folder is missing', async (...args) => {
  const { run, folder } = await sandbox();
  await rm(folder, { recursive: true });
  const result = await run(...args);
  await mkdir(folder);
  expect(result).toEqual({ code: 2, out: '', err: 'There is no folder content, which ALMANAC_CONTENT names.' });
});

test('help is no mistake', async () => {
  const { code, out } = await (await sandbox()).run('check', '--help');
  expect(code).toBe(0);
  expect(out).toContain('--strict');
});
