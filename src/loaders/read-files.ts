import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { classifyPath } from '../report/content-path.ts';
import type { ContentInput } from '../report/content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { ContentFile } from '../report/file.ts';
import { maxCharacters, tooLong } from '../report/limits.ts';
import { listPublic } from './public-files.ts';
import { positionAt } from '../report/diagnostics/source.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** No text within the limit has more bytes. */
export const maxBytes = 4 * maxCharacters;
/** `addresses.txt` is not parsed, and has a line for each line of each report. */
export const maxListBytes = 20 * maxBytes;

/**
 * Reads one file of a content folder. Only regular files: a link could lead anywhere, and a device has no end.
 * @param path absolute path of the file.
 * @param limit how many bytes may be read.
 * @returns its bytes; only their number where there are more; undefined where there is no regular file.
 * @throws errors of the file system, except for a missing file.
 */
export function readRegular(path: string, limit: number): Buffer | number | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry?.isFile()) return undefined;
  return entry.size > limit ? entry.size : readFileSync(path);
}

/**
 * Reads the files of a content folder from disk. Synchronously: a thousand small files take a fifth of the time that
 * they take with promises.
 * @param folder absolute path of the content folder.
 * @param root the same folder as the author knows it, for messages.
 * @returns the text of every content file and of every SVG, and the paths of all files, both sorted; besides, the paths of
 * what is published from the folder beside it. A content file that
 * is not UTF-8 or far too long gives a diagnostic instead of a text. So do symbolic links, which are not followed, pipes
 * and devices, files that may not be read, and names that are not UTF-8. A folder that does not exist has no files.
 */
export function readFiles(folder: string, root: string): { input: ContentInput; diagnostics: Diagnostic[] } {
  const { paths, diagnostics } = listFiles(folder, root);
  const files = paths.flatMap((path) => readOne(join(folder, path), path, `${root}/${path}`, diagnostics) ?? []);
  return { input: { files, paths, publicFiles: listPublic(folder) }, diagnostics };
}

function readOne(at: string, path: string, file: string, diagnostics: Diagnostic[]): ContentFile | undefined {
  const kind = classifyPath(path).is;
  const isDrawing = kind === 'asset' && /\.svg$/i.test(path);
  if ((kind === 'asset' && !isDrawing) || kind === 'unexpected' || kind === 'misnamed') return undefined;
  const limit = kind === 'addresses' ? maxListBytes : maxBytes;
  const bytes = attempt(
    () => readRegular(at, limit),
    (error) => {
      // Whether a drawing has to be readable depends on who shows it.
      if (isDrawing) return undefined;
      if (!isForbidden(error)) return gone(error);
      diagnostics.push(forbidden(file));
      return undefined;
    },
  );
  if (bytes === undefined) return undefined;
  if (isDrawing) return typeof bytes === 'number' ? undefined : drawing(path, file, bytes);
  if (typeof bytes === 'number') {
    const isList = kind === 'addresses';
    diagnostics.push(
      diagnostic(
        file,
        isList ? { ...tooLong(bytes, limit), fix: 'Delete what the site never published.' } : tooLong(bytes),
      ),
    );
    return undefined;
  }
  try {
    return { path, file, text: strictUtf8.decode(bytes) };
  } catch {
    const found = 'bytes that are not UTF-8';
    const fix = `Save ${file} with the encoding UTF-8.`;
    diagnostics.push(
      diagnostic(file, { code: 'file-encoding', position: placeOfFault(bytes), found, expected: 'UTF-8 text', fix }),
    );
    return undefined;
  }
}

/** The result of a call, or what is made of its error. */
function attempt<Value>(call: () => Value, otherwise: (error: NodeJS.ErrnoException) => undefined): Value | undefined {
  try {
    return call();
  } catch (error) {
    return otherwise(error as NodeJS.ErrnoException);
  }
}

function drawing(path: string, file: string, bytes: Buffer): ContentFile | undefined {
  try {
    return { path, file, text: strictUtf8.decode(bytes) };
  } catch {
    return undefined;
  }
}

function isForbidden({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EACCES' || code === 'EPERM';
}

function forbidden(file: string): Diagnostic {
  return diagnostic(file, {
    code: 'unexpected-file',
    position: { line: 1, column: 1 },
    found: 'a file or folder that may not be read here',
    expected: 'one that the user who builds the site may read',
    fix: `chmod a+rX ${file}`,
  });
}

/** Editors write files beside those that they save, which may be gone before they are read. */
function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Without `readdir`'s `recursive`, which follows symbolic links to folders. */
function listFiles(folder: string, root: string): { paths: string[]; diagnostics: Diagnostic[] } {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const walk = (inside: string): void => {
    const entries = attempt(
      () => readdirSync(join(folder, inside), { withFileTypes: true }),
      (error) => {
        if (!isForbidden(error)) return gone(error);
        diagnostics.push(forbidden(inside === '' ? root : `${root}/${inside}`));
        return undefined;
      },
    );
    for (const entry of entries ?? []) {
      // Names that begin with a dot belong to editors and version control; so do copies such as plan.mdx~ and
      // #plan.mdx#.
      if (/^\.|~$|^#.*#$/.test(entry.name)) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.includes('\ufffd')) diagnostics.push(notUtf8(path, root));
      else if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory()) walk(path);
      else diagnostics.push(noFile(`${root}/${path}`, entry));
    }
  };
  walk('');
  return { paths: paths.sort(), diagnostics: sortDiagnostics(diagnostics) };
}

function noFile(file: string, entry: Dirent): Diagnostic {
  const isLink = entry.isSymbolicLink();
  return diagnostic(file, {
    code: 'unexpected-file',
    position: { line: 1, column: 1 },
    found: isLink ? 'a symbolic link, which is not followed' : 'a pipe, socket or device, which is not read',
    expected: isLink ? 'the file itself' : 'a file',
    fix: isLink ? 'Replace the link with a copy of the file.' : 'Delete it.',
  });
}

function notUtf8(path: string, root: string): Diagnostic {
  return diagnostic(`${root}/${path}`, {
    code: 'file-name',
    position: { line: 1, column: 1 },
    found: 'a name that is not UTF-8, so that nothing under it can be opened',
    expected: 'a name in UTF-8',
    fix: path.replace(/\ufffd+/g, '-'),
  });
}

/** The place of the first byte sequence that is not UTF-8, found by halving: a longer beginning is never better. */
function placeOfFault(bytes: Buffer): { line: number; column: number } {
  const decode = (length: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return positionAt(decode(good), Infinity);
}
