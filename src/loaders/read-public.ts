/** What a team publishes as it is, and its style sheet: files beside the content folder that a review of code may not see. */
import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { openEnds } from '../check/theme-ends.ts';
import { foreignFiles } from '../check/theme-files.ts';
import { refusedSyntax } from '../check/theme-syntax.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { ContentFile } from '../report/file.ts';
import { tooLong } from '../report/limits.ts';
import { listFolder, notRead } from './list-folder.ts';
import { isTaken } from '../urls/public-files.ts';
import type { Settings } from './settings.ts';
import { maxBytes, notUtf8, readRegular, textIn } from './read-regular.ts';

/** What is beside a content folder: the files that are published as they are, the style sheet, and what is wrong with them. */
export interface Beside {
  publicFiles: readonly string[];
  theme: ContentFile | undefined;
  diagnostics: readonly Diagnostic[];
}

/** Lists the files in `public/`, and reads `theme.css`. */
export function readBeside({
  publicFolder,
  publicRoot,
  themeFile,
}: Pick<Settings, 'publicFolder' | 'publicRoot' | 'themeFile'>): Beside {
  const { paths, diagnostics } = listPublic(publicFolder, publicRoot);
  const theme = readTheme(themeFile, paths);
  return { publicFiles: paths, theme: theme.file, diagnostics: [...diagnostics, ...theme.diagnostics] };
}

/** Lists the files that are published as they are. Those that nobody means to publish, or that cannot be, give diagnostics. */
function listPublic(folder: string, root: string): { paths: string[]; diagnostics: Diagnostic[] } {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (!entry) return { paths: [], diagnostics: [] };
  if (!entry.isDirectory()) return { paths: [], diagnostics: [notRead(root, entry)] };
  const { paths, diagnostics } = listFolder(folder, root);
  const secrets = new Set(paths.flatMap((path) => neverPublished(path) ?? []));
  const ofSecrets = Array.from(secrets, (path) => unmeant(`${root}/${path}`));
  const ofSite = paths.filter(isTaken).map((path) => takenName(`${root}/${path}`));
  return { paths, diagnostics: sortDiagnostics([...diagnostics, ...ofSecrets, ...ofSite]) };
}

/** Names beginning with a dot that hosts ask for, and what file managers leave. */
const harmless = /^\.(?:well-known|nojekyll|htaccess|gitkeep|gitignore|DS_Store)$/;

/** The part of a path that nobody means to publish: settings with secrets, a repository, a copy that an editor keeps. */
function neverPublished(path: string): string | undefined {
  const names = path.split('/');
  const index = names.findIndex((name) =>
    name.startsWith('.') ? !harmless.test(name) : /~$|^#.*#$|\.(?:bak|orig|rej|sw[op])$/i.test(name),
  );
  return index < 0 ? undefined : names.slice(0, index + 1).join('/');
}

function unmeant(file: string): Diagnostic {
  return diagnostic(file, {
    code: 'unexpected-file',
    position: { line: 1, column: 1 },
    found: 'a file or folder of a program, which the site would publish',
    expected: 'files that everybody may read',
    fix: 'Move it out of this folder. If it has been published, replace any secrets in it.',
  });
}

function takenName(file: string): Diagnostic {
  return diagnostic(file, {
    code: 'unexpected-file',
    position: { line: 1, column: 1 },
    found: 'a file where Almanac writes a page, a file or a folder of its own',
    expected: 'a name that no page or file of the site has',
    fix: 'Rename or delete it. A page of your own goes into src/pages.',
  });
}

/** Reads a style sheet; without a file if there is none, or if it cannot be read, which a diagnostic says. */
function readTheme(
  path: string,
  publicFiles: readonly string[],
): { file: ContentFile | undefined; diagnostics: Diagnostic[] } {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return { file: undefined, diagnostics: [] };
  const name = basename(path);
  if (!entry.isFile()) return { file: undefined, diagnostics: [notRead(name, entry)] };
  const bytes = readRegular(path, maxBytes);
  const text = textIn(bytes);
  if (text !== undefined) {
    const file = { path: name, displayPath: name, text };
    const open = openEnds(file);
    return {
      file,
      diagnostics: [...(open.length > 0 ? open : refusedSyntax(file)), ...foreignFiles(file, publicFiles)],
    };
  }
  const finding = Buffer.isBuffer(bytes) ? notUtf8(name, bytes) : tooLong(bytes ?? 0);
  return { file: undefined, diagnostics: [diagnostic(name, finding)] };
}
