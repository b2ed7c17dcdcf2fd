import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { childTimes, measure, median } from './measure.ts';

test('the median is the value in the middle, or the larger of two values in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 3]);
});

test('processor time is that of the processes that the shell ran', () => {
  expect(childTimes('0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n')).toBeCloseTo(62.75);
});

test.skipIf(process.platform !== 'linux')('builds are measured, and a failed one throws its output', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const run = (code: string) =>
    measure({ script: `"$NODE" -e "${code}"`, cwd: folder, env: process.env }, join(folder, 'measured'));
  const hold = 'const held = Buffer.alloc(2e8, 1); while (performance.now() < 400);';
  const { wall, cpu, memory } = await run(hold);
  expect(wall).toBeGreaterThan(0.35);
  expect(cpu).toBeGreaterThan(0.1);
  expect(memory).toBeGreaterThan(200);
  expect(memory).toBeLessThan(2000);
  // The first process holds its memory for as long as the second one runs.
  const holdBoth = `const held = Buffer.alloc(2e8, 1); child_process.execFileSync(process.execPath, ['-e', '${hold}']);`;
  const { memory: ofBoth } = await run(holdBoth);
  expect(ofBoth).toBeGreaterThan(400);
  await expect(run("console.log('out of flour'); process.exit(3)")).rejects.toThrow(/ended with 3[^]*out of flour/);
});
