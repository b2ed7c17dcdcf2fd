import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Almanac } from '../index.ts';
import { check, type Diagnosis } from '../check/check.ts';
import { listFolder } from '../loaders/list-folder.ts';
import { readFiles } from '../loaders/read-files.ts';
import { readSettings, siteName, type Settings } from '../loaders/settings.ts';
import { isAbandoned, removeAbandoned } from '../loaders/unfinished.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { Reuse } from '../report/reuse.ts';
import type { Project, Terminal } from './terminal.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

/** A configuration that Astro has not checked. */
type Config = Partial<Record<'site' | 'base' | 'publicDir' | 'srcDir' | 'outDir', string>> & { integrations?: unknown };

/** Reads the configuration of Astro in a folder, if there is one. Throws a PlainError if it cannot be loaded. */
export async function readProject(folder: string): Promise<Project> {
  const name = ['mjs', 'js', 'ts', 'mts']
    .map((type) => `astro.config.${type}`)
    .find((file) => existsSync(join(folder, file)));
  const config: Config = name === undefined ? {} : await loadConfig(join(folder, name));
  const { site, base, publicDir, srcDir, outDir = 'dist' } = config;
  const all = [config.integrations].flat(Infinity) as (Partial<Almanac> | undefined)[];
  const content = all.find((integration) => integration?.name === 'almanac')?.options?.content;
  return { content, site, base, publicDir, srcDir, output: resolve(folder, outDir) };
}

async function loadConfig(file: string): Promise<Config> {
  const config = await importConfig(file);
  if (typeof config === 'object' && config !== null) return config;
  throw new PlainError(`${file} exports no configuration. Write: export default defineConfig({ … });`);
}

async function importConfig(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as { default?: unknown }).default;
  } catch (error) {
    const { message } = error as Error;
    const isNotListed = message.startsWith('Cannot find package ');
    throw new PlainError(
      `${file} cannot be loaded: ${message}${isNotListed ? '. List it in package.json, and install it.' : ''}`,
    );
  }
}

/** The settings of the site. Throws a PlainError if there is no content folder, or a setting is wrong. */
export function contentFolder({ cwd, project }: Pick<Terminal, 'cwd' | 'project'>): Settings {
  const settings = readSettings(cwd, project);
  if (existsSync(settings.folder)) return settings;
  throw new PlainError(
    project.content === undefined
      ? `There is no folder "content" in ${cwd}. "npx almanac init" starts a new site here; --content names a folder elsewhere.`
      : `There is no folder ${settings.folder}, which --content or astro.config.mjs names.`,
  );
}

export interface SiteFiles extends ReturnType<typeof readFiles> {
  settings: Settings;
}

/**
 * Prints which site it is, removes what killed commands left, and reads its content folder. Throws a PlainError if a setting
 * is wrong or, unless `canBeMissing`, if there is no such folder.
 */
export function readSite(terminal: Terminal, canBeMissing = false): SiteFiles {
  const settings = canBeMissing ? readSettings(terminal.cwd, terminal.project) : contentFolder(terminal);
  terminal.err(siteName(settings));
  removeLeft(settings.folder);
  return { settings, ...readFiles(settings) };
}

/** Removes what killed commands left in a content folder, and beside it. */
export function removeLeft(folder: string): void {
  if (!existsSync(folder)) return;
  removeAbandoned(dirname(folder), folder);
  const { paths } = listFolder(folder, folder, (name) => name === '.git' || name === 'node_modules');
  for (const path of paths.map((inside) => join(folder, inside)).filter(isAbandoned)) rmSync(path, { force: true });
}

/**
 * The content, its history and every diagnostic, as in a build.
 * @param reuse of what was read before, if the same site is diagnosed again.
 */
export function diagnoseSite(files: SiteFiles, drafts: boolean, reuse?: Reuse): Diagnosis {
  return check(files, { ...files.settings, drafts, strings: allStrings, rules: siteRules, ...(reuse && { reuse }) });
}
