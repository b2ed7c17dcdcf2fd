import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { parseYaml } from '../report/fields/yaml.ts';
import { maxCharacters } from '../report/limits.ts';
import { basePath, siteUrl } from '../urls/site-url.ts';
import { maxBytes, readRegular } from './read-files.ts';

/** Where the content is and where the site will be, from the environment and `site.yaml`. */
export interface Settings {
  /** Absolute path of the content folder. */
  folder: string;
  /**
   * The content folder as messages name it: relative to where the command is run if it is inside, else absolute.
   */
  root: string;
  /** Undefined if `site.yaml` does not say. */
  title: string | undefined;
  /** Origin and base path; undefined if neither ALMANAC_URL nor `site.yaml` gives them. */
  url: URL | undefined;
  /** The base path, with a slash at both ends. */
  base: string;
  /** Absolute path of the folder that the site is written to. */
  output: string;
}

/**
 * Reads the settings that Astro needs before any content is read, from `ALMANAC_CONTENT`, `ALMANAC_URL`, `ALMANAC_OUT`
 * and `site.yaml`. If `site.yaml` cannot be read, there is no URL and no title; reading the content reports why. Throws
 * a PlainError if ALMANAC_URL is not a URL, or the content folder is a file.
 */
export function readSettings(cwd: string, env: NodeJS.ProcessEnv): Settings {
  // npm changes to the project, and says where it was started.
  const here = env['INIT_CWD'] || cwd;
  const folder = resolve(here, env['ALMANAC_CONTENT'] || 'content');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new PlainError(
      `The content folder ${folder} is not a folder.${env['ALMANAC_CONTENT'] ? ' ALMANAC_CONTENT names it.' : ''}`,
    );
  }
  const inside = relative(here, folder).split(sep).join('/') || '.';
  const root = inside.startsWith('..') ? folder.split(sep).join('/') : inside;
  const site = readFields(folder);
  const url = env['ALMANAC_URL'] ? parseUrl(env['ALMANAC_URL']) : siteUrl(String(site['url'] ?? ''));
  const base = url ? basePath(url) : '/';
  const title = typeof site['title'] === 'string' ? site['title'] : undefined;
  // Beside the content, so that no site is written over that of another team.
  const beside = basename(folder) === 'content' ? 'dist' : `${basename(folder)}-dist`;
  const output = env['ALMANAC_OUT'] ? resolve(here, env['ALMANAC_OUT']) : join(dirname(folder), beside);
  return { folder, root, title, url, base, output };
}

/** Title and folder of the site that a command works on, on one line. */
export function siteName({ title, folder }: Pick<Settings, 'title' | 'folder'>): string {
  return `Site: ${logLine(title === undefined ? folder : `${title}, in ${folder}`)}`;
}

/** The URL of the guide, for messages; undefined while nobody knows that of the site. */
export function guideUrl({ url, base }: Pick<Settings, 'url' | 'base'>): string | undefined {
  return url && new URL(`${base}guide/`, url).href;
}

function parseUrl(text: string): URL {
  const url = siteUrl(text);
  if (url) return url;
  throw new PlainError(
    `ALMANAC_URL is ${JSON.stringify(text)}, which is not the URL of a site. Expected an origin and a base path, such as https://reports.example.org/kitchen/`,
  );
}

/** The fields of `site.yaml`; none if it cannot be read. */
function readFields(folder: string): Record<string, unknown> {
  try {
    const bytes = readRegular(join(folder, 'site.yaml'), maxBytes);
    const yaml = Buffer.isBuffer(bytes) ? bytes.toString() : '';
    const document = yaml.length > maxCharacters ? undefined : parseYaml(yaml);
    if (!document || document.errors.length > 0) return {};
    const site: unknown = document.toJS({ maxAliasCount: 50 });
    return site && typeof site === 'object' ? { ...site } : {};
  } catch {
    return {};
  }
}
