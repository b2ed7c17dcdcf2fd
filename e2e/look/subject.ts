/** Builds and serves the sites that the commands in this folder look at. */

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser } from '../browser.ts';
import { buildSite } from '../build-site.ts';
import { serve, type Server } from '../serve.ts';
import { builtSite } from '../built-pages.ts';
import { sites, type SiteName } from '../sites.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A built site on a host, and the browser to open it with. */
export interface Subject {
  name: SiteName;
  server: Server;
  /** Path of the browser's executable. */
  program: string;
}

/**
 * Builds and serves sites one after the other, and looks at each.
 * @param look called with each site.
 * @param names of the sites; those on the command line, or `seed` if there are none.
 * @throws Error if a site does not exist or cannot be built.
 */
export async function forEachSubject(
  look: (subject: Subject) => Promise<void>,
  names = process.argv.length > 2 ? process.argv.slice(2) : ['seed'],
): Promise<void> {
  process.chdir(project);
  const unknown = names.find((name) => !Object.hasOwn(sites, name));
  if (unknown !== undefined)
    throw new Error(`There is no site "${unknown}": choose from ${Object.keys(sites).join(', ')}.`);
  const program = ensureBrowser('chromium');
  for (const name of names as SiteName[]) {
    const { ok, output } = await buildSite(sites[name]);
    if (!ok) throw new Error(`${output}\nThe site "${name}" could not be built.`);
    const { dir, base } = builtSite(name);
    const server = await serve(dir, base);
    await look({ name, server, program }).finally(() => server.close());
  }
}

/**
 * Starts the browser, and closes it after use.
 * @param program path of its executable.
 * @param use called with the browser.
 */
export async function withBrowser(program: string, use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: program, args: ['--disable-gpu'] });
  await use(browser).finally(() => browser.close());
}

/**
 * Makes an empty folder for the files that a command writes.
 * @param names of the folder and those above it, below `test-results/`.
 * @returns its path.
 */
export function emptyFolder(...names: string[]): string {
  const folder = join('test-results', ...names);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
