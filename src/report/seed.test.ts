import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFiles } from '../loaders/read-files.ts';
import { readContent } from './read-content.ts';
import { options } from './kitchen.fixture.ts';
import type { Line, Report } from './schema/report.ts';

const folder = fileURLToPath(new URL('../../e2e/fixtures/seed/', import.meta.url));

interface SeedLine {
  heading: string;
  depth: number;
  text: string;
}

/** The bullets of the deck's text in order, read without any of the code under test; Markdown escapes undone. */
function readSeed(text: string): Record<'status' | 'plan', SeedLine[]> {
  const lines: Record<'status' | 'plan', SeedLine[]> = { status: [], plan: [] };
  let kind: 'status' | 'plan' = 'status';
  let heading = '';
  for (const row of text.split('\n')) {
    if (row === '# Plans for F23B') kind = 'plan';
    if (row.startsWith('# ')) heading = row.slice(2);
    const bullet = /^( *)- (.*)$/.exec(row);
    if (!bullet) continue;
    // The last block of the plan comes without a heading; it is reported by its first line.
    if (kind === 'plan' && bullet[2] === 'Integration and standing up USDF') heading = 'Pre-Ops';
    const words = (bullet[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('`', '');
    lines[kind].push({ heading, depth: (bullet[1] ?? '').length / 2, text: words });
  }
  return lines;
}

function linesOf(report: Report | undefined): SeedLine[] {
  const flat = (lines: readonly Line[], heading: string, depth: number): SeedLine[] =>
    lines.flatMap((line) => [{ heading, depth, text: line.text }, ...flat(line.lines, heading, depth + 1)]);
  return (report?.sections ?? []).flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => (block.type === 'lines' ? flat(block.lines, heading, 0) : [])),
  );
}

const { input, diagnostics: ofFiles } = readFiles(folder, 'content');
const { content, diagnostics } = readContent(input, options);
const report = (cycle: string, kind: string) =>
  content?.reports.find((one) => one.cycle === cycle && one.kind === kind);
const seed = readSeed(await readFile(`${folder}sources/arch-f23a-status-and-plans.md`, 'utf8'));

test('the seed has no mistake', () => {
  expect([...ofFiles, ...diagnostics]).toEqual([]);
});

test('the deck has 39 lines in its status and 29 in its plan', () => {
  const counts = (lines: SeedLine[]) => [
    lines.filter(({ depth }) => depth === 0).length,
    lines.filter(({ depth }) => depth === 1).length,
    lines.length,
  ];
  expect(counts(seed.status)).toEqual([26, 13, 39]);
  expect(counts(seed.plan)).toEqual([19, 10, 29]);
});

test('every line of the deck is in its report, word for word and in order, and nothing else is', () => {
  expect(linesOf(report('f23a', 'status'))).toEqual(seed.status);
  expect(linesOf(report('f23b', 'plan'))).toEqual(seed.plan);
});

test('no line has a status that the deck does not state', () => {
  const stated = (lines: readonly Line[]): string[] =>
    lines.flatMap((line) => [`${line.status}: ${line.text}`, ...stated(line.lines)]);
  const all = (one: Report | undefined) =>
    (one?.sections ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'lines' ? stated(block.lines) : [])),
    );
  expect(all(report('f23a', 'status')).filter((line) => !line.startsWith('unrecorded: '))).toEqual([
    'dropped: Continue iterating on Consolidated Database design document (define data model)',
  ]);
  expect(all(report('f23b', 'plan')).filter((line) => !line.startsWith('planned: '))).toEqual([]);
});

test('code in the deck is code in the reports', () => {
  const html = (lines: readonly Line[]): string[] => lines.flatMap((line) => [line.html, ...html(line.lines)]);
  const sections = report('f23a', 'status')?.sections ?? [];
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'lines' ? html(block.lines) : [])),
  );
  expect(all.join('\n').match(/<code>/g)).toHaveLength(7);
  expect(all).toContain('<code>rubin-env 4.1.0</code> and <code>rubin-env-rsp</code>');
});

test('topics gather the lines that name them', () => {
  const naming = (topic: string) => {
    const gather = (lines: readonly Line[]): string[] =>
      lines.flatMap((line) => [...(line.topics.includes(topic) ? [line.text] : []), ...gather(line.lines)]);
    return (content?.reports ?? []).flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'lines' ? gather(block.lines) : []))),
    );
  };
  expect(naming('butler')).toEqual([
    'Dataset annotations (if part of butler or butler adjacent — DMTN-204)',
    'Butler client/server',
    'Butler Registry schema migration',
    'Transfer outputs to permanent Butler repo',
    'Rucio/Butler/PanDA integration',
    'Butler client/server design',
    'Butler client/server',
    'Rucio/Butler/PanDA integration',
  ]);
  // Not "Per-visit", not "next_visit".
  expect(naming('visit')).toEqual(['Visit definition']);
  expect(naming('squash')).toEqual(['Post metric outputs to SQuaSH/Sasquatch/EFD']);
  expect(naming('sasquatch')).toEqual([
    'Post metric outputs to SQuaSH/Sasquatch/EFD',
    'Post metric outputs to Sasquatch',
  ]);
  expect(naming('efd')).toEqual(['Post metric outputs to SQuaSH/Sasquatch/EFD', 'Per-visit EFD summary']);
});

test('handles are links', () => {
  const reports = JSON.stringify(content?.reports, (key, value: unknown) => (key === 'markdown' ? undefined : value));
  expect(reports.match(/https:\/\/dmtn-\d+\.lsst\.io/g)?.sort()).toEqual([
    'https://dmtn-143.lsst.io',
    'https://dmtn-143.lsst.io',
    'https://dmtn-204.lsst.io',
  ]);
});
