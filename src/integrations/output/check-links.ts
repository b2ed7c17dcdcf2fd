import { fileOf, pathOf, readUrl } from '../../urls/read-url.ts';
import type { BuiltSite } from '../../urls/redirect-resolver.ts';
import type { ScannedPage } from './scan-page.ts';

/** A built site, and what the pages in it link to. */
export interface Output extends BuiltSite {
  /** Every URL that any file has. */
  uses: LinkInventory;
}

/** One thing that is wrong with an output. */
export interface Fault {
  /** The file of the output that has it. */
  file: string;
  /** How many other files have it too. */
  others: number;
  /** The URL or the id. */
  written: string;
  /** The same URL as other files write it. */
  spellings: string[];
  why: 'malformed' | 'outside' | 'no file' | 'no slash' | 'no anchor' | 'id twice' | 'no id';
  /** Path of the page that it leads to or should lead to, from the root of the site. */
  path: string;
  fragment: string;
}

interface Use {
  file: string;
  others: number;
  /** The last file that had it, so that each is counted once. */
  last: string;
}

/** All URLs, with the files that have them. Most are on many pages; each is checked once. */
export class LinkInventory {
  readonly #byUrl = new Map<string, Use>();

  /**
   * Adds the URLs of a file.
   * @param file path inside the output.
   * @param page as scanned. Relative URLs are kept for each file; anchors that the page has are left out.
   */
  add(file: string, { ids, urls }: Pick<ScannedPage, 'ids'> & { urls: readonly string[] }): void {
    for (const url of urls) {
      if (url.startsWith('#') && ids.includes(url.slice(1))) continue;
      const key = url.startsWith('/') || isWhole(url) ? url : `${file}\n${url}`;
      const known = this.#byUrl.get(key);
      if (!known) this.#byUrl.set(key, { file, others: 0, last: file });
      else if (known.last !== file) {
        known.others++;
        known.last = file;
      }
    }
  }

  /** Every URL once, with the first file that has it and the number of others. */
  *all(): Generator<{ url: string; file: string; others: number }> {
    for (const [key, { file, others }] of this.#byUrl) yield { url: key.slice(key.indexOf('\n') + 1), file, others };
  }
}

/**
 * Checks that every URL inside the site leads to a file and its fragment to an id there, and that ids are unique.
 * @param output as read.
 * @returns every fault, in the order of the files.
 */
export function checkLinks(output: Output): Fault[] {
  const { place, files, ids, uses } = output;
  const faults: Fault[] = [];
  const byTarget = new Map<string, Fault>();
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file) ?? new Set(ids.get(file));
    anchors.set(file, known);
    return known;
  };
  for (const { url, file, others } of uses.all()) {
    const target = readUrl(url, place.base + pathOf(file).slice(1), place);
    if (target === 'elsewhere') continue;
    const fault = (why: Fault['why'], path = '', fragment = '') => {
      // The same mistake, written differently.
      const key = path === '' ? url : `${why} ${path}#${fragment}`;
      const known = byTarget.get(key);
      if (known) {
        known.others += others + 1;
        known.spellings.push(url);
        return;
      }
      const found = { file, others, written: url, spellings: [], why, path, fragment };
      byTarget.set(key, found);
      faults.push(found);
    };
    if (target === 'malformed') {
      fault('malformed');
      continue;
    }
    const { path, fragment } = target;
    const inside = fileOf(path, place.base);
    if (inside === undefined) fault('outside', path);
    else if (!files.has(inside))
      fault(files.has(`${inside}/index.html`) ? 'no slash' : 'no file', pathOf(inside), fragment);
    else if (fragment !== '' && fragment !== 'top' && ids.has(inside) && !anchorsOf(inside).has(fragment))
      fault('no anchor', pathOf(inside), fragment);
  }
  for (const [file, all] of ids) {
    if (all.length === new Set(all).size && !all.includes('')) continue;
    for (const id of new Set(all.filter((one, index) => all.indexOf(one) !== index))) {
      faults.push({ file, others: 0, written: id, spellings: [], why: 'id twice', path: pathOf(file), fragment: id });
    }
    if (all.includes(''))
      faults.push({ file, others: 0, written: '', spellings: [], why: 'no id', path: pathOf(file), fragment: '' });
  }
  return faults.sort((a, b) => compare(a.file, b.file) || compare(a.written, b.written));
}

function isWhole(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
