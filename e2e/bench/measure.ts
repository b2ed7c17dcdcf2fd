import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** A program to run. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** What running cost. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time, user and system, of the program and all it started; undefined on Windows. */
  cpu: number | undefined;
  /** Megabytes of memory of the program and all it started, at the moment when it was most; undefined where there is no /proc. */
  memory: number | undefined;
}

/** How often memory is looked at, in milliseconds. */
const interval = 100;

/**
 * Runs programs one after the other.
 * @param commands in order.
 * @returns what they cost together.
 * @throws Error with their output where one fails.
 */
export async function measure(commands: readonly Command[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await measureOne(command));
  const sum = (values: (number | undefined)[]) => (values.includes(undefined) ? undefined : values.reduce((a, b) => a! + b!, 0));
  // One that ended before it was looked at held no more than the others.
  const memory = costs.flatMap((cost) => cost.memory ?? []);
  return {
    wall: sum(costs.map(({ wall }) => wall))!,
    cpu: sum(costs.map(({ cpu }) => cpu)),
    memory: memory.length === 0 ? undefined : Math.max(...memory),
  };
}

async function measureOne({ program, args, cwd, env }: Command): Promise<Cost> {
  const isWindows = process.platform === 'win32';
  // The shell's own `times` tells the processor time of everything that was started and has ended (POSIX).
  const call = isWindows ? [program, ...args] : ['sh', '-c', '"$@"; code=$?; times >&3; exit $code', 'sh', program, ...args];
  const start = performance.now();
  const child = spawn(call[0]!, call.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const told: Buffer[] = [];
  child.stdout!.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => output.push(chunk));
  (child.stdio[3] as Readable).on('data', (chunk: Buffer) => told.push(chunk));
  let memory: number | undefined;
  const timer = setInterval(() => {
    const now = child.pid === undefined ? undefined : memoryOf(child.pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${Buffer.concat(output).toString()}`);
  return { wall, cpu: isWindows ? undefined : childTimes(Buffer.concat(told).toString()), memory };
}

/**
 * Reads what the shell's `times` printed.
 * @param text two lines, of the shell itself and of what it ran: `0m1.5s 0m0.2s`.
 * @returns seconds of the second line, user and system together.
 */
export function childTimes(text: string): number {
  const [, line = ''] = text.trim().split('\n');
  return [...line.matchAll(/(\d+)m([\d.,]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds!.replace(',', '.')), 0);
}

/**
 * Megabytes that a process and all below it hold; undefined where the system does not tell. Counters, which cost nothing to read: to add up
 * the pages of a process (`smaps_rollup`) ten times a second makes a build take up to an eighth longer.
 */
function memoryOf(pid: number): number | undefined {
  const held = heldBelow(pid);
  if (held.length === 0) return undefined;
  // Files that several map, as the program itself, are in memory once.
  return held.reduce((sum, { own }) => sum + own, 0) + Math.max(...held.map(({ ofFiles }) => ofFiles));
}

/** What each process has of its own and of files, in megabytes. */
function heldBelow(pid: number, parent?: string): { own: number; ofFiles: number }[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    // Until a process has begun with its own program, it has the memory of the one that starts it.
    if (command === parent) return [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
    // Each thread has the processes that it has started.
    const below = readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean));
    return [{ own: megabytes('RssAnon') + megabytes('RssShmem'), ofFiles: megabytes('RssFile') }, ...below.flatMap((child) => heldBelow(Number(child), command))];
  } catch {
    return [];
  }
}
