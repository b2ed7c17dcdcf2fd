import { expect, test } from 'vitest';
import { inventContent } from './invent/content.ts';
import { childTimes, measure } from './measure.ts';
import { line, median } from './statistics.ts';
import { editedReport } from './subjects.ts';
import { kindOfPage } from './page-weights.ts';

test('The median is the value in the middle, or between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

test('The line through points that lie on one is found', () => {
  const { start, each } = line([2, 20, 100].map((x) => ({ x, y: 1.5 + 0.25 * x })));
  expect(start).toBeCloseTo(1.5);
  expect(each).toBeCloseTo(0.25);
});

test('Processor times are those of what the shell ran', () => {
  expect(childTimes('0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n')).toBeCloseTo(62.75);
});

test('What a program costs is measured, and one that fails says why', async () => {
  const run = (code: string) => measure([{ program: process.execPath, args: ['-e', code], cwd: '.', env: process.env }]);
  const cost = await run('const a = performance.now(); while (performance.now() - a < 300);');
  expect(cost.wall).toBeGreaterThan(0.25);
  if (process.platform === 'linux') {
    expect(cost.cpu).toBeGreaterThan(0);
    expect(cost.memory).toBeGreaterThan(10);
  }
  await expect(run("console.log('out of flour'); process.exit(3)")).rejects.toThrow(/ended with 3[^]*out of flour/);
});

test('An edit changes one line of one report, each time in another way', () => {
  const content = inventContent(4);
  const [first, second] = [editedReport(content, 0), editedReport(content, 1)];
  const rows = (text: string) => text.split('\n');
  const before = rows(content.get(first.path)!);
  expect(rows(first.text).filter((row, index) => row !== before[index])).toHaveLength(1);
  expect(second.text).not.toBe(first.text);
});

test('Pages are named by their kind', () => {
  expect(['index.html', 'cycles/c1/index.html', 'cycles/c1/changes/index.html', 'areas/a/b/index.html', 'topics/t/c1/index.html', 'guide/diagnostics/x/index.html'].map(kindOfPage)).toEqual([
    'home', 'cycles/…', 'cycles/…/changes', 'areas/…/…', 'topics/…/…', 'guide',
  ]);
});
