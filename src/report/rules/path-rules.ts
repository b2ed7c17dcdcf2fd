/** Rules for the names of files. */
import { classifyPath } from '../content-path.ts';
import type { ContentOptions } from '../content.ts';
import type { Finding, Reporter } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/source.ts';
import { newName } from '../wrong-paths.ts';
import { pathOnDisk, portablePath } from './portable-names.ts';

type Add = (path: string, finding: Omit<Finding, 'position'>) => void;

/** Checks how files are named. */
export function checkPaths(paths: readonly string[], options: ContentOptions, report: Reporter): void {
  const add: Add = (path, finding) =>
    report(`${options.root}/${path}`, { ...finding, position: { line: 1, column: 1 } });
  const taken = new Set(paths);
  reportWrongPaths(paths, taken, add);
  reportNames(paths, taken, add);
  if (options.drafts) reportTwins(paths, add);
}

/** Reports files that are not read. */
function reportWrongPaths(paths: readonly string[], taken: Set<string>, add: Add): void {
  for (const path of paths) {
    const kind = classifyPath(path);
    if (kind.type !== 'unexpected' && kind.type !== 'misnamed') continue;
    const code = kind.type === 'misnamed' ? 'file-name' : 'unexpected-file';
    add(path, { code, found: `the file ${quote(path)}`, expected: kind.expected, fix: newName(path, kind.fix, taken) });
  }
}

/** Reports names that another system cannot store. */
function reportNames(paths: readonly string[], taken: Set<string>, add: Add): void {
  const firstOnDisk = new Map<string, string>();
  for (const path of paths) {
    const { type } = classifyPath(path);
    if (type === 'unexpected' || type === 'misnamed') continue;
    const portable = portablePath(path);
    const first = firstOnDisk.get(pathOnDisk(path));
    firstOnDisk.set(pathOnDisk(path), first ?? path);
    const finding = { code: 'file-name', found: `the file ${quote(path)}` } as const;
    if (portable !== path) {
      add(path, { ...finding, expected: 'a name that Windows can store', fix: newName(path, portable, taken) });
    } else if (first !== undefined) {
      const expected = `a name that Windows and macOS can tell apart from ${quote(first)}`;
      add(path, { ...finding, expected, fix: newName(path, path.replace(/(?=\.[^./]*$|$)/, '-1'), taken) });
    }
  }
}

/** Reports drafts beside the file that they are drafts of: only one can be shown. */
function reportTwins(paths: readonly string[], add: Add): void {
  const firstOfPage = new Map<string, string>();
  for (const path of paths) {
    if (!('draft' in classifyPath(path))) continue;
    const published = path.replace(/(^|\/)_/g, '$1');
    const first = firstOfPage.get(published);
    if (first === undefined) firstOfPage.set(published, path);
    else
      add(path, {
        code: 'duplicate-name',
        found: `${quote(path)}, which is for the same page as ${quote(first)}`,
        expected: 'one of the two',
        fix: `Delete ${first} or ${path}.`,
      });
  }
}
