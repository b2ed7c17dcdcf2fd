import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, sep } from 'node:path';
import { classifyPath } from '../report/content-path.ts';
import type { ContentInput } from '../report/content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic, type Finding } from '../report/diagnostics/diagnostic.ts';
import { splitLines } from '../report/diagnostics/source.ts';
import { headLength, type ContentFile, type FileHead } from '../report/file.ts';
import { tooLong } from '../report/limits.ts';
import { routeOfFile } from '../urls/routes.ts';
import { listFolder, tryToRead } from './list-folder.ts';
import { readBeside, type Beside } from './read-public.ts';
import type { Settings } from './settings.ts';
import { maxBytes, notUtf8, readRegular, textIn } from './read-regular.ts';

/** `addresses.txt` is not parsed, and has a line for each line of each report. */
const maxListBytes = 20 * maxBytes;
/** The URLs of 400 reports are 60,000. */
const maxListLines = 200_000;
/** Areas, topics, items and pages. The parser takes a second for two thousand files, however short they are. */
const maxNotes = 3_000;

/** The paths of all files in a folder, relative to it, with slashes, sorted. Empty if there is no such folder. */
export function listFiles(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}

/** Where a site is read from, as in the settings. Without its other folders, only the content is read. */
type Folders = Pick<Settings, 'folder' | 'root'> & Partial<Settings>;

/** What Astro makes a page or a file of (https://docs.astro.build/en/basics/astro-pages/). */
const pageFile = /^(?!(?:.*\/)?_).*\.(?:astro|mdx?|html|[jt]s)$/;

/**
 * Reads a content folder and what is beside it, and lists the routes of the team's own pages; all is sorted. A
 * content file that is not UTF-8 or far too long gives a diagnostic instead of a text, and so does a symbolic link, a
 * pipe or a device. It is synchronous because a thousand small files take five times as long with promises.
 */
export function readFiles({ folder, root, publicFolder, publicRoot, pagesFolder, themeFile }: Folders): {
  input: ContentInput;
  diagnostics: Diagnostic[];
} {
  const { paths, diagnostics } = listFolder(folder, root, isOfPrograms);
  const unread = new Set(paths.filter(isNote).slice(maxNotes));
  const [first] = unread;
  if (first !== undefined) diagnostics.push(tooManyNotes(`${root}/${first}`, maxNotes + unread.size));
  const files = paths.flatMap((path) =>
    unread.has(path) ? [] : (readContentFile(folder, path, `${root}/${path}`, diagnostics) ?? []),
  );
  const beside =
    publicFolder !== undefined && publicRoot !== undefined && themeFile !== undefined
      ? readBeside({ publicFolder, publicRoot, themeFile })
      : { publicFiles: [], diagnostics: [] };
  const teamRoutes = listFiles(pagesFolder)
    .filter((path) => pageFile.test(path))
    .map(routeOfFile);
  const headOf = (path: string) => readHead(join(folder, path));
  const { publicFiles, theme }: Partial<Beside> = beside;
  const input = { files, paths, publicFiles: publicFiles ?? [], theme, teamRoutes, headOf };
  return { input, diagnostics: sortDiagnostics([...diagnostics, ...beside.diagnostics]) };
}

const isNote = (path: string) => ['area', 'topic', 'item', 'page'].includes(classifyPath(path).type);

/** @param file the first that is not read. */
function tooManyNotes(file: string, count: number): Diagnostic {
  const many = (notes: number) => `${notes.toLocaleString('en')} files in areas/, topics/, items/ and pages/`;
  return diagnostic(file, {
    code: 'too-long',
    position: { line: 1, column: 1 },
    found: `one of ${many(count)}; this one and those after it were not read`,
    expected: `at most ${many(maxNotes)}`,
    fix: 'Delete what readers do not need, or move it to a folder in sources/.',
  });
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
  const isLongList = isList && text !== undefined && splitLines(text).length > maxListLines;
  if (text !== undefined && !isLongList) return { path, displayPath: file, text };
  // Only a drawing that a page shows has to be readable.
  if (bytes === undefined || isDrawing) return undefined;
  diagnostics.push(diagnostic(file, unreadable(file, bytes, isList)));
  return undefined;
}

/** Why a file is not read: it is too long, or no text. */
function unreadable(file: string, bytes: Buffer | number, isList: boolean): Finding {
  const ofList = (finding: Finding) => ({ ...finding, fix: 'Delete what the site never published.' });
  if (typeof bytes === 'number') return isList ? ofList(tooLong(bytes, maxListBytes)) : tooLong(bytes);
  const text = textIn(bytes);
  if (text === undefined) return notUtf8(file, bytes);
  return ofList(tooLong(splitLines(text).length, maxListLines, 'lines'));
}

/** Names that begin with a dot belong to editors and version control; so do copies such as plan.mdx~ and #plan.mdx#. */
const isOfPrograms = (name: string) => /^\.|~$|^#.*#$/.test(name);
