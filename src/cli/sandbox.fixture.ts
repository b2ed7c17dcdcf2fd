/** A content folder for each test, and a terminal in it. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from './run-command-line.ts';
import type { Terminal } from './terminal.ts';

/** Small content with a plan that has no status report yet. */
export const planned: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Kitchen\nteam: The kitchen\n# Oldest first.\ncycles: [K1] # the order\n',
  'areas/ovens.mdx': '---\ntitle: Ovens — small\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\n---\n',
  'cycles/k1/plan.mdx': `---
title: Kitchen K1 plan
authors: [Ada, 'Grace: H']
---

## Ovens — small

- Measure \`heat\` loss (see TN-204)
  - East oven
- Choose a thermostat <Item id="thermostat" added />

## Staff

- Training
`,
};

interface Sandbox {
  folder: string;
  /**
   * Runs the command line in the folder above. Arguments may be paths in the content folder. `err` is without the line
   * that names the site.
   */
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  /** The lines that name the site, one for each run that begins with it. */
  sites: string[];
  read(path: string): Promise<string>;
  write(path: string, text: string | Uint8Array): Promise<void>;
  /** The paths of all files, sorted. */
  list(): Promise<string[]>;
}

/**
 * Runs the command line in a terminal without colours where, by default, nobody answers questions. `printed` is all
 * that was printed, in order.
 */
export async function runInTerminal(args: readonly string[], terminal: Pick<Terminal, 'cwd'> & Partial<Terminal>) {
  const out: string[] = [];
  const err: string[] = [];
  const printed: string[] = [];
  const code = await runCommandLine(args, {
    out: (text) => void [out, printed].forEach((to) => to.push(text)),
    err: (text) => void [err, printed].forEach((to) => to.push(text)),
    paint: (_style, text) => text,
    ...terminal,
  });
  return { code, out, err, printed: printed.join('\n') };
}

/** Makes a content folder that is deleted after the test. */
export async function sandbox(files: Readonly<Record<string, string>> = planned): Promise<Sandbox> {
  const project = await mkdtemp(join(tmpdir(), 'almanac-author-'));
  onTestFinished(() => rm(project, { recursive: true }));
  const folder = join(project, 'content');
  await mkdir(folder);
  const write = async (path: string, text: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const sites: string[] = [];
  return {
    folder,
    sites,
    write,
    read: (path) => readFile(join(folder, path), 'utf8'),
    list: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
        .sort();
    },
    run: async (...args) => {
      const paths = args.map((arg) => (existsSync(join(folder, arg)) ? join('content', arg) : arg));
      const { code, out, err, printed } = await runInTerminal(paths, { cwd: project });
      if (err[0]?.startsWith('Site: ') && printed.startsWith(err[0])) sites.push(err.shift()!);
      // The name of the folder differs from run to run.
      const joined = (texts: string[]) => texts.join('\n').replaceAll(folder, 'content').replaceAll(project, '.');
      return { code, out: joined(out), err: joined(err) };
    },
  };
}
