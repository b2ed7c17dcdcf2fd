import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import type { FormatOptions } from '../report/diagnostics/format.ts';
import type { ProjectOptions } from '../loaders/settings.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';

/** What the commands take from the configuration of Astro. */
export interface Project extends ProjectOptions {
  /** Absolute path of the folder of the built site. */
  output: string;
}

/** What a command needs besides files, so that tests can replace it. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  paint: NonNullable<FormatOptions['paint']>;
  /** The folder that paths on the command line are relative to: that of the project. */
  cwd: string;
  project: Project;
  /** Asks a question and waits for the answer; undefined if nobody can answer. */
  ask?: ((question: string) => Promise<string>) | undefined;
}

/** How a command ends. Scripts rely on these numbers. */
export const exitCode = { done: 0, mistakes: 1, usage: 2 } as const;
/** One of these numbers. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A mistake in a file, not in how a command was called: it exits with 1. */
export class MistakeError extends PlainError {}

/** What an author says: what is given, else the answer to a question if anybody can be asked, else the default. */
export async function answer(
  { ask: question, otherwise }: { ask: string; otherwise: string },
  given: string | undefined,
  ask: Terminal['ask'],
): Promise<string> {
  return (given ?? (await ask?.(`${question} (${otherwise}): `)))?.trim() || otherwise;
}

/** What an author does after a command, as a numbered list; a step may have several lines. */
export function whatNext(steps: readonly string[]): string {
  return ['\nWhat to do next', ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}

/** The terminal of this process. It shows colour if the output is a terminal, or FORCE_COLOR asks for it. */
export function processTerminal(): Omit<Terminal, 'project'> {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    cwd: process.cwd(),
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = once(lines, 'close').then(() => Promise.reject(new PlainError('\nStopped: nothing was written.')));
  return Promise.race([lines.question(question), stopped]).finally(() => lines.close());
}
