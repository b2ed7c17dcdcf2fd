import { misspelt } from './diagnostics/nearest.ts';
import { slugify } from './slug.ts';

export interface WrongPath {
  type: 'unexpected' | 'misnamed';
  expected: string;
  fix: string;
}

const cycleId = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}._-]*$/u;
const folders = ['areas', 'cycles', 'items', 'pages', 'topics', 'sources'];

/** The fix for a wrong name: the one that was meant, which is then `taken`, or advice if it already was. */
export function newName(path: string, meant: string, taken: Set<string>): string {
  if (taken.has(meant)) return `Delete ${path}, or merge it into ${meant}.`;
  taken.add(meant);
  return meant;
}

/** The last part of a path, with any separators. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

export function isCycleId(folder: string): boolean {
  // A page of that name would be a folder where its own file belongs.
  return cycleId.test(folder) && folder !== 'index.html';
}

function cycleName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return isCycleId(name) ? name : 'cycle';
}

/** Explains a file in the right folder whose name cannot be part of a URL. */
export function misnamed(path: string): WrongPath {
  const fix = meantPath(path);
  if (fix === undefined) return unexpected(path);
  const isCycle = /^_?cycles\//.test(path);
  const meant = fix.replace(/\.mdx$/, '').split('/');
  // Each part was only cut, so nothing else is wrong.
  const isLong = path.split('/').every((part, index) => part.startsWith(meant[index] ?? ''));
  return {
    type: 'misnamed',
    expected: isCycle
      ? 'a cycle folder in lower case: letters, digits, ".", "_" and "-", a letter or digit first; not index.html'
      : isLong
        ? 'a name of at most 80 bytes, because it becomes part of a URL'
        : 'names of lower-case letters and digits joined by single hyphens, because they become part of a URL',
    fix,
  };
}

/** Explains a file that Almanac does not read. */
export function unexpected(path: string): WrongPath {
  return {
    type: 'unexpected',
    expected:
      'site.yaml, areas/<area>.mdx, cycles/<cycle>/status.mdx, cycles/<cycle>/plan.mdx, items/<area>/<slug>.mdx, topics/<topic>.mdx, pages/<page>.mdx, redirects.yaml, strings.yaml, addresses.txt, images, or anything below sources/',
    fix: meantPath(path) ?? `sources/${fileName(path)}`,
  };
}

/** The path that was most probably meant, if the file resembles anything that Almanac reads. Drafts stay drafts. */
function meantPath(path: string): string | undefined {
  const bare = path.replace(/(?:\/(?:index|readme))?(?:\.(?:mdx?|markdown|txt|ya?ml))+$/i, '');
  const [first = '', ...rest] = bare.split('/');
  if (rest.length === 0) {
    const report = /^(?<before>.*?)[ _-]*(?<kind>status|plan)[ _-]*(?<after>.*)$/i.exec(bare)?.groups;
    const cycle = report && (report['before'] || report['after']);
    if (cycle && bare !== path) return `cycles/${cycleName(cycle)}/${report['kind']!.toLowerCase()}.mdx`;
    const name = misspelt(first, ['site', 'redirects', 'strings', 'addresses']);
    return name === undefined ? undefined : name === 'addresses' ? 'addresses.txt' : `${name}.yaml`;
  }
  if (bare === path) return undefined;
  const draft = (part = '') => (part.startsWith('_') ? '_' : '');
  const slugs = rest.map((part) => draft(part) + (slugify(part) || 'name'));
  const folder = misspelt(first, folders) ?? first;
  const inside = draft(first) + folder;
  if (folder === 'cycles' && rest.length === 2) {
    const [cycle = '', name = ''] = rest;
    const named = /status|plan/i.exec(name)?.[0].toLowerCase() ?? misspelt(name, ['status', 'plan']);
    const kind = named ?? (/\.mdx?$/i.test(path) ? 'status' : undefined);
    return kind && `${inside}/${draft(cycle)}${cycleName(cycle)}/${draft(name)}${kind}.mdx`;
  }
  if (folder === 'items' && rest.length === 1) return `${inside}/area/${slugs[0]}.mdx`;
  const levels = { areas: 1, topics: 1, pages: 1, items: 2 }[folder];
  return rest.length === levels ? `${inside}/${slugs.join('/')}.mdx` : undefined;
}
