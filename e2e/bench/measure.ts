import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { treeMemory } from './process-tree.ts';

/** The time and memory that a build took. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Processor time of all processes in seconds, user and system together. */
  cpu: number;
  /** Peak memory of all processes together in megabytes. */
  memory: number;
}

/** A build to run. */
export interface Build {
  /** Commands for a POSIX shell; `$NODE` is this Node. */
  script: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** How often memory is measured, in milliseconds. */
const interval = 50;

/**
 * Runs and measures a build.
 * @param build what to run.
 * @param measured a folder where its processes write what they measure; emptied first.
 * @returns the time and memory that it took.
 * @throws Error with the output of the build if it fails.
 */
export async function measure({ script, cwd, env }: Build, measured: string): Promise<Cost> {
  rmSync(measured, { recursive: true, force: true });
  mkdirSync(measured);
  const start = performance.now();
  // Only the shell knows the processor time of all processes that it ran.
  const child = spawn('sh', ['-c', `exec 2>&1; (${script}); code=$?; times >"$BENCH_MEASURED/times"; exit $code`], {
    cwd,
    env: { ...env, NODE: process.execPath, BENCH_MEASURED: measured },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, treeMemory(child.pid!))), interval);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const wall = (performance.now() - start) / 1000;
  clearInterval(timer);
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`);
  return { wall, cpu: childTimes(readFileSync(join(measured, 'times'), 'utf8')), memory };
}

/**
 * Reads the output of the shell's `times`.
 * @param text two lines such as `0m1.5s 0m0.2s`, for the shell itself and for the processes that it ran.
 * @returns the seconds in the second line, user and system together.
 */
export function childTimes(text: string): number {
  const [, line = ''] = text.trim().split('\n');
  const parts = [...line.matchAll(/(\d+)m([\d.,]+)s/g)];
  return parts.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s!.replace(',', '.')), 0);
}

/**
 * The median, which a single slow build does not change much. Of two values in the middle, it is the larger.
 * @param values at least one.
 */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
