import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a build took. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time, user and system, of all processes. */
  cpu: number;
  /** Megabytes of memory that the largest Node process held at its peak. */
  memory: number;
}

/** A build to run. */
export interface Build {
  /** What a POSIX shell runs; `$NODE` is this Node. */
  script: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
}

const hook = new URL('peak-memory.mjs', import.meta.url).href;

/**
 * Runs a build.
 * @param build what to run.
 * @param notes a folder for what its processes say of themselves; what is there is removed.
 * @returns what it took.
 * @throws Error with its output where it fails.
 */
export async function measure({ script, cwd, env }: Build, notes: string): Promise<Cost> {
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(notes);
  const start = performance.now();
  // Only the shell knows the processor time of everything that it ran.
  const child = spawn('sh', ['-c', `exec 2>&1; (${script}); code=$?; times >"$BENCH_NOTES/times"; exit $code`], {
    cwd,
    env: { ...env, NODE: process.execPath, NODE_OPTIONS: `--import=${hook}`, BENCH_NOTES: notes },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`);
  const peaks = readFileSync(join(notes, 'peak-memory'), 'utf8').trim().split('\n').map(Number);
  return { wall, cpu: childTimes(readFileSync(join(notes, 'times'), 'utf8')), memory: Math.max(...peaks) / 1024 };
}

/**
 * Reads what the shell's `times` printed.
 * @param text two lines, of the shell itself and of what it ran: `0m1.5s 0m0.2s`.
 * @returns seconds of the second line, user and system together.
 */
export function childTimes(text: string): number {
  const [, line = ''] = text.trim().split('\n');
  const parts = [...line.matchAll(/(\d+)m([\d.,]+)s/g)];
  return parts.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s!.replace(',', '.')), 0);
}

/**
 * The value in the middle, which a single slow build does not move; of an even number the larger.
 * @param values at least one.
 */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
