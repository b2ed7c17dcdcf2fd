import { chmodSync, constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Path } from './draw-pages.ts';
import { identityOf, isSameFile, type FileIdentity } from './file-identity.ts';
import { fileOfPath } from './page-file.ts';
import type { PageLedger } from './page-ledger.ts';

/** What new files and folders do not permit. Read once: to be read it is set, for a moment, for the whole process. */
const mask = process.umask();

/**
 * Puts every page of the last site into the new one, for those that will not be drawn again. One after the other, and by calls that wait:
 * thousands take a fifth of the time that they take through promises, and meanwhile the content is read in another thread.
 * @param ledger of the last build; undefined where there is none that counts.
 * @param last folder of the last site.
 * @param next folder of the new one. Where it holds a former site, only what the last one has too stays in it.
 * @returns the files that are there now, and which they are. A file that is no longer the one that was drawn is left out.
 */
export function bringPages(ledger: PageLedger | undefined, last: string, next: string): Map<string, FileIdentity> {
  const pages = ledger?.pages ?? {};
  const brought = new Map<string, FileIdentity>();
  // A folder that a page will come into stays: making one anew is slow on a disk.
  if (existsSync(next)) clearOut(next, '', pages, foldersOf(Object.keys(pages)), brought);
  for (const [file, { file: known }] of Object.entries(pages)) {
    if (brought.has(file) || !isSameFile(join(last, file), known) || !isAsNew(known)) continue;
    const found = bring(join(last, file), join(next, file), known);
    if (found) brought.set(file, found);
  }
  return brought;
}

/** The pages of a build: those that have to be drawn, and what is kept. */
export interface KeptPages {
  toDraw: Path[];
  /** Files of the last build that stay in the new site, and which they are. */
  files: Map<string, FileIdentity>;
  /** The key of every page that has one, by its file. */
  keys: Map<string, string>;
}

/**
 * Decides which pages of the last build stay, as they would be drawn alike, and takes the others out of the new site. Folders of pages
 * that are to be drawn stay.
 * @param paths of the site, each of a file of its own.
 * @param ledger of the last build.
 * @param brought files of it that are in the new site.
 * @param next folder of the new site.
 * @returns what is left to draw.
 */
export function keepPages(paths: readonly Path[], ledger: PageLedger | undefined, brought: ReadonlyMap<string, FileIdentity>, next: string): KeptPages {
  const kept: KeptPages = { toDraw: [], files: new Map(), keys: new Map() };
  for (const path of paths) {
    const file = fileOfPath(path);
    const key = path.cacheKey;
    if (key !== undefined) kept.keys.set(file, key);
    const known = brought.get(file);
    if (key !== undefined && known && ledger?.pages[file]?.key === key) kept.files.set(file, known);
    else kept.toDraw.push(path);
  }
  const wanted = foldersOf(paths.map(fileOfPath));
  for (const file of Object.keys(ledger?.pages ?? {})) if (!kept.files.has(file)) takeOut(next, file, wanted);
  return kept;
}

/** Every folder that holds one of some files, itself or further below. */
function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) for (let folder = dirname(file); folder !== '.' && !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  return folders;
}

/** Whether a page that is drawn now would be readable for the same people. */
function isAsNew([, , , mode]: FileIdentity): boolean {
  return process.platform === 'win32' || (mode & 0o777) === (0o666 & ~mask);
}

/**
 * Takes out of a former site what is not the same file as in the last one, and folders that are not wanted.
 * @returns whether nothing is left in the folder.
 */
function clearOut(site: string, folder: string, pages: PageLedger['pages'], wanted: ReadonlySet<string>, stay: Map<string, FileIdentity>): boolean {
  let isEmpty = true;
  const mode = 0o777 & ~mask;
  if (process.platform !== 'win32' && (statSync(join(site, folder)).mode & 0o777) !== mode) chmodSync(join(site, folder), mode);
  for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const known = pages[path]?.file;
    if (entry.isDirectory()) {
      if (clearOut(site, path, pages, wanted, stay) && !wanted.has(path)) rmdirSync(join(site, path));
      else isEmpty = false;
    } else if (known && isSameFile(join(site, path), known) && isAsNew(known)) {
      stay.set(path, known);
      isEmpty = false;
    } else unlinkSync(join(site, path));
  }
  return isEmpty;
}

/**
 * Another name for the same file, or a copy where a disk has no second names; undefined where neither can be had. The last site may be
 * exchanged by another program in the same moment, so what has come is looked at once more.
 */
function bring(from: string, to: string, known: FileIdentity): FileIdentity | undefined {
  try {
    mkdirSync(dirname(to), { recursive: true });
    const isLinked = tryLink(from, to);
    if (!isLinked) copyFileSync(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    if (isSameFile(isLinked ? to : from, known)) return isLinked ? known : identityOf(to);
  } catch {
    // It is drawn instead.
  }
  rmSync(to, { force: true });
  return undefined;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Removes a file where it is there, and the folders that are empty then and not wanted. */
function takeOut(site: string, file: string, wanted: ReadonlySet<string>): void {
  rmSync(join(site, file), { force: true });
  for (let folder = dirname(file); folder !== '.' && !wanted.has(folder); folder = dirname(folder)) {
    try {
      rmdirSync(join(site, folder));
    } catch {
      return;
    }
  }
}
