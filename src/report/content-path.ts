import { slugify } from './slug.ts';

/** What a file of the content folder is, told from its path alone (design §3). */
export type ContentKind =
  | { is: 'site' }
  | { is: 'redirects' }
  | { is: 'addresses' }
  | { is: 'area'; id: string; draft: boolean }
  | { is: 'topic'; id: string; draft: boolean }
  | { is: 'item'; id: string; draft: boolean }
  | { is: 'report'; cycle: string; kind: 'plan' | 'status'; draft: boolean }
  | { is: 'asset' }
  | { is: 'unexpected'; expected: string; fix: string }
  | { is: 'misnamed'; expected: string; fix: string };

const cycleId = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}._-]+$/u;
const asset = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Classifies a path.
 * @param path inside the content folder, with forward slashes.
 * @returns what the file is. A leading `_` of a file or folder makes it a draft and is no part of its id.
 */
export function classifyPath(path: string): ContentKind {
  if (path === 'site.yaml') return { is: 'site' };
  if (path === 'redirects.yaml') return { is: 'redirects' };
  if (path === 'addresses.txt') return { is: 'addresses' };
  if (path.startsWith('sources/') || path === 'README.md' || asset.test(path)) return { is: 'asset' };

  const draft = /(^|\/)_/.test(path);
  const [folder = '', ...rest] = path.split('/').map((part) => part.replace(/^_/, ''));
  const name = rest.at(-1)?.replace(/\.mdx$/, '') ?? '';
  if (folder === 'cycles') return classifyReport(path, rest, draft);
  if (!path.endsWith('.mdx')) return unexpected(path);
  if ((folder === 'areas' || folder === 'topics') && rest.length === 1) {
    return named(name, folder, { is: folder === 'areas' ? 'area' : 'topic', id: name, draft });
  }
  if (folder === 'items' && rest.length === 2) return named(name, `items/${rest[0]}`, { is: 'item', id: `${rest[0]}/${name}`, draft });
  return unexpected(path);
}

function classifyReport(path: string, rest: string[], draft: boolean): ContentKind {
  const [cycle = '', name = ''] = rest;
  const kind = name.replace(/\.mdx$/, '');
  if (rest.length !== 2 || !name.endsWith('.mdx') || (kind !== 'plan' && kind !== 'status')) return unexpected(path);
  if (!cycleId.test(cycle)) {
    const fix = `cycles/${cycle.toLowerCase().replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')}/${name}`;
    return { is: 'misnamed', expected: 'a cycle folder in lower case: letters, digits, ".", "_" and "-"', fix };
  }
  return { is: 'report', cycle, kind, draft };
}

function named(name: string, folder: string, kind: ContentKind): ContentKind {
  const slug = slugify(name);
  if (slug === name && name !== '') return kind;
  return {
    is: 'misnamed',
    expected: 'a file name of lower-case letters and digits joined by single hyphens, because it becomes part of an address',
    fix: `${folder}/${slug || 'name'}.mdx`,
  };
}

function unexpected(path: string): ContentKind {
  const withoutExtension = path.replace(/\.(mdx?|markdown|txt)$/i, '');
  const isReport = /^cycles\/[^/]+\/(plan|status)$/i.test(withoutExtension);
  const fix = isReport
    ? `${withoutExtension.toLowerCase()}.mdx`
    : /^(areas|topics)\/[^/]+$/.test(withoutExtension) || /^items\/[^/]+\/[^/]+$/.test(withoutExtension)
      ? `${withoutExtension}.mdx`
      : /^cycles\//.test(path)
        ? 'cycles/<cycle>/status.mdx'
        : `sources/${path.split('/').at(-1)}`;
  return {
    is: 'unexpected',
    expected:
      'site.yaml, areas/<area>.mdx, cycles/<cycle>/status.mdx, cycles/<cycle>/plan.mdx, items/<area>/<slug>.mdx, topics/<topic>.mdx, redirects.yaml, addresses.txt, images, or anything below sources/',
    fix,
  };
}
