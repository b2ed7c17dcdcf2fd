import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { fieldsIn } from '../report/fields/read-fields.ts';
import { decoded } from '../report/decoded.ts';
import { basePath, siteUrl } from '../report/site-url.ts';
import { siteSchema, type SiteSettings } from '../report/schema/site.ts';
import { wordsOfSite } from '../report/status.ts';
import type { Wording } from '../strings/translate.ts';
import { maxBytes, readRegular, textIn } from './read-regular.ts';
import { allStrings } from '../strings/all-strings.ts';
import { restore } from './unfinished.ts';

/** Where the content is and where the site will be published. */
export interface Settings {
  /** Absolute path of the content folder. */
  folder: string;
  /** The content folder as messages name it: relative to the project if it is inside, else absolute. */
  root: string;
  /** Absolute path of the folder whose files are published as they are. */
  publicFolder: string;
  /** That folder as messages name it. */
  publicRoot: string;
  /** Absolute path of the style sheet of the team, which may be missing. */
  themeFile: string;
  /** Absolute path of the folder of the pages that the team adds in code. */
  pagesFolder: string;
  /** Undefined if `site.yaml` does not say. */
  title: string | undefined;
  /** Undefined if the URL of the site is not known. */
  origin: string | undefined;
  /** The base path, with a slash at both ends. */
  base: string;
  /** Whether `site.yaml` asks for the page on which reports are written. */
  write: boolean;
}

/** What the configuration of a project may say; all of it is optional. */
export interface ProjectOptions {
  /** The content folder, relative to the project. */
  content?: string | undefined;
  /** The URL of the site. Its path counts if there is no `base`. */
  site?: string | undefined;
  /** The base path. */
  base?: string | undefined;
  /** As Astro has it: absolute, or relative to the project. */
  publicDir?: string | undefined;
  /** As Astro has it: absolute, or relative to the project. */
  srcDir?: string | undefined;
}

/**
 * Reads what is needed before any content: the configuration, and URL and title of `site.yaml`, if that can be read.
 * `site` in the configuration replaces the whole URL, `base` alone its path. Throws a PlainError if one of these is
 * wrong, or the content folder is a file or a link. If a command was killed while it replaced the folder, that is put back.
 */
export function readSettings(
  project: string,
  { content = 'content', site, base, publicDir = 'public', srcDir = 'src' }: ProjectOptions,
): Settings {
  const folder = resolve(project, content);
  restore(folder);
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry && !entry.isDirectory())
    throw new PlainError(
      `The content folder ${folder} is a ${entry.isSymbolicLink() ? 'symbolic link, which is not followed' : 'file'}. Name a folder with "content" in astro.config.mjs.`,
    );
  const publicFolder = resolve(project, publicDir);
  const fields = siteFields(folder);
  const url = siteUrl(site ?? fields.url ?? '');
  const named = `/${decoded(base ?? '')}/`.replaceAll(/\/+/g, '/');
  if (site && !siteUrl(site)) throw wrongUrl('site', site, 'a URL such as https://example.org/reports/');
  if (base && !isBasePath(base, named)) throw wrongUrl('base', base, 'a path such as /reports/');
  return {
    folder,
    root: nameInMessages(project, folder),
    publicFolder,
    publicRoot: nameInMessages(project, publicFolder),
    themeFile: join(project, 'theme.css'),
    pagesFolder: resolve(project, srcDir, 'pages'),
    title: fields.title,
    origin: url?.origin,
    base: named === '/' && url ? basePath(url) : named,
    write: Boolean(fields.write),
  };
}

function isBasePath(base: string, path: string): boolean {
  const url = siteUrl(`https://almanac.invalid${path}`);
  return !base.includes('://') && url !== undefined && basePath(url) === path;
}

function wrongUrl(option: string, value: string, expected: string): PlainError {
  const inConfig = `${option} is ${JSON.stringify(value)} in astro.config.mjs`;
  return new PlainError(`${inConfig}, and a site has ${expected}. Correct it, or remove it.`);
}

/** A folder relative to the project if it is inside, else its absolute path; with slashes. */
function nameInMessages(project: string, folder: string): string {
  const inside = relative(project, folder) || '.';
  return (inside.startsWith('..') ? folder : inside).split(sep).join('/');
}

/** The title and folder of a site, on one line. */
export function siteName({ title, folder }: Pick<Settings, 'title' | 'folder'>): string {
  return `Site: ${logLine(title === undefined ? folder : `${title}, in ${folder}`)}`;
}

/** The URL of the guide; undefined if that of the site is not known. */
export function guideUrl({ origin, base }: Pick<Settings, 'origin' | 'base'>): string | undefined {
  return origin && new URL(`${base}guide/`, origin).href;
}

/** The valid fields of `site.yaml`; none if it cannot be read. Reading the content reports the others. */
export function siteFields(folder: string): Partial<SiteSettings> {
  const fields = fieldsOf(folder, 'site.yaml');
  const read = Object.entries(siteSchema.shape).map(([name, schema]) => [name, schema.safeParse(fields[name]).data]);
  return Object.fromEntries(read) as Partial<SiteSettings>;
}

/** The strings of a site. Reading the content reports what is wrong with them. */
export function readWording(folder: string): Wording {
  return wordsOfSite(siteFields(folder), fieldsOf(folder, 'strings.yaml'), allStrings).wording;
}

/** The fields of a file of YAML, whatever they are; none if it cannot be read. */
function fieldsOf(folder: string, file: string): Record<string, unknown> {
  try {
    return fieldsIn(textIn(readRegular(join(folder, file), maxBytes)) ?? '');
  } catch {
    return {};
  }
}
