import { isSlug } from './slug.ts';
import { isCycleId, misnamed, misnamedCycle, unexpected, type WrongPath } from './wrong-paths.ts';

/** What a file of the content folder is, known from its path alone. */
export type ContentKind =
  | { type: 'site' }
  | { type: 'redirects' }
  | { type: 'strings' }
  | { type: 'addresses' }
  | { type: 'area'; id: string; draft: boolean }
  | { type: 'topic'; id: string; draft: boolean }
  | { type: 'item'; id: string; draft: boolean }
  | { type: 'page'; id: string; draft: boolean }
  | { type: 'report'; cycle: string; reportKind: 'plan' | 'status'; draft: boolean }
  | { type: 'asset' }
  | WrongPath;

/** What Windows, editors and office programs leave beside files. */
const junk = /(?:^|\/)(?:thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*~)$/i;
const picture = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
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
  if (path === 'strings.yaml') return { type: 'strings' };
  if (path === 'addresses.txt') return { type: 'addresses' };
  if (path.startsWith('sources/') || path === 'README.md' || isPicture(path) || junk.test(path))
    return { type: 'asset' };

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

/** Whether a file is a picture that browsers can show, by its name. */
export function isPicture(path: string): boolean {
  return picture.test(path);
}

/** The files of one type, with what their paths say; drafts only if `drafts` is set. */
export function filesOfType<F extends { path: string }, T extends ContentKind['type']>(
  type: T,
  files: readonly F[],
  drafts: boolean,
): { file: F; kind: Extract<ContentKind, { type: T }> }[] {
  return files.flatMap((file) => {
    const kind = classifyPath(file.path);
    if (kind.type !== type || (isDraft(kind) && !drafts)) return [];
    return [{ file, kind: kind as Extract<ContentKind, { type: T }> }];
  });
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
