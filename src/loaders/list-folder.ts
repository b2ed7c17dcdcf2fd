import { readdirSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';

/**
 * Lists the files in a folder, and follows no link: `recursive` would. What is neither file nor folder gives a diagnostic.
 * @param root the folder in messages.
 */
export function listFolder(
  folder: string,
  root: string,
  isLeftOut = (_name: string) => false,
): { paths: string[]; diagnostics: Diagnostic[] } {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const walk = (inside: string): void => {
    const list = () => readdirSync(join(folder, inside), { withFileTypes: true });
    for (const entry of tryToRead(`${root}/${inside}`, diagnostics, list) ?? []) {
      if (isLeftOut(entry.name)) continue;
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
export function notRead(file: string, entry?: Dirent | Stats): Diagnostic {
  const [found = '', expected = '', fix = ''] = !entry
    ? ['a file or folder that may not be read here', 'one that anybody may read', `chmod a+rX ${file}`]
    : entry.isDirectory()
      ? ['a folder that cannot be opened, as its name is not UTF-8', 'a name in UTF-8', 'Rename the folder.']
      : entry.isSymbolicLink()
        ? ['a symbolic link, which is not followed', 'the file itself', 'Replace the link with a copy of the file.']
        : ['a pipe, socket or device, which is not read', 'a file', 'Delete it.'];
  return diagnostic(file, { code: 'unexpected-file', position: { line: 1, column: 1 }, found, expected, fix });
}

/** Editors write files beside those that they save, which may be gone before they are read. */
export function tryToRead<Value>(file: string, diagnostics: Diagnostic[], read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM'].includes(code)) diagnostics.push(notRead(file));
    else if (code !== 'ENOENT') throw error;
    return undefined;
  }
}
