import { statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { maxCharacters } from '../report/limits.ts';
import { parseYaml } from '../report/parse-yaml.ts';
import { PlainError } from '../report/plain-error.ts';
import { basePath, siteAddress } from '../report/site-address.ts';
import { maxBytes, readRegular } from './read-files.ts';

/** Where the content is and where the site will be, from the environment and `site.yaml`. */
export interface Settings {
  /** Absolute path of the content folder. */
  folder: string;
  /** The content folder as the author knows it, for messages: relative to the project where it is inside. */
  root: string;
  /** Origin and base path; undefined where neither ALMANAC_URL nor `site.yaml` gives them. */
  url: URL | undefined;
  /** The base path, with a slash at both ends. */
  base: string;
}

/**
 * Reads the settings that Astro needs before any content is read.
 * @param project absolute path of the project.
 * @param env `ALMANAC_CONTENT` (default `content`) and `ALMANAC_URL` (default: `url` of `site.yaml`).
 * @returns the settings. A `site.yaml` that cannot be read has no url here; reading the content reports it.
 * @throws PlainError where ALMANAC_URL is no address, or the content folder is a file.
 */
export function readSettings(project: string, env: NodeJS.ProcessEnv): Settings {
  const content = env['ALMANAC_CONTENT'] || 'content';
  const folder = isAbsolute(content) ? content : join(project, content);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new PlainError(`The content is to be in ${folder}, which is no folder.${env['ALMANAC_CONTENT'] ? ' ALMANAC_CONTENT names it.' : ''}`);
  }
  const inside = relative(project, folder).split(sep).join('/');
  const root = inside.startsWith('..') ? folder.split(sep).join('/') : inside;
  const url = env['ALMANAC_URL'] ? parseUrl(env['ALMANAC_URL']) : urlOfSite(folder);
  const base = url ? basePath(url) : '/';
  return { folder, root, url, base };
}

function parseUrl(text: string): URL {
  const url = siteAddress(text);
  if (url) return url;
  throw new PlainError(`ALMANAC_URL is ${JSON.stringify(text)}, which is no address of a site. Expected origin and base path, such as https://reports.example.org/kitchen/`);
}

function urlOfSite(folder: string): URL | undefined {
  try {
    const bytes = readRegular(join(folder, 'site.yaml'), maxBytes);
    const yaml = Buffer.isBuffer(bytes) ? bytes.toString() : '';
    const document = yaml.length > maxCharacters ? undefined : parseYaml(yaml);
    if (!document || document.errors.length > 0) return undefined;
    const site: unknown = document.toJS({ maxAliasCount: 50 });
    const text = site && typeof site === 'object' && 'url' in site ? String(site.url) : '';
    return siteAddress(text);
  } catch {
    return undefined;
  }
}
