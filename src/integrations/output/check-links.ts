import { fileOf, pathOf, readUrl, type Target } from '../../urls/read-url.ts';
import type { BuiltSite } from '../../urls/redirect-resolver.ts';

/** A built site, and what the pages in it link to. */
export interface Output extends BuiltSite {
  uses: LinkInventory;
}

/** Every URL with the files that have it, because most are on many pages. A relative URL has its file before it. */
export type LinkInventory = Map<string, string[]>;

/** One thing that is wrong with an output. */
export interface Fault {
  /** The file of the output that has it. */
  file: string;
  /** How many other files have it too. */
  otherFiles: number;
  /** The URL or the id, as written. */
  written: string;
  why: 'malformed' | 'outside' | 'no file' | 'no slash' | 'no anchor' | 'id twice' | 'no id';
  /** Path of the page that it leads to or should lead to, from the root of the site. */
  path: string;
  fragment: string;
}

/** Adds the URLs of a file to an inventory, without those of anchors that the page itself has. */
export function addUrls(
  uses: LinkInventory,
  file: string,
  { ids, urls }: { ids: readonly string[]; urls: readonly string[] },
): void {
  for (const url of new Set(urls)) {
    if (url.startsWith('#') && ids.includes(url.slice(1))) continue;
    const key = /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(url) ? url : `${file}\n${url}`;
    const files = uses.get(key);
    if (files) files.push(file);
    else uses.set(key, [file]);
  }
}

/**
 * Checks that every URL inside the site leads to a file and its fragment to an id there, and that ids are unique. The
 * faults are in the order of the files.
 */
export function checkLinks({ location, files, ids, uses }: Output): Fault[] {
  const faults: Fault[] = [];
  for (const [key, [file = '', ...otherFiles]] of uses) {
    const written = key.slice(key.indexOf('\n') + 1);
    const fault = faultOf(readUrl(written, location.base + pathOf(file).slice(1), location));
    if (fault) faults.push({ file, otherFiles: otherFiles.length, written, ...fault });
  }
  for (const [file, pageIds] of ids) {
    const path = pathOf(file);
    for (const [id, same] of Map.groupBy(pageIds, (id) => id))
      if (same.length > 1) faults.push({ file, otherFiles: 0, written: id, why: 'id twice', path, fragment: id });
    if (pageIds.includes('')) faults.push({ file, otherFiles: 0, written: '', why: 'no id', path, fragment: '' });
  }
  return faults.sort((a, b) => compare(a.file, b.file) || compare(a.written, b.written));

  function faultOf(target: Target): Pick<Fault, 'why' | 'path' | 'fragment'> | undefined {
    if (target === 'elsewhere') return undefined;
    if (target === 'malformed') return { why: 'malformed', path: '', fragment: '' };
    const { path, fragment } = target;
    const inside = fileOf(path, location.base);
    if (inside === undefined) return { why: 'outside', path, fragment: '' };
    const page = { path: pathOf(inside), fragment };
    if (!files.has(inside)) return { why: files.has(`${inside}/index.html`) ? 'no slash' : 'no file', ...page };
    const has = fragment === '' || fragment === 'top' || (ids.get(inside)?.includes(fragment) ?? true);
    return has ? undefined : { why: 'no anchor', ...page };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
