import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The heaviest page of one kind. */
export interface PageWeight {
  kind: string;
  pages: number;
  path: string;
  /** Bytes that a reader waits for: HTML, styles and scripts, compressed. */
  bytes: number;
  scriptBytes: number;
  requests: number;
  nodes: number;
  /** The most elements that any page of the kind has. */
  mostNodes: number;
}

/**
 * Weighs every page of a built site (design §7).
 * @param dir folder of the site.
 * @param base path that the site is served under.
 * @returns for each kind its heaviest page, heaviest kind first. Pages that only lead elsewhere are left out.
 */
export function pageWeights(dir: string, base = '/'): PageWeight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (address: string) => {
    const known = sizes.get(address) ?? compressed(readFileSync(join(dir, address.slice(base.length)), 'utf8'));
    sizes.set(address, known);
    return known;
  };
  const kinds = new Map<string, PageWeight>();
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
  for (const path of files) {
    const html = readFileSync(join(dir, path), 'utf8');
    if (html.includes('http-equiv="refresh"')) continue;
    // What stands in a template is loaded when a reader asks for it.
    const live = html.replace(/<template\b[\s\S]*?<\/template>/g, '');
    const styles = addresses(live, /<link rel="stylesheet" href="([^"]+)"/g);
    const scripts = addresses(live, /<script type="module" src="([^"]+)"|<link rel="modulepreload" href="([^"]+)"/g);
    const scriptBytes = scripts.reduce((sum, address) => sum + sizeOf(address), 0);
    const bytes = compressed(html) + styles.reduce((sum, address) => sum + sizeOf(address), 0) + scriptBytes;
    const nodes = live.match(/<[a-z]/gi)?.length ?? 0;
    const kind = kindOfPage(path);
    const before = kinds.get(kind);
    const heaviest = before && before.bytes >= bytes ? before : { path, bytes, scriptBytes, requests: 1 + styles.length + scripts.length, nodes };
    kinds.set(kind, { ...heaviest, kind, pages: (before?.pages ?? 0) + 1, mostNodes: Math.max(before?.mostNodes ?? 0, nodes) });
  }
  return [...kinds.values()].sort((a, b) => b.bytes - a.bytes);
}

/**
 * Names the kind of a page by the code that makes it.
 * @param path of its file inside the site.
 * @returns such as `cycles/…/changes`.
 */
export function kindOfPage(path: string): string {
  const [room = '', ...deeper] = path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '').split('/');
  if (room === '') return 'home';
  if (room === 'guide') return room;
  return [room, ...deeper.map((part) => (part === 'changes' || part === 'slides' ? part : '…'))].join('/');
}

function addresses(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, one, other]) => (one ?? other)!);
}

function compressed(text: string): number {
  return gzipSync(text).length;
}
