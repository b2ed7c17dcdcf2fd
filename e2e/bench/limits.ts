/**
 * `npm run limits [-- <name> …]`: the processor time that `check` takes for contents at the limits of what it reads. It says
 * which take more than five seconds.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFiles } from './files.ts';
import { inventContent } from './invent/content.ts';
import { measure } from './measure.ts';

type Files = Map<string, string>;

const most = 5;
const bin = join(import.meta.dirname, '../../bin/almanac.mjs');

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const report = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n## Ovens\n\n${body}\n`;
const word = (n: number) =>
  [...(n + 26).toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');

/** A site of one area with a plan for each list of lines. */
function site(reports: readonly string[], more: Iterable<readonly [string, string]> = [], settings = ''): Files {
  const cycles = reports.map((_, index) => `K${index + 1}`);
  return new Map([
    ['site.yaml', `title: Kitchen\nteam: The kitchen\ncycles: [${cycles.join(', ')}]\n${settings}`],
    ['areas/ovens.mdx', '---\ntitle: Ovens\n---\n'],
    ...reports.map((body, index): [string, string] => [
      `cycles/k${index + 1}/status.mdx`,
      report(`Kitchen K${index + 1} status`, body),
    ]),
    ...more,
  ]);
}

const lines = (count: number, text: (index: number) => string) => times(count, (i) => `- [ ] ${text(i)}`).join('\n');
const topic = (index: number, aliases = '') => `---\nterm: Term${word(index)}\n${aliases}---\n`;

