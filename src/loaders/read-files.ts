import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Dirent,
} from 'node:fs';
import { join, sep } from 'node:path';
import { classifyPath } from '../report/content-path.ts';
import type { ContentInput } from '../report/content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic, type Finding } from '../report/diagnostics/diagnostic.ts';
import { placesIn } from '../report/diagnostics/source.ts';
import { headLength, type ContentFile, type FileHead } from '../report/file.ts';
import { maxCharacters, tooLong } from '../report/limits.ts';
import { routeOfFile } from '../urls/routes.ts';

/** No text within the limit has more bytes. */
export const maxBytes = 4 * maxCharacters;
/** `addresses.txt` is not parsed, and has a line for each line of each report. */
const maxListBytes = 20 * maxBytes;

/**
 * The bytes of a file, or only their number if there are more than `limit`; undefined if there is no regular file, as
 * links could lead anywhere and devices have no end. Throws what the file system throws, except for a missing file.
 */
export function readRegular(path: string, limit: number): Buffer | number | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry?.isFile()) return undefined;
  return entry.size > limit ? entry.size : readFileSync(path);
}

/** The paths of all files in a folder, relative to it, with slashes, sorted. Empty if there is no such folder. */
export function listFiles(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}

/** Where a site is read from, as in the settings. */
interface Folders {
  folder: string;
  root: string;
  publicFolder?: string;
  pagesFolder?: string;
}

/** What Astro makes a page or a file of (https://docs.astro.build/en/basics/astro-pages/). */
const pageFile = /^(?!(?:.*\/)?_).*\.(?:astro|mdx?|html|[jt]s)$/;

/**
 * Reads a content folder, and lists the files in `public/` and the routes of the team's own pages; all is sorted. A
 * content file that is not UTF-8 or far too long gives a diagnostic instead of a text, and so does a symbolic link, a
 * pipe or a device. It is synchronous because a thousand small files take five times as long with promises.
 */
export function readFiles({ folder, root, publicFolder, pagesFolder }: Folders): {
  input: ContentInput;
  diagnostics: Diagnostic[];
} {
  const { paths, diagnostics } = listContent(folder, root);
  const files = paths.flatMap((path) => readContentFile(folder, path, `${root}/${path}`, diagnostics) ?? []);
  const publicFiles = listFiles(publicFolder);
  const teamRoutes = listFiles(pagesFolder)
    .filter((path) => pageFile.test(path))
    .map(routeOfFile);
  const headOf = (path: string) => readHead(join(folder, path));
  return { input: { files, paths, publicFiles, teamRoutes, headOf }, diagnostics };
}

/** Reads the beginning of a file; undefined if it cannot be read. */
function readHead(path: string): FileHead | undefined {
  try {
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(headLength);
    const length = readSync(file, bytes);
    const { size } = fstatSync(file);
    closeSync(file);
    return { size, start: bytes.toString('latin1', 0, length) };
  } catch {
    return undefined;
  }
}

/** @param file the path in messages. */
function readContentFile(
  folder: string,
  path: string,
  file: string,
  diagnostics: Diagnostic[],
): ContentFile | undefined {
  const kind = classifyPath(path).type;
  const isDrawing = kind === 'asset' && /\.svg$/i.test(path);
  if ((kind === 'asset' && !isDrawing) || kind === 'unexpected' || kind === 'misnamed') return undefined;
  const isList = kind === 'addresses';
  const limit = isList ? maxListBytes : maxBytes;
  const bytes = tryToRead(file, diagnostics, () => readRegular(join(folder, path), limit));
  const text = textIn(bytes);
  if (text !== undefined) return { path, displayPath: file, text };
  // Only a drawing that a page shows has to be readable.
  if (bytes === undefined || isDrawing) return undefined;
  const finding: Finding = Buffer.isBuffer(bytes)
    ? {
        code: 'file-encoding',
        position: faultPosition(bytes),
        found: 'bytes that are not UTF-8',
        expected: 'UTF-8 text',
        fix: `Save ${file} with the encoding UTF-8.`,
      }
    : isList
      ? { ...tooLong(bytes, limit), fix: 'Delete what the site never published.' }
      : tooLong(bytes);
  diagnostics.push(diagnostic(file, finding));
  return undefined;
}

/** The text of a file without a byte order mark; undefined if `readRegular` did not read it, or it is not UTF-8. */
export function textIn(bytes: ReturnType<typeof readRegular> | undefined): string | undefined {
  return Buffer.isBuffer(bytes) && isUtf8(bytes) ? bytes.toString().replace(/^\ufeff/, '') : undefined;
}

/** Editors write files beside those that they save, which may be gone before they are read. */
function tryToRead<Value>(file: string, diagnostics: Diagnostic[], read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM'].includes(code)) diagnostics.push(notRead(file));
    else if (code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** Lists what is in the content folder, without `recursive`, which follows symbolic links to folders. */
function listContent(folder: string, root: string): { paths: string[]; diagnostics: Diagnostic[] } {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const walk = (inside: string): void => {
    const list = () => readdirSync(join(folder, inside), { withFileTypes: true });
    for (const entry of tryToRead(`${root}/${inside}`, diagnostics, list) ?? []) {
      // Names that begin with a dot belong to editors and version control; so do copies such as plan.mdx~ and
      // #plan.mdx#.
      if (/^\.|~$|^#.*#$/.test(entry.name)) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory() && !entry.name.includes('\ufffd')) walk(path);
      else diagnostics.push(notRead(`${root}/${path}`, entry));
    }
  };
  walk('');
  return { paths: paths.sort(), diagnostics: sortDiagnostics(diagnostics) };
}

/** @param entry undefined if the file or folder may not be read. */
function notRead(file: string, entry?: Dirent): Diagnostic {
  const [found = '', expected = '', fix = ''] = !entry
    ? ['a file or folder that may not be read here', 'one that anybody may read', `chmod a+rX ${file}`]
    : entry.isDirectory()
      ? ['a folder that cannot be opened, as its name is not UTF-8', 'a name in UTF-8', 'Rename the folder.']
      : entry.isSymbolicLink()
        ? ['a symbolic link, which is not followed', 'the file itself', 'Replace the link with a copy of the file.']
        : ['a pipe, socket or device, which is not read', 'a file', 'Delete it.'];
  return diagnostic(file, { code: 'unexpected-file', position: { line: 1, column: 1 }, found, expected, fix });
}

/** The position of the first byte that changes when the text is decoded and encoded again. */
function faultPosition(bytes: Buffer): { line: number; column: number } {
  const again = Buffer.from(bytes.toString());
  const end = bytes.findIndex((byte, index) => byte !== again[index]);
  return placesIn(bytes.subarray(0, end).toString()).at(Infinity);
}
