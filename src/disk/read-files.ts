import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { classifyPath } from '../report/content-path.ts';
import type { ContentInput } from '../report/content.ts';
import { diagnostic, type Diagnostic } from '../report/diagnostic.ts';
import type { ContentFile } from '../report/file.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the files of a content folder from disk.
 * @param folder absolute path of the content folder.
 * @param root the same folder as the author knows it, for messages.
 * @returns the text of every content file and the paths of all files, both sorted; a file that is not UTF-8 gives a
 *   diagnostic instead of a text. A folder that does not exist has no files.
 */
export async function readFiles(folder: string, root: string): Promise<{ input: ContentInput; diagnostics: Diagnostic[] }> {
  const paths = await listFiles(folder);
  const diagnostics: Diagnostic[] = [];
  const read = await Promise.all(
    paths.map(async (path): Promise<ContentFile | undefined> => {
      const kind = classifyPath(path).is;
      if (kind === 'asset' || kind === 'unexpected' || kind === 'misnamed') return undefined;
      const file = `${root}/${path}`;
      const bytes = await readFile(join(folder, path));
      try {
        return { path, file, text: strictUtf8.decode(bytes) };
      } catch {
        const found = 'bytes that are not UTF-8';
        const fix = `Save ${file} with the encoding UTF-8.`;
        diagnostics.push(diagnostic(file, { code: 'file-encoding', position: placeOfFault(bytes), found, expected: 'UTF-8 text', fix }));
        return undefined;
      }
    }),
  );
  return { input: { files: read.filter((file) => file !== undefined), paths }, diagnostics };
}

async function listFiles(folder: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // Names that begin with a dot belong to editors and version control.
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
}

/** The place of the first byte sequence that is not UTF-8: up to there, decoding gives back the same bytes. */
function placeOfFault(bytes: Buffer): { line: number; column: number } {
  const lines = bytes.toString('utf8').split('\ufffd', 1)[0]?.split(/\r\n|\n|\r/) ?? [''];
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
