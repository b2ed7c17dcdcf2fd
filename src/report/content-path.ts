import { misspelt } from './diagnostics/nearest.ts';
import { slugify } from './slug.ts';

/** What a file of the content folder is, known from its path alone. */
export type ContentKind =
  | { type: 'site' }
  | { type: 'redirects' }
  | { type: 'addresses' }
  | { type: 'area'; id: string; draft: boolean }
  | { type: 'topic'; id: string; draft: boolean }
  | { type: 'item'; id: string; draft: boolean }
  | { type: 'page'; id: string; draft: boolean }
  | { type: 'report'; cycle: string; reportKind: 'plan' | 'status'; draft: boolean }
  | { type: 'asset' }
  | { type: 'unexpected'; expected: string; fix: string }
  | { type: 'misnamed'; expected: string; fix: string };

const cycleId = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}._-]*$/u;
const asset = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
const folders = ['areas', 'cycles', 'items', 'pages', 'topics', 'sources'];
/** The folders whose files are named after what they are about. */
const named = new Map([
  ['areas', 'area'],
  ['topics', 'topic'],
  ['pages', 'page'],
] as const);

/** What a file is, by its path inside the content folder. A leading `_` makes it a draft and is not part of its id. */
export function classifyPath(path: string): ContentKind {
  if (path === 'site.yaml') return { type: 'site' };
  if (path === 'redirects.yaml') return { type: 'redirects' };
  if (path === 'addresses.txt') return { type: 'addresses' };
  if (path.startsWith('sources/') || path === 'README.md' || asset.test(path)) return { type: 'asset' };

  const draft = /(^|\/)_/.test(path);
  const [folder = '', ...rest] = path.split('/').map((part) => part.replace(/^_/, ''));
  const name = rest.at(-1)?.replace(/\.mdx$/, '') ?? '';
  if (!path.endsWith('.mdx')) return unexpected(path);
  if (folder === 'cycles' && rest.length === 2 && (name === 'plan' || name === 'status')) {
    const cycle = rest[0] ?? '';
    return isCycleId(cycle) ? { type: 'report', cycle, reportKind: name, draft } : misnamedCycle(path, cycle);
  }
  const id = rest.join('/').replace(/\.mdx$/, '');
  const type = named.get(folder as 'areas');
  if (type && rest.length === 1) return isSlug(id) ? { type, id, draft } : misnamed(path);
  if (folder === 'items' && rest.length === 2)
    return id.split('/').every(isSlug) ? { type: 'item', id, draft } : misnamed(path);
  return unexpected(path);
}

/** The files of one type, with what their paths say. Drafts are left out unless they are `included`. */
export function filesOfType<F extends { path: string }, T extends ContentKind['type']>(
  type: T,
  files: readonly F[],
  included: boolean,
): { file: F; kind: Extract<ContentKind, { type: T }> }[] {
  return files.flatMap((file) => {
    const kind = classifyPath(file.path);
    return isOfType(kind, type) && (included || !isDraft(kind)) ? [{ file, kind }] : [];
  });
}

function isOfType<T extends ContentKind['type']>(
  kind: ContentKind,
  type: T,
): kind is Extract<ContentKind, { type: T }> {
  return kind.type === type;
}

/** Whether a file is not published. */
export function isDraft(kind: ContentKind): boolean {
  return 'draft' in kind && kind.draft;
}

/** What the files were most probably meant to be, so that one wrong name does not make other files look wrong too. */
export function meantKinds(paths: readonly string[]): { path: string; kind: ContentKind }[] {
  const taken = new Set(paths);
  return paths.map((path) => {
    const kind = classifyPath(path);
    const isWrong = kind.type === 'unexpected' || kind.type === 'misnamed';
    return { path, kind: isWrong && !taken.has(kind.fix) ? classifyPath(kind.fix) : kind };
  });
}

/** Ids of the cycles that have a file meant to be a report. */
export function reportedCycles(paths: readonly string[]): ReadonlySet<string> {
  return new Set(meantKinds(paths).flatMap(({ kind }) => (kind.type === 'report' ? kind.cycle : [])));
}

/**
 * The fix for a file with a wrong name: the name that was meant, or advice if it is `taken`. Adds the name to these.
 */
export function newName(path: string, meant: string, taken: Set<string>): string {
  if (taken.has(meant)) return `Delete ${path}, or merge it into ${meant}.`;
  taken.add(meant);
  return meant;
}

function isSlug(name: string): boolean {
  return name !== '' && slugify(name) === name;
}

/** A page of that name would be a folder where its own file belongs. */
function isCycleId(folder: string): boolean {
  return cycleId.test(folder) && folder !== 'index.html';
}

/** A folder name as the id of a cycle. */
function cycleName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return isCycleId(name) ? name : 'cycle';
}

function misnamedCycle(path: string, cycle: string): ContentKind {
  return {
    type: 'misnamed',
    expected:
      'a cycle folder in lower case: letters, digits, ".", "_" and "-", a letter or digit first; not index.html',
    fix: path
      .split('/')
      .with(1, `${path.split('/')[1]?.startsWith('_') ? '_' : ''}${cycleName(cycle)}`)
      .join('/'),
  };
}

function misnamed(path: string): ContentKind {
  const [folder = '', ...rest] = path.replace(/\.mdx$/, '').split('/');
  const fixed = rest.map((part) => (part.startsWith('_') ? '_' : '') + (slugify(part) || 'name'));
  // If the slug is only shorter, nothing else is wrong.
  const isLong = rest.every((part, index) => part.startsWith(fixed[index]!));
  return {
    type: 'misnamed',
    expected: isLong
      ? 'a name of at most 80 bytes, because it becomes part of a URL'
      : 'names of lower-case letters and digits joined by single hyphens, because they become part of a URL',
    fix: `${[folder, ...fixed].join('/')}.mdx`,
  };
}

function unexpected(path: string): ContentKind {
  return {
    type: 'unexpected',
    expected:
      'site.yaml, areas/<area>.mdx, cycles/<cycle>/status.mdx, cycles/<cycle>/plan.mdx, items/<area>/<slug>.mdx, topics/<topic>.mdx, pages/<page>.mdx, redirects.yaml, addresses.txt, images, or anything below sources/',
    fix: expectedPath(path) ?? `sources/${path.split('/').at(-1)}`,
  };
}

/** The path that was most probably meant; undefined if the file is like nothing that Almanac reads. */
function expectedPath(path: string): string | undefined {
  const bare = path.replace(/\.(mdx?|markdown|txt|ya?ml)$/i, '');
  const [first = '', ...rest] = bare.split('/');
  if (rest.length === 0) {
    const name = misspelt(first, ['site', 'redirects', 'addresses']);
    return name === undefined ? undefined : name === 'addresses' ? 'addresses.txt' : `${name}.yaml`;
  }
  if (bare === path) return undefined;
  const folder = misspelt(first, folders) ?? first;
  if (folder === 'cycles' && rest.length === 2) {
    const kind = misspelt(rest[1] ?? '', ['status', 'plan']) ?? (/\.mdx?$/i.test(path) ? 'status' : undefined);
    return kind && `cycles/${cycleName(rest[0] ?? '')}/${kind}.mdx`;
  }
  if (folder === 'items' && rest.length === 1) return `items/area/${slugify(rest[0] ?? '') || 'name'}.mdx`;
  const levels = { areas: 1, topics: 1, pages: 1, items: 2 }[folder];
  return rest.length === levels ? `${folder}/${rest.map((part) => slugify(part) || 'name').join('/')}.mdx` : undefined;
}
