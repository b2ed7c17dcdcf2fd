import { once } from 'node:events';
import type { Key } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { FormatOptions } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { ProjectOptions } from '../loaders/settings.ts';

export interface Project extends ProjectOptions {
  /** The absolute path of the folder of the built site. */
  output: string;
}

/** What a command needs besides files. Tests replace it. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  paint: NonNullable<FormatOptions['paint']>;
  /** The folder of the project, to which paths on the command line are relative. */
  cwd: string;
  project: Project;
  /** What the package manager that runs this process calls itself, if one does. */
  userAgent?: string | undefined;
  /** Undefined if nobody can answer. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /** Asks for the key of one of several choices: undefined if somebody stops. Enter is the first. */
  choose?: ((question: string, choices: readonly Choice[]) => Promise<string | undefined>) | undefined;
}

export interface Choice {
  key: string;
  words: string;
  hint?: string;
}

/** Scripts rely on these numbers. */
export const exitCode = { done: 0, mistakes: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What is given, else what somebody answers, else the default. */
export async function answer(
  { ask: question, otherwise }: { ask: string; otherwise: string },
  given: string | undefined,
  ask: Terminal['ask'],
): Promise<string> {
  return (given ?? (await ask?.(`${question} (${otherwise}): `)))?.trim() || otherwise;
}

/** A numbered list of what an author does after a command. A step may have several lines. */
export function whatNext(steps: readonly string[]): string {
  return ['\nWhat to do next', ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}

/** The terminal of this process, with colour if the output is a terminal or FORCE_COLOR asks for it. */
export function processTerminal(): Omit<Terminal, 'project'> {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    cwd: process.cwd(),
    userAgent: process.env['npm_config_user_agent'],
    ...(process.stdin.isTTY &&
      process.stdout.isTTY && { ask, choose: (question, choices) => choose(question, choices) }),
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = once(lines, 'close').then(() => Promise.reject(new PlainError('\nStopped: nothing was written.')));
  return Promise.race([lines.question(question), stopped]).finally(() => lines.close());
}

/** Waits for the key of a choice. Escape, Ctrl-C and Ctrl-D give none. @param streams by default those of this process. */
export async function choose(
  question: string,
  choices: readonly Choice[],
  { input = process.stdin, output = process.stdout }: { input?: Readable; output?: Writable } = {},
): Promise<string | undefined> {
  const { isCancel, selectKey } = await import('@clack/prompts');
  // Both end the input, for which the prompt would wait for ever.
  const stop = new AbortController();
  const onEnd = () => stop.abort();
  const onKey = (_: unknown, { ctrl, name }: Key) => void (ctrl && name === 'd' && stop.abort());
  input.once('end', onEnd).on('keypress', onKey);
  const options = choices.map(({ key, words, hint }) => ({ value: key, label: words, ...(hint && { hint }) }));
  const chosen = await selectKey({ message: question, options, input, output, signal: stop.signal });
  input.off('end', onEnd).off('keypress', onKey);
  // Enter gives no value, and shows the first as chosen.
  return isCancel(chosen) ? undefined : (chosen ?? options[0]?.value);
}
