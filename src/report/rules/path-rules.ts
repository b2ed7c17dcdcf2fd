/** Rules for the names of files. */
import { classifyPath } from '../content-path.ts';
import { quote } from '../diagnostics/source.ts';
import { newName } from '../wrong-paths.ts';
import type { Checked, RuleFinding } from './rule.ts';

type Add = (path: string, finding: RuleFinding) => void;

/** Checks how files are named. */
export function checkPaths({ input: { paths }, options, named, report }: Checked): void {
  const add: Add = (path, finding) => report(named(path), finding);
  reportNames(paths, add);
  if (options.drafts) reportTwins(paths, add);
}

/** Reports files that are not read, and names that another system cannot store. */
function reportNames(paths: readonly string[], add: Add): void {
  const taken = new Set(paths);
  const firstOnDisk = new Map<string, string>();
  for (const path of paths) {
    const wrong = (expected: string, meant: string, code: 'file-name' | 'unexpected-file' = 'file-name') =>
      add(path, { code, found: `the file ${quote(path)}`, expected, fix: newName(path, meant, taken) });
    const kind = classifyPath(path);
    if (kind.type === 'misnamed') wrong(kind.expected, kind.fix);
    else if (kind.type === 'unexpected') wrong(kind.expected, kind.fix, 'unexpected-file');
    else {
      const portable = portablePath(path);
      const first = firstOnDisk.get(pathOnDisk(path));
      firstOnDisk.set(pathOnDisk(path), first ?? path);
      const apart = path.replace(/(?=\.[^./]*$|$)/, '-1');
      if (portable !== path) wrong('a name that Windows can store', portable);
      else if (first !== undefined) wrong(`a name that Windows and macOS can tell apart from ${quote(first)}`, apart);
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

const device = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
const signs = /[<>:"|?*\\\p{Cc}]+/gu;

/** A path that every system can store. */
export function portablePath(path: string): string {
  const portable = (name: string) =>
    name
      .replace(signs, '-')
      .replace(/[. ]+$/, '')
      .replace(device, '$1-1');
  return path.split('/').map(portable).join('/');
}

/** Whether a path contains the name of a Windows device. */
export function hasDevice(path: string): boolean {
  return path.split('/').some((name) => device.test(name));
}

/** The path by which Windows and macOS tell files apart. */
export function pathOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
