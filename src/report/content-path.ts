import { isSlug } from './slug.ts';

const single = {
  'site.yaml': 'site',
  'redirects.yaml': 'redirects',
  'strings.yaml': 'strings',
  'addresses.txt': 'addresses',
} as const;

export type ContentKind =
  | { type: (typeof single)[keyof typeof single] | 'asset' }
  | { type: 'area' | 'topic' | 'item' | 'page'; id: string; draft: boolean }
  /** A report, or what one team contributes to it. */
  | { type: 'report'; cycle: string; reportKind: 'plan' | 'status'; team?: string; draft: boolean }
  /** In its place, but its name cannot be part of a URL. */
  | { type: 'misnamed' }
  | { type: 'unexpected' };

/** What Windows, editors and office programs leave beside files. */
const junk = /(?:^|\/)(?:thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*~)$/i;
const picture = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
const cycleId = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}._-]*$/u;
/** Folders with one file for each thing, named after it. */
const named = new Map([
  ['areas', 'area'],
  ['topics', 'topic'],
  ['pages', 'page'],
  ['items', 'item'],
] as const);

/** What a file is, by its path in the content folder. A leading `_` makes it a draft and is not part of its id. */
export function classifyPath(path: string): ContentKind {
  if (Object.hasOwn(single, path)) return { type: single[path as keyof typeof single] };
  if (isAsset(path)) return { type: 'asset' };
  if (!path.endsWith('.mdx')) return { type: 'unexpected' };
  const draft = /(^|\/)_/.test(path);
  const [folder = '', ...names] = path
    .replace(/\.mdx$/, '')
    .split('/')
    .map((part) => part.replace(/^_/, ''));
  return folder === 'cycles' ? reportAt(names, draft) : noteAt(folder, names, draft);
}

/** What is kept beside the content, or shown by it. */
function isAsset(path: string): boolean {
  return path.startsWith('sources/') || path === 'README.md' || isPicture(path) || junk.test(path);
}

function reportAt([cycle = '', name, team, ...deeper]: readonly string[], draft: boolean): ContentKind {
  if ((name !== 'plan' && name !== 'status') || deeper.length > 0) return { type: 'unexpected' };
  if (!isCycleId(cycle) || (team !== undefined && !isSlug(team))) return { type: 'misnamed' };
  return { type: 'report', cycle, reportKind: name, ...(team !== undefined && { team }), draft };
}

function noteAt(folder: string, names: readonly string[], draft: boolean): ContentKind {
  const type = named.get(folder as 'areas');
  const levels = type === 'item' ? 2 : 1;
  if (!type || names.length !== levels) return { type: 'unexpected' };
  return names.every(isSlug) ? { type, id: names.join('/'), draft } : { type: 'misnamed' };
}

/** Whether the name of a folder can be part of the URL of a cycle. */
export function isCycleId(folder: string): boolean {
  // A page of that name would be a folder where its own file belongs.
  return cycleId.test(folder) && folder !== 'index.html';
}

export function isPicture(path: string): boolean {
  return picture.test(path);
}

/** The files of one type, with what their paths say. Drafts are included only if `drafts` is set. */
export function filesOfType<F extends { path: string }, T extends ContentKind['type']>(
  type: T,
  files: readonly F[],
  drafts: boolean,
): { file: F; kind: ContentKind & { type: T } }[] {
  return files.flatMap((file) => {
    const kind = classifyPath(file.path);
    if (kind.type !== type || (isDraft(kind) && !drafts)) return [];
    return [{ file, kind: kind as ContentKind & { type: T } }];
  });
}

export function isDraft(kind: ContentKind): boolean {
  return 'draft' in kind && kind.draft;
}
