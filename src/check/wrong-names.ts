/** Files whose names are wrong. All are found together, as no two can be renamed alike. */
import { quote } from '../report/diagnostics/source.ts';
import { pathOnDisk, portablePath } from './portable-path.ts';
import type { ContentRule } from './rule.ts';
import { newName, wrongPath } from './wrong-paths.ts';

interface WrongName {
  code: 'unexpected-file' | 'file-name';
  path: string;
  expected: string;
  fix: string;
}

/** Makes the rule that reports the files with one kind of wrong name. */
export function ruleOfNames(code: WrongName['code']): ContentRule {
  return {
    code,
    check(seen, report) {
      for (const { path, expected, fix } of wrongNamesOf(seen.input.paths).filter((name) => name.code === code))
        report(seen.nameOf(path), { found: `the file ${quote(path)}`, expected, fix });
    },
  };
}

/** Two rules ask for the same list. */
const namesFound = new WeakMap<readonly string[], readonly WrongName[]>();

function wrongNamesOf(paths: readonly string[]): readonly WrongName[] {
  const names = namesFound.get(paths) ?? wrongNames(paths);
  namesFound.set(paths, names);
  return names;
}

/** Files that are not read, and names that some system cannot store. */
function wrongNames(paths: readonly string[]): WrongName[] {
  const taken = new Set(paths);
  const firstOnDisk = new Map<string, string>();
  return paths.flatMap((path): WrongName[] => {
    const unread = wrongPath(path);
    if (unread) {
      const { code, expected, meant } = unread;
      const isInNoArea = /^items\/[^/]+\/[^/]+$/.test(meant) && path.split('/').length === 2;
      const isSecond = taken.has(meant);
      const fix = isInNoArea ? `Move ${path} into the folder of its area.` : newName(path, meant, taken);
      return [{ code, path, expected: isSecond ? `one file of this kind: ${meant} is there already` : expected, fix }];
    }
    const key = pathOnDisk(path);
    const first = firstOnDisk.get(key) ?? path;
    firstOnDisk.set(key, first);
    const portable = portablePath(path);
    const wrong = (expected: string, meant: string): WrongName[] => [
      { code: 'file-name', path, expected, fix: newName(path, meant, taken) },
    ];
    if (portable !== path) return wrong('a name that Windows can store', portable);
    if (first === path) return [];
    const expected = `a name that Windows and macOS can tell apart from ${quote(first)}`;
    return wrong(expected, path.replace(/(?=\.[^./]*$|$)/, '-1'));
  });
}
