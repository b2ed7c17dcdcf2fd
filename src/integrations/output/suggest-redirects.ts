import { joinUrl, movedUrls, splitUrl, type PageUrl } from '../../urls/redirects.ts';
import { closest, lastSegment, within } from './fuzzy-match.ts';

/** What is known of a site when addresses of it are gone. */
export interface Known {
  /** Every permanent address that the output has, from the root of the site; those of pages that lead on too. */
  addresses: ReadonlySet<string>;
  /** Those that lead on by themselves. */
  leading: ReadonlySet<string>;
  /** Addresses that were published before; what is not among them is new, and likely what an old one has become. */
  recorded: ReadonlySet<string>;
  /** The page that a reader of an old page gets to: itself, where it is one that stays. */
  endOf(path: string): string;
  /** Whether an address works. */
  reaches(address: string): boolean;
}

/** A line for `redirects.yaml`. */
export interface RedirectSuggestion {
  /** The address that would stop working. */
  address: string;
  to: string;
  /** Other addresses that the line mends too. */
  mends: string[];
}

/**
 * Proposes redirects for addresses that would stop working: for pages before what is below and on them, as the redirect
 * of a page takes that along.
 * @param gone addresses that work no longer.
 * @param known of the site.
 * @returns lines that together mend all of them, each with what it mends besides.
 */
export function suggestRedirects(gone: readonly string[], known: Known): RedirectSuggestion[] {
  const pages = pagesOf(known);
  // A place can only be found on a page that is there, even where nobody wrote down that it was.
  const lostPages = gone.map((address) => splitUrl(address).path).filter((path) => !known.reaches(path));
  const left = new Set([...gone, ...lostPages].sort((a, b) => depth(a) - depth(b) || compare(a, b)));
  const proposals: RedirectSuggestion[] = [];
  for (const address of left) {
    left.delete(address);
    const to = replacement(address, [...left], known, pages, proposals);
    const taken = Object.entries(movedUrls({ [address]: to }, [...left]));
    const mends = taken.flatMap(([other, target]) =>
      other !== address && (!target.startsWith('/') || known.reaches(target)) ? other : [],
    );
    for (const other of mends) left.delete(other);
    proposals.push({ address, to, mends });
  }
  return proposals;
}

/** Pages and their anchors, by what they are below. */
interface Pages {
  /** Pages that stay, by the folder they are in: `/areas/ovens/` has those of its items. */
  below: ReadonlyMap<string, string[]>;
  /** Permanent anchors by page. */
  anchors: ReadonlyMap<string, string[]>;
  items: readonly string[];
  newItems: readonly string[];
  /** How many pages were in a folder that are there no longer. */
  lostIn: ReadonlyMap<string, number>;
}

function pagesOf({ addresses, leading, recorded }: Known): Pages {
  const all = [...addresses].filter((address) => !leading.has(address)).map(splitUrl);
  const staying = all.filter(({ path, anchor }) => anchor === '' && path.endsWith('/')).map(({ path }) => path);
  const onPages = Map.groupBy(
    all.filter(({ anchor }) => anchor !== ''),
    ({ path }) => path,
  );
  const items = staying.filter((path) => /^\/areas\/[^/]+\/[^/]+\/$/.test(path));
  const lost = [...recorded].filter((address) => address.endsWith('/') && !addresses.has(address));
  return {
    below: Map.groupBy(staying, folderOf),
    anchors: new Map([...onPages].map(([path, on]) => [path, on.map(({ anchor }) => anchor)])),
    items,
    newItems: items.filter((path) => !recorded.has(path)),
    lostIn: new Map([...Map.groupBy(lost, folderOf)].map(([folder, all]) => [folder, all.length])),
  };
}

function replacement(
  address: string,
  left: readonly string[],
  known: Known,
  pages: Pages,
  proposals: readonly RedirectSuggestion[],
): string {
  const { path, anchor } = splitUrl(address);
  if (anchor !== '') {
    // What is proposed so far tells how its page and its area are called now.
    const rules = Object.fromEntries(proposals.map((one) => [one.address, one.to]));
    return joinUrl(placeFor(splitUrl(movedUrls(rules, [address])[address] ?? address), known, pages));
  }
  if (!path.endsWith('/')) return fileFor(path, known);
  const segments = path.split('/').filter((part) => part !== '');
  const siblings = (pages.below.get(folderOf(path)) ?? []).filter((one) => one !== path);
  const unrecorded = siblings.filter((one) => !known.recorded.has(one));
  const room = segments[0];
  if (segments.length === 2 && room === 'areas')
    return renamed(path, unrecorded, siblings, left, known) ?? within(path, siblings) ?? parentOf(path, known);
  // A topic that was there before is another thing, however like its name is.
  if (segments.length === 2 && room === 'topics') return closest(path, unrecorded) ?? parentOf(path, known);
  if (segments.length === 2 && room === 'cycles')
    return renamed(path, unrecorded, [], left, known) ?? parentOf(path, known);
  if (segments.length === 3 && room === 'areas')
    return itemFor(path, unrecorded, siblings, known, pages) ?? parentOf(path, known);
  if (segments.length === 3 && room === 'topics') {
    const onTopic = `${folderOf(path)}#${segments[2]}`;
    return known.addresses.has(onTopic) ? onTopic : parentOf(path, known);
  }
  return closest(path, unrecorded) ?? closest(path, siblings) ?? parentOf(path, known);
}

