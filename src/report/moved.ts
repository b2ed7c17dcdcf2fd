/** Addresses that are no longer where they were, and where they lead now (design §5). */
import type { Redirects } from './schema/redirects.ts';

/** A page of the site, and a place on it. */
export interface PageAddress {
  path: string;
  /** Without `#`; empty for the page itself. */
  anchor: string;
}

/**
 * Takes an address apart.
 * @param address of the site, from its root.
 * @returns path and anchor.
 */
export function splitAddress(address: string): PageAddress {
  const at = address.indexOf('#');
  return at < 0 ? { path: address, anchor: '' } : { path: address.slice(0, at), anchor: address.slice(at + 1) };
}

/**
 * Puts an address together.
 * @param address path and anchor.
 * @returns the address as one text.
 */
export function joinAddress({ path, anchor }: PageAddress): string {
  return anchor === '' ? path : `${path}#${anchor}`;
}

/**
 * Works out where old addresses lead. A redirect of a page takes along what is below it and the places on it; one of an
 * area, an item or a cycle whatever else was made from its id, such as the anchors of its lines. What leads to a page above
 * the old one, to a place or to another site takes everything there.
 * @param redirects of the site.
 * @param recorded addresses that were published.
 * @param aliases addresses made from names, which lead on by themselves and take along in the same way.
 * @returns new addresses by old ones: those of `redirects`, and those among `recorded` that they take along.
 */
export function movedAddresses(redirects: Redirects, recorded: readonly string[], aliases: Redirects = {}): Redirects {
  const rules = moveRules({ ...aliases, ...redirects });
  if (rules.length === 0) return {};
  const derived = recorded.flatMap((address): [string, string][] => {
    if (Object.hasOwn(redirects, address)) return [];
    const to = follow(address, rules);
    return to === undefined ? [] : [[address, to]];
  });
  return { ...Object.fromEntries(derived), ...redirects };
}

/**
 * What redirects say of whatever belongs to their pages.
 * @param redirects of the site.
 * @returns a rule for each, the longest old address first, as it knows best.
 */
export function moveRules(redirects: Redirects): MoveRule[] {
  return Object.entries(redirects).map(([from, to]) => ruleOf(from, to)).sort((a, b) => b.from.length - a.from.length);
}

/** Where one redirect leads, and what it takes along. */
export interface MoveRule {
  /** Its old address. */
  from: string;
  to: string;
  /** Whether all that it takes along ends at the same page, whatever its anchor; or at the same place, but for renamed ones. */
  ends: 'page' | 'place' | undefined;
  /** What the ids in anchors become; undefined where they stay. */
  renamed: ((anchor: string) => string | undefined) | undefined;
  /** The cycle that is another one now, or none, in paths such as `/topics/butler/f23a/`. */
  cycle: { from: string; to: string | undefined } | undefined;
}

function ruleOf(from: string, to: string): MoveRule {
  const target = splitAddress(to);
  const isElsewhere = !to.startsWith('/') || from.startsWith(target.path) || !target.path.endsWith('/');
  const ends = target.anchor !== '' ? 'place' : isElsewhere ? 'page' : undefined;
  const work = idOf('areas', from);
  const cycle = idOf('cycles', from);
  const newWork = target.anchor.includes('/') ? target.anchor : idOf('areas', to);
  const newCycle = idOf('cycles', to);
  return {
    from,
    to,
    ends,
    renamed:
      work !== undefined && newWork !== undefined && ends !== 'page'
        ? (anchor) => renamedWork(anchor, work, newWork)
        : cycle !== undefined && (newCycle !== undefined || ends === 'page') ? (anchor) => renamedCycle(anchor, cycle, newCycle) : undefined,
    cycle: cycle !== undefined && newCycle !== undefined ? { from: cycle, to: newCycle } : undefined,
  };
}

/** The id that an address is made from: of an area or an item, or of a cycle. */
function idOf(room: 'areas' | 'cycles', address: string): string | undefined {
  const id = /^\/(areas|cycles)\/([^#]+)\/$/.exec(address);
  return id?.[1] === room && (id[2] ?? '').split('/').length <= (room === 'areas' ? 2 : 1) ? id[2] : undefined;
}

/** `plan/ovens/seal/rubber` of the area or item that is called otherwise now; also the second heading of an area, `ovens.2`. */
function renamedWork(anchor: string, from: string, to: string): string | undefined {
  const plan = anchor.startsWith('plan/') ? 'plan/' : '';
  const id = anchor.slice(plan.length);
  if (!id.startsWith(from)) return undefined;
  const rest = id.slice(from.length);
  return /^(?:$|\/|\.\d+$)/.test(rest) ? plan + to + rest : undefined;
}

/** `f23a`, `f23a.plan` and `f23a.status`; of a cycle that is no more, the page that told of it. */
function renamedCycle(anchor: string, from: string, to: string | undefined): string | undefined {
  if (anchor !== from && anchor !== `${from}.plan` && anchor !== `${from}.status`) return undefined;
  return to === undefined ? '' : to + anchor.slice(from.length);
}

/**
 * Where an address leads that no redirect names.
 * @param address of the site.
 * @param rules of its redirects.
 * @returns the new address; undefined where it stays.
 */
export function follow(address: string, rules: readonly MoveRule[]): string | undefined {
  let { path, anchor } = splitAddress(address);
  const above = rules.find(({ from }) => from.endsWith('/') && path.startsWith(from) && (path !== from || anchor !== ''));
  const renamed = anchor === '' ? undefined : first(rules, ({ renamed: rename }) => rename?.(anchor));
  if (above?.ends === 'page' || (above?.ends && renamed === undefined)) return above.to;
  if (above) path = above.ends ? splitAddress(above.to).path : above.to + path.slice(above.from.length);
  else path = first(rules, ({ cycle }) => cycle && renamedPath(path, cycle)) ?? path;
  if (renamed !== undefined) anchor = renamed;
  const to = joinAddress({ path, anchor });
  return to === address ? undefined : to;
}

function renamedPath(path: string, { from, to }: NonNullable<MoveRule['cycle']>): string | undefined {
  const page = /^(\/(?:matrix|topics\/[^/]+)\/)([^/]+)\/$/.exec(path);
  return page?.[2] === from ? `${page[1]}${to}/` : undefined;
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
