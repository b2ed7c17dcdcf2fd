import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isIn } from '../disk/is-in.ts';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import { cacheFolder, codeCache, type Settings } from '../disk/settings.ts';
import { tryRename } from '../disk/try-rename.ts';
import { inlineScriptsFile } from '../loaders/inline-scripts.ts';
import { digest } from '../report/digest.ts';

/**
 * The bundled code of the pages, and of the thread that reads the content. It depends on the content in nothing but the base path of the
 * site. Bundling it takes longer than drawing a small site.
 */
export interface KeptCode {
  /** Absolute path of the module that draws. */
  entry: string;
  /** Absolute path of the code of the thread (`content-worker.ts`), with all its packages. */
  worker: string;
  /** Files of the site that bundling makes, styles, scripts and fonts: absolute paths by those inside the site. */
  client: ReadonlyMap<string, string>;
  /** Absolute path of the list of scripts that pages carry (`inline-scripts.ts`). */
  scripts: string;
}

/** As many are kept: a team builds for its host, to look at it, and to look at other versions of the code. */
const atMost = 6;

/** What a folder of kept code is to hold: the names of its files with digests, and which one draws. */
interface Inventory {
  entry: string;
  files: Record<string, string>;
}

/**
 * Says where the code of the pages is kept.
 * @param project absolute path of the project.
 * @param settings of the site.
 * @param fingerprint of the code that draws pages.
 * @param env whose ALMANAC_CODE and ALMANAC_CACHE say where what is kept is.
 * @returns absolute paths of folders, which other code, another base path or another Node would have elsewhere: the one for all sites, and
 *   that of this site, for those who may not write to the first.
 */
export function codeFolders(project: string, { base }: Pick<Settings, 'base'>, fingerprint: string, env: NodeJS.ProcessEnv): string[] {
  const name = `code-${digest(JSON.stringify([fingerprint, base, project])).slice(0, 16)}`;
  return [codeCache(env), cacheFolder(env)].map((folder) => resolve(project, folder, name));
}

/**
 * Whether code can be kept in a folder.
 * @param folder one that `codeFolders` gives.
 */
export function canKeep(folder: string): boolean {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    accessSync(dirname(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the code that was bundled before.
 * @param folder as `codeFolders` gives it.
 * @param project absolute path of the project.
 * @returns undefined where there is none, it is not to the byte what was kept, or it would not find its packages.
 */
export function findCode(folder: string, project: string): KeptCode | undefined {
  if (!findsPackages(folder, project)) return undefined;
  const bytes = readSealed(join(folder, inventoryFile));
  if (!bytes) return undefined;
  const { entry, files } = JSON.parse(bytes.toString()) as Inventory;
  const isWhole = Object.entries(files).every(([file, known]) => existsSync(join(folder, file)) && digestOf(join(folder, file)) === known);
  if (!isWhole) return undefined;
  touch(folder);
  const client = Object.keys(files).filter((file) => file.startsWith(`${parts.client}/`)).map((file) => [file.slice(parts.client.length + 1), join(folder, file)] as const);
  return { entry: join(folder, entry), worker: join(folder, workerFile), client: new Map(client), scripts: join(folder, parts.scripts) };
}

/**
 * Keeps the code that was bundled, while it is still there.
 * @param folder as `codeFolders` gives it.
 * @param site folder that Astro builds in, with the code of the thread beside that of the pages.
 * @param project absolute path of the project.
 */
export function keepCode(folder: string, site: string, project: string): void {
  const bundled = join(site, '.prerender');
  const entry = readdirSync(bundled).find((name) => /^prerender-entry\..*mjs$/.test(name));
  if (entry === undefined) throw new Error(`Astro no longer names the code of the pages as it did: no prerender-entry in ${bundled}`);
  const beside = `${folder}.${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  cpSync(bundled, join(beside, parts.code), { recursive: true });
  cpSync(join(site, '_astro'), join(beside, parts.client, '_astro'), { recursive: true });
  cpSync(join(site, workerFile), join(beside, workerFile));
  cpSync(inlineScriptsFile(), join(beside, parts.scripts));
  const files = Object.fromEntries(filesIn(beside).map((file) => [file, digestOf(join(beside, file))]));
  writeSealed(join(beside, inventoryFile), Buffer.from(JSON.stringify({ entry: join(parts.code, entry), files } satisfies Inventory)));
  if (!findsPackages(beside, project)) symlinkSync(join(project, 'node_modules'), join(beside, 'node_modules'), 'junction');
  // Another build may have been as far in the same moment, and draw with what it has.
  if (!findCode(folder, project)) rmSync(folder, { recursive: true, force: true });
  if (!tryRename(beside, folder)) rmSync(beside, { recursive: true, force: true });
  forget(folder);
}

/** What is used stays longest; whoever may not write there takes nothing away either. */
function touch(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // It was found all the same.
  }
}

/** Code finds its packages in a folder above it, and else by a link beside it. */
function findsPackages(folder: string, project: string): boolean {
  try {
    return isIn(realpathSync(project), realpathSync(folder)) || realpathSync(join(folder, 'node_modules')) === realpathSync(join(project, 'node_modules'));
  } catch {
    return false;
  }
}

/** The code of the thread, in the folder that code is bundled into and in the one that keeps it. */
export const workerFile = 'worker/content-worker.mjs';

const parts = { code: 'code', client: 'client', scripts: 'inline-scripts.json' };
const inventoryFile = 'inventory.json';

/** Removes what was kept before the last few. */
function forget(newest: string): void {
  const cache = resolve(newest, '..');
  const others = readdirSync(cache).filter((name) => /^code-[0-9a-f]+$/.test(name)).map((name) => join(cache, name)).filter((path) => path !== newest);
  // Another checkout that keeps its code here may take one away in this moment.
  const usedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = others.sort((a, b) => usedAt(b) - usedAt(a));
  for (const path of byAge.slice(atMost - 1)) rmSync(path, { recursive: true, force: true });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1).replaceAll('\\', '/'));
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64');
}
