import { statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** What a plain static host answers to one address. */
export type Answer =
  | { kind: 'file'; file: string; type: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'missing' }
  | { kind: 'outside' }
  | { kind: 'malformed' };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/**
 * Finds the file for an address, by the rules that static hosts have in common: a folder is answered with its
 * index.html, without its slash with a redirect to it, and no extension is guessed.
 * @param dir the folder of the built site.
 * @param base the path that the site is served below; begins and ends with a slash, nothing in it encoded.
 * @param target the address as the request has it, with its query.
 * @returns a file that exists inside `dir`, or what else to answer. `outside` is an address that is not below `base`.
 */
export function staticFile(dir: string, base: string, target: string): Answer {
  const [raw = '', ...query] = target.split('?');
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return { kind: 'malformed' };
  }
  if (!path.startsWith('/') || path.includes('\0')) return { kind: 'malformed' };
  if (`${path}/` === base) return { kind: 'redirect', to: encodeURI(base) + search(query) };
  if (!path.startsWith(base)) return { kind: 'outside' };
  // As a redirect, a path that begins with two slashes would lead to another host.
  if (path.startsWith('//')) return { kind: 'missing' };

  const file = join(dir, path.slice(base.length - 1));
  if (!`${file}${sep}`.startsWith(join(dir, sep))) return { kind: 'malformed' };
  if (!path.endsWith('/')) {
    if (isFile(file)) return found(file);
    if (isFile(join(file, 'index.html'))) return { kind: 'redirect', to: `${raw}/${search(query)}` };
  } else if (isFile(join(file, 'index.html'))) {
    return found(join(file, 'index.html'));
  }
  return { kind: 'missing' };
}

/**
 * The media type that a static host sends with a file.
 * @param file its path or name.
 * @returns the type by its extension.
 */
export function typeOf(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

function found(file: string): Answer {
  return { kind: 'file', file, type: typeOf(file) };
}

function search(query: string[]): string {
  return query.length === 0 ? '' : `?${query.join('?')}`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