/** The page that would mend the most of what is gone with an old one, or the one with the nearest name. */
function renamed(
  path: string,
  unrecorded: readonly string[],
  siblings: readonly string[],
  left: readonly string[],
  known: Known,
): string | undefined {
  const pagesBelow = left.filter((one) => one.startsWith(path) && one !== path && one.endsWith('/'));
  const about = pagesBelow.length > 0 ? pagesBelow : left.filter((one) => one.startsWith(`${path}#`));
  const score = (candidate: string) =>
    Object.values(movedUrls({ [path]: candidate }, about)).filter((to) => to !== candidate && known.reaches(to)).length;
  const scored = [...unrecorded, ...siblings].map((candidate) => ({ candidate, count: score(candidate) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    undefined,
  );
  if (best && best.count * 2 >= about.length) return best.candidate;
  return closest(path, unrecorded) ?? closest(path, siblings);
}

/** An item that was moved without `continues`, or reworded, or is a sub-line now. */
function itemFor(
  path: string,
  unrecorded: readonly string[],
  siblings: readonly string[],
  known: Known,
  pages: Pages,
): string | undefined {
  const slug = lastSegment(path);
  const moved = pages.items.filter((one) => lastSegment(one) === slug);
  const isOnly = unrecorded.length === 1 && pages.lostIn.get(folderOf(path)) === 1;
  return (
    moved.find((one) => !known.recorded.has(one)) ??
    moved[0] ??
    closest(path, unrecorded) ??
    (isOnly ? unrecorded[0] : undefined) ??
    closest(path, pages.newItems) ??
    subLineCalled(slug, known, pages) ??
    closest(path, siblings)
  );
}

function subLineCalled(slug: string, known: Known, { anchors }: Pages): string | undefined {
  for (const [page, ids] of anchors) {
    if (!/^\/areas\/[^/]+\/[^/]+\/$/.test(page)) continue;
    const id = ids.find(
      (one) => lastSegment(one) === slug && one.includes('/') && !known.recorded.has(`${page}#${one}`),
    );
    if (id !== undefined) return `${page}#${id}`;
  }
  return undefined;
}

/** The nearest place on the page where the old one was. */
function placeFor({ path, anchor }: PageUrl, known: Known, pages: Pages): PageUrl {
  const page = known.endOf(path);
  const ids = pages.anchors.get(page) ?? [];
  // A cycle or an area that is not on a page any more has no neighbour.
  if (!anchor.includes('/')) return { path: page, anchor: '' };
  const plan = anchor.startsWith('plan/') ? 'plan/' : '';
  const lines = ids.filter((id) => id.includes('/') && id.startsWith('plan/') === (plan !== ''));
  const unrecorded = lines.filter((id) => !known.recorded.has(`${page}#${id}`));
  const beside = unrecorded.filter((id) => folderOf(id) === folderOf(anchor));
  const item = endOfItem(anchor.slice(plan.length), known);
  const found =
    unrecorded.find((id) => item !== undefined && endOfItem(id.slice(plan.length), known) === item) ??
    lines.find((id) => lastSegment(id) === lastSegment(anchor) && unrecorded.includes(id)) ??
    closest(anchor, beside) ??
    (beside.length === 1 ? beside[0] : undefined) ??
    closest(anchor, unrecorded) ??
    closest(
      anchor,
      lines.filter((id) => folderOf(id) === folderOf(anchor)),
    ) ??
    above(anchor, ids);
  return { path: page, anchor: found ?? '' };
}

/** The page of the item that a line is called by; a line that continues another one leads there too. */
function endOfItem(id: string, known: Known): string | undefined {
  const path = `/areas/${id}/`;
  return id.split('/').length === 2 && known.addresses.has(path) ? known.endOf(path) : undefined;
}

/** The line or the area that a place was below. */
function above(anchor: string, ids: readonly string[]): string | undefined {
  const parts = anchor.split('/');
  for (let length = parts.length - 1; length > 0; length--) {
    const id = parts.slice(0, length).join('/');
    if (id !== 'plan' && ids.includes(id)) return id;
  }
  return undefined;
}

/** A file of the same name further up, or whatever tells what files there are. */
function fileFor(path: string, known: Known): string {
  const name = lastSegment(path);
  const same = `/${name}`;
  if (known.addresses.has(same)) return same;
  if (name === 'index.md' && known.addresses.has('/llms.txt')) return '/llms.txt';
  return (
    closest(
      path,
      [...known.addresses].filter((one) => folderOf(one) === folderOf(path)),
    ) ?? parentOf(path, known)
  );
}

/** The first page above that works. */
function parentOf(path: string, { addresses, leading }: Known): string {
  for (let parent = folderOf(path); parent !== '/'; parent = folderOf(parent)) {
    if (addresses.has(parent) && !leading.has(parent)) return parent;
  }
  return '/';
}

/** What an address or id is directly below. */
function folderOf(address: string): string {
  return address.replace(/\/$/, '').replace(/[^/]*$/, '');
}

const depth = (address: string): number => (address.includes('#') ? 1_000 : 0) + address.split('/').length;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
