/** Files that are not read because of their names, and what they were meant to be. */
import { classifyPath, isCycleId, type ContentKind } from '../report/content-path.ts';
import { misspelt } from '../report/diagnostics/nearest.ts';
import { slugify } from '../report/slug.ts';

interface WrongPath {
  code: 'unexpected-file' | 'file-name';
  expected: string;
  /** The right path. */
  meant: string;
}

const folders = ['areas', 'cycles', 'items', 'pages', 'topics', 'sources'];

/** Explains why a file is not read; undefined if it is. */
export function wrongPath(path: string): WrongPath | undefined {
  const { type } = classifyPath(path);
  if (type !== 'misnamed' && type !== 'unexpected') return undefined;
  const meant = meantPath(path);
  if (type === 'misnamed' && meant !== undefined)
    return { code: 'file-name', expected: expectedName(path, meant), meant };
  return { code: 'unexpected-file', expected: expectedFiles, meant: meant ?? `sources/${fileName(path)}` };
}

/** What each file was most probably meant to be, so that one wrong name does not make other files look wrong too. */
export function meantKinds(paths: readonly string[]): { path: string; kind: ContentKind }[] {
  const taken = new Set(paths);
  return paths.map((path) => {
    const { meant = path } = wrongPath(path) ?? {};
    return { path, kind: classifyPath(taken.has(meant) ? path : meant) };
  });
}

/** Ids of the cycles that have a file meant to be a report. */
export function reportedCycles(paths: readonly string[]): ReadonlySet<string> {
  return new Set(meantKinds(paths).flatMap(({ kind }) => (kind.type === 'report' ? kind.cycle : [])));
}

/** The fix for a wrong name: the one that was meant, which is then `taken`, or advice if it already was. */
export function newName(path: string, meant: string, taken: Set<string>): string {
  if (taken.has(meant))
    return `If ${path} is the right one, put it in place of ${meant}; if not, delete it; if each has something of its own, merge them.`;
  taken.add(meant);
  return meant;
}

/** The last part of a path, with any separators. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

const expectedFiles =
  'site.yaml, areas/<area>.mdx, cycles/<cycle>/status.mdx, cycles/<cycle>/plan.mdx, a file of each team below cycles/<cycle>/status/ or plan/, items/<area>/<slug>.mdx, topics/<topic>.mdx, pages/<page>.mdx, redirects.yaml, strings.yaml, addresses.txt, images, or anything below sources/';

function expectedName(path: string, meant: string): string {
  const [first = '', cycle = ''] = path.split('/');
  if (/^_?cycles$/.test(first) && !isCycleId(cycle.replace(/^_/, '')))
    return 'a cycle folder in lower case: letters, digits, ".", "_" and "-", a letter or digit first; not index.html';
  const parts = meant.replace(/\.mdx$/, '').split('/');
  // Each part was only cut, so nothing else is wrong.
  const isLong = path.split('/').every((part, index) => part.startsWith(parts[index] ?? ''));
  return isLong
    ? 'a name of at most 80 bytes, because it becomes part of a URL'
    : 'names of lower-case letters and digits joined by single hyphens, because they become part of a URL';
}

function cycleName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return isCycleId(name) ? name : 'cycle';
}

/** The path that was most probably meant, if the file resembles anything that Almanac reads. Drafts stay drafts. */
function meantPath(path: string): string | undefined {
  const bare = path.replace(/(?:\/(?:index|readme))?(?:\.(?:mdx?|markdown|txt|ya?ml))+$/i, '');
  const isText = bare !== path;
  const [first = '', ...rest] = bare.split('/');
  if (rest.length === 0) return (isText ? meantReport(bare) : undefined) ?? meantFile(first);
  if (!isText) return undefined;
  const folder = misspelt(first, folders) ?? first;
  const inside = draftSign(first) + folder;
  const below = folder === 'cycles' ? meantInCycles(rest, path) : meantNote(folder, rest);
  return below && `${inside}/${below}`;
}

/** A report beside the folders: `F23A status.md`, `plan_f23b.mdx`. */
function meantReport(name: string): string | undefined {
  const [, before = '', kind = '', after = ''] = /^(.*?)[ _-]*(status|plan)[ _-]*(.*)$/i.exec(name) ?? [];
  const cycle = before || after;
  return cycle === '' ? undefined : `cycles/${cycleName(cycle)}/${kind.toLowerCase()}.mdx`;
}

/** A file of the whole site, with another spelling or ending. */
function meantFile(name: string): string | undefined {
  const meant = misspelt(name, ['site', 'redirects', 'strings', 'addresses']);
  return meant && `${meant}.${meant === 'addresses' ? 'txt' : 'yaml'}`;
}

/** The report of a cycle, or the part of a team. Other Markdown in the folder of a cycle is most probably its status. */
function meantInCycles(names: readonly string[], path: string): string | undefined {
  const [cycle = '', name = '', team, ...deeper] = names;
  if (team !== undefined && deeper.length === 0 && /^_?(?:status|plan)$/.test(name))
    return `${draftSign(cycle)}${cycleName(cycle)}/${name}/${draftSign(team)}${slugify(team) || 'team'}.mdx`;
  if (names.length !== 2) return undefined;
  const named = /status|plan/i.exec(name)?.[0].toLowerCase() ?? misspelt(name, ['status', 'plan']);
  const kind = named ?? (/\.mdx?$/i.test(path) ? 'status' : undefined);
  return kind && `${draftSign(cycle)}${cycleName(cycle)}/${draftSign(name)}${kind}.mdx`;
}

/** A file of a folder with one for each area, topic, page or item. */
function meantNote(folder: string, names: readonly string[]): string | undefined {
  const slugs = names.map((name) => draftSign(name) + (slugify(name) || 'name'));
  if (folder === 'items' && slugs.length === 1) slugs.unshift('area');
  const levels = { areas: 1, topics: 1, pages: 1, items: 2 }[folder];
  return slugs.length === levels ? `${slugs.join('/')}.mdx` : undefined;
}

function draftSign(name: string): string {
  return name.startsWith('_') ? '_' : '';
}