const contents: Record<string, () => Files> = {
  'similar lines': () => {
    const similar = (own: string) => (i: number) => `Measure the heat loss of the oven in room ${own}${word(i)}`;
    return site([lines(1_000, similar('a')), lines(1_000, similar('b'))]);
  },
  'similar lines, over the limit': () => {
    const similar = (own: string) => (i: number) => `Measure the heat loss of the oven in room ${own}${word(i)}`;
    return site([lines(2_000, similar('a')), lines(2_000, similar('b'))]);
  },
  'long similar lines': () => {
    const similar = (own: string) => (i: number) =>
      `${own}${word(i)} ${times(5, (n) => `anschaffung${word(n)}`).join(' ')}`;
    return site([lines(1_000, similar('a')), lines(1_000, similar('b'))]);
  },
  'lines that begin alike': () => site([lines(1, () => 'Ovens'), lines(3_000, (i) => `Ovens: ${word(i)}`)]),
  'lines that begin alike, many before': () =>
    site([lines(333, (i) => `Oven ${word(i)}`), lines(3_000, (i) => `Oven ${word(i % 333)}, ${word(i)}`)]),
  'lines that begin with earlier ones': () =>
    site([
      lines(300, (i) => `${word(i)} ${'a '.repeat(i % 30)}b`),
      lines(3_000, (i) => `${word(i % 300)} ${'a '.repeat(i % 30)}b: ${word(i)}`),
    ]),
  'lines that begin alike in one report': () => site([lines(3_000, (i) => `Measure the heat loss of oven ${i}`)]),
  copies: () => site([lines(4_900, () => 'Measure the heat loss')]),
  'prefixes of one word': () =>
    site([lines(38, (i) => 'ab'.repeat(i + 1)), lines(3_000, (i) => `${'ab'.repeat((i % 38) + 1)}: ${word(i)}`)]),
  '2,900 topics': () =>
    site(
      [lines(4_000, (i) => `Term${word(i)} of the oven`)],
      times(2_900, (i) => [`topics/t${i}.mdx`, topic(i)]),
    ),
  '20,000 aliases': () =>
    site(
      [lines(4_000, (i) => `Other${word(i)} of the oven`)],
      times(200, (n) => [
        `topics/t${n}.mdx`,
        topic(n, `aliases: [${times(100, (i) => `Other${word(n * 100 + i)}`).join(', ')}]\n`),
      ]),
    ),
  '2,900 notes': () =>
    site(
      times(5, (n) => lines(4_000, (i) => `Oven ${word(n * 4_000 + i)}`)),
      times(2_900, (i) => [`items/ovens/oven-${word(i)}.mdx`, 'A note.\n']),
    ),
  'notes that match nothing, over the limit': () =>
    site(
      [lines(4_000, (i) => `Oven ${word(i)}`)],
      times(20_000, (i) => [`items/ovens/stove-${word(i)}.mdx`, 'A note.\n']),
    ),
  '300 statuses': () => {
    const status = (i: number) =>
      `  own${word(i)}: { word: Own${word(i)}, marker: '${String.fromCodePoint(0x4e00 + i)}', open: true, meaning: It is own${word(i)} }\n`;
    return site(
      [lines(4_000, (i) => `Oven ${word(i)} Own${word(i % 300)}`)],
      [],
      `statuses:\n${times(300, status).join('')}`,
    );
  },
  '300 parts': () =>
    new Map([
      [
        'site.yaml',
        `title: Kitchen\nteam: The kitchen\ncycles: [K1]\nteams:\n${times(300, (i) => `  - T${word(i)}\n`).join('')}`,
      ],
      ...times(300, (i): [string, string] => [`areas/area-${word(i)}.mdx`, `---\ntitle: Area ${word(i)}\n---\n`]),
      ...times(300, (i): [string, string] => [
        `cycles/k1/status/t${word(i)}.mdx`,
        `---\ntitle: Kitchen K1 status\n---\n\n## Area ${word(i)}\n\n- [ ] Oven\n`,
      ]),
    ]),
  'a line of tabs': () => site([lines(1, () => `Oven${'\t'.repeat(40_000)}x`)]),
  'lines of tabs': () => site([lines(6, (i) => `Oven${word(i)}${'\t'.repeat(40_000)}x`)]),
  'a line of nothing but tabs': () => site([lines(1, () => `Oven${'\t'.repeat(245_000)}x`)]),
  'dashes in a line': () => site([lines(1, () => `Oven${' - '.repeat(80_000)}x`)]),
  'parentheses in a line': () => site([lines(1, () => `Oven ${'('.repeat(240_000)}x`)]),
  'words in a line': () => site([lines(1, () => 'a '.repeat(120_000))]),
  'dates in a line': () => site([lines(1, () => '📅 2031-01-01 '.repeat(17_000))]),
  'letters in a line': () => site([lines(1, () => 'a'.repeat(245_000))]),
  'a heading of tabs': () =>
    site([lines(1, () => 'Oven')]).set('cycles/k1/plan.mdx', report('K1', `## Oven${'\t'.repeat(240_000)}x`)),
  'a paragraph of tabs': () => site([`Oven${'\t'.repeat(240_000)}x`]),
  'tabs before a list': () => site([`${'\t'.repeat(40_000)}- Oven`]),
  'tabs behind a bullet': () => site([`-${'\t'.repeat(200_000)}Oven`]),
  '400 reports': () => inventContent(400),
  'broken links at 400 reports': () => {
    const files = inventContent(400);
    let links = 0;
    for (const [path, text] of files)
      if (/^cycles\//.test(path))
        files.set(
          path,
          text.replace(
            /^( *- (?:\[.\] )?)(\w+)/gm,
            (_, start: string, first: string) => `${start}[${first}](/areas/gone/${first}-${word(links++)}/)`,
          ),
        );
    return files;
  },
};

const { positionals } = parseArgs({ allowPositionals: true });
const folder = mkdtempSync(join(tmpdir(), 'almanac-limits-'));
let slow = 0;
try {
  for (const [name, make] of Object.entries(contents)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const project = join(folder, 'project');
    rmSync(project, { recursive: true, force: true });
    writeFiles(join(project, 'content'), make());
    writeFiles(project, [['package.json', '{ "private": true, "type": "module" }']]);
    const script = `ulimit -t 60; "$NODE" ${JSON.stringify(bin)} check >"$BENCH_MEASURED/out" 2>&1 || [ $? -lt 128 ]`;
    const measured = join(folder, 'measured');
    const cost = await measure(
      { script, cwd: project, env: { ...process.env, BENCH_MEASURED: measured } },
      measured,
    ).catch(() => undefined);
    if (!cost || cost.cpu > most) slow++;
    const said = readFileSync(join(measured, 'out'), 'utf8').trim().split('\n').at(-1);
    console.log(`| ${name} | ${cost ? cost.cpu.toFixed(1) : '> 60'} | ${said} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (slow > 0) process.exitCode = 1;
