import { joinUrl, splitUrl } from './redirects.ts';
import { fileOf, readUrl, type Place } from './read-url.ts';

/** The files of a built site, with what is known of its pages. */
export interface BuiltSite {
  place: Place;
  /** Paths of all files inside the output. */
  files: ReadonlySet<string>;
  /** The ids of every page, by its file; each as often as the page has it. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** Where redirects lead, by the file of the page; as written. */
  refreshes: ReadonlyMap<string, string>;
}

/** As many pages that lead on may follow each other. */
const mostSteps = 5;

/** Tells of old addresses where they lead. */
export interface RedirectResolver {
  /**
   * Whether a reader who has an address, from the root of the site, gets to the page and the place, or where that went.
   * A page that leads to one above it, to a place or to another site takes every anchor along; any other has to lead to
   * a page that has the anchor.
   */
  reaches(address: string): boolean;
  /** The page at which a path ends: itself, where that is one that stays. */
  endOf(path: string): string;
}

/**
 * Prepares to tell whether old addresses still work.
 * @param output scanned whole.
 * @returns what tells it.
 */
export function createRedirectResolver({ place, files, ids, refreshes }: BuiltSite): RedirectResolver {
  const anchors = new Map<string, ReadonlySet<string>>();
  return { reaches: (address) => reachesIn(address, 0), endOf: (path) => endIn(path, 0) };

  function reachesIn(address: string, steps: number): boolean {
    const { path, anchor } = splitUrl(address);
    const file = fileFor(path);
    if (file === undefined || steps > mostSteps) return false;
    const has = anchor === '' || !ids.has(file) || anchorsOf(file).has(anchor);
    const next = nextOf(file);
    if (next === undefined) return has && !refreshes.has(file);
    if (next === 'stays') return has;
    if (next === 'elsewhere') return true;
    const isAbove = path.startsWith(next.path) && path !== next.path;
    return reachesIn(joinUrl({ path: next.path, anchor: next.anchor || (has || isAbove ? '' : anchor) }), steps + 1);
  }

  function endIn(path: string, steps: number): string {
    const file = fileFor(path);
    const next = file === undefined || steps > mostSteps ? 'stays' : nextOf(file);
    return typeof next === 'object' ? endIn(next.path, steps + 1) : path;
  }

  /** Where a page leads on; undefined where that is nowhere. */
  function nextOf(file: string): { path: string; anchor: string } | 'stays' | 'elsewhere' | undefined {
    const refresh = refreshes.get(file);
    if (refresh === undefined) return 'stays';
    const target = readUrl(refresh, place.base + file, place);
    if (target === 'elsewhere') return target;
    if (target === 'malformed' || !target.path.startsWith(place.base)) return undefined;
    return { path: `/${target.path.slice(place.base.length)}`, anchor: target.fragment };
  }

  /** An address of a file may be a page now: hosts lead from the name of a folder to its page. */
  function fileFor(path: string): string | undefined {
    const file = fileOf(path, '/');
    return [file, `${file}/index.html`].find((one) => one !== undefined && files.has(one));
  }

  function anchorsOf(file: string): ReadonlySet<string> {
    const known = anchors.get(file) ?? new Set(ids.get(file));
    anchors.set(file, known);
    return known;
  }
}
