import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Almanac } from '../index.ts';
import { AuthorError, type Project } from './terminal.ts';

/** What is read of a configuration before Astro has checked it. */
type Config = Partial<Record<'site' | 'base' | 'publicDir' | 'srcDir' | 'outDir', string>> & { integrations?: unknown };

/**
 * Reads `astro.config.mjs` (or `.js`, `.ts`, `.mts`) of a folder, if there is one. Throws an AuthorError if it cannot be
 * loaded.
 */
export async function readProject(folder: string): Promise<Project> {
  const name = ['mjs', 'js', 'ts', 'mts']
    .map((type) => `astro.config.${type}`)
    .find((file) => existsSync(join(folder, file)));
  const {
    integrations,
    site,
    base,
    publicDir,
    srcDir,
    outDir = 'dist',
  } = name === undefined ? {} : await load(join(folder, name));
  const all = [integrations].flat(Infinity) as (Partial<Almanac> | undefined)[];
  const content = all.find((integration) => integration?.name === 'almanac')?.options?.content;
  return { content, site, base, publicDir, srcDir, output: resolve(folder, outDir) };
}

async function load(file: string): Promise<Config> {
  try {
    return ((await import(pathToFileURL(file).href)) as { default: Config }).default;
  } catch (error) {
    throw new AuthorError(`${file} cannot be loaded: ${(error as Error).message}`);
  }
}
