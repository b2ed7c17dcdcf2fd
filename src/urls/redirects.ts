/** Addresses that are no longer where they were, and where they lead now. */
import { decoded } from './decoded.ts';

/** New URLs by old ones. */
export type Redirects = Record<string, string>;

/** A page of the site, and a place on it. */
export interface PageUrl {
  path: string;
  /** Without `#`; empty for the page itself. */
  anchor: string;
}

/**
 * Takes an address apart.
 * @param address of the site, from its root.
 * @returns path and anchor.
 */
export function splitUrl(address: string): PageUrl {
  const at = address.indexOf('#');
  return at < 0 ? { path: address, anchor: '' } : { path: address.slice(0, at), anchor: address.slice(at + 1) };
}

/**
 * Puts an address together.
 * @param address path and anchor.
 * @returns the address as one text.
 */
export function joinUrl({ path, anchor }: PageUrl): string {
  return anchor === '' ? path : `${path}#${anchor}`;
}

/**
 * Redirects with addresses as the site writes them.
 * @param redirects as authors write them: perhaps with percent signs, as a browser copies them, or without the slash at
 * the end of a page.
 * @returns the same without either.
 */
export function plainRedirects(redirects: Redirects): Redirects {
  const plain = (address: string): string => {
    if (!address.startsWith('/')) return address;
    const { path, anchor } = splitUrl(decoded(address));
    const isPage = path.endsWith('/') || /[?]|\.[a-z0-9]{2,5}$/i.test(path);
    return joinUrl({ path: isPage ? path : `${path}/`, anchor });
  };
  return Object.fromEntries(Object.entries(redirects).map(([from, to]) => [plain(from), plain(to)]));
}

/**
 * Works out where old addresses lead.
 * @param redirects of the site.
 * @param recorded addresses that were published.
 * @param aliases addresses made from names, which lead on by themselves and take along in the same way.
 * @returns new addresses by old ones: those of `redirects`, and those among `recorded` that they take along.
 */
export function movedUrls(redirects: Redirects, recorded: readonly string[], aliases: Redirects = {}): Redirects {
  const follow = createFollow({ ...aliases, ...redirects });
  const followNames = createFollow(aliases);
  const derived = recorded.flatMap((address): [string, string][] => {
    if (Object.hasOwn(redirects, address)) return [];
    const to = follow(address);
    // What a redirect leads to may since be called otherwise, too.
    return to === undefined ? [] : [[address, followNames(to) ?? to]];
  });
  return { ...Object.fromEntries(derived), ...redirects };
}

/** What a redirect does to whatever is below its page or made from its id. */
interface Rule {
  to: string;
  /**
   * Whether all that it takes along ends at the same page, whatever its anchor; or at the same place, but for renamed
   * ones.
   */
  ends: 'page' | 'place' | undefined;
}

/**
 * Prepares to tell what redirects take along. One of a page takes along what is below it and the places on it; one of
 * an area, an item or a cycle whatever else was made from its id, such as the anchors of its lines. What leads to a
 * page above the old one, to a place or to another site takes everything there.
 * @param redirects of the site.
 * @returns tells of an address that is no redirect by itself where it leads, leaving one redirect out where that is
 * asked for; undefined where it stays.
 */
export function createFollow(redirects: Redirects): (address: string, except?: string) => string | undefined {
  const rules = new Map(
    Object.entries(redirects).map(([from, to]): [string, Rule] => [from, { to, ends: endsOf(from, to) }]),
  );
  const works = new Map<string, { id: string; from: string }>();
  const cycles = new Map<string, { id: string | undefined; from: string }>();
  for (const [from, { to, ends }] of rules) {
    const [work, cycle] = [idOf('areas', from), idOf('cycles', from)];
    const { anchor } = splitUrl(to);
    const newWork = anchor.includes('/') ? anchor : idOf('areas', to);
    const newCycle = idOf('cycles', to);
    if (work !== undefined && newWork !== undefined && ends !== 'page') works.set(work, { id: newWork, from });
    if (cycle !== undefined && (newCycle !== undefined || ends === 'page')) cycles.set(cycle, { id: newCycle, from });
  }
  if (rules.size === 0) return () => undefined;

  return (address, except) => {
    let { path, anchor } = splitUrl(address);
    const above = ruleAbove(path, anchor, except);
    const renamed = renamedWork(anchor, except) ?? renamedCycle(anchor, except);
    if (above?.rule.ends === 'page' || (above?.rule.ends && renamed === undefined)) return above.rule.to;
    if (above) path = above.rule.ends ? splitUrl(above.rule.to).path : above.rule.to + path.slice(above.from.length);
    else path = renamedPath(path, except) ?? path;
    const to = joinUrl({ path, anchor: renamed ?? anchor });
    return to === address ? undefined : to;
  };

  /** The redirect of the page itself, where the address is a place on it, or of the nearest page above. */
  function ruleAbove(
    path: string,
    anchor: string,
    except: string | undefined,
  ): { from: string; rule: Rule } | undefined {
    let from = anchor !== '' && path.endsWith('/') ? path : parentOf(path);
    for (; from !== ''; from = parentOf(from)) {
      const rule = from === except ? undefined : rules.get(from);
      if (rule) return { from, rule };
    }
    return undefined;
  }

  /**
   * `plan/ovens/seal/rubber` of an area or item that is called otherwise now; also the second heading of an area,
   * `ovens.2`.
   */
  function renamedWork(anchor: string, except: string | undefined): string | undefined {
    const plan = anchor.startsWith('plan/') ? 'plan/' : '';
    const id = anchor.slice(plan.length);
    const segments = id.split('/');
    const above = segments.map((_, place) => segments.slice(0, segments.length - place).join('/'));
    for (const from of [id, id.replace(/\.\d+$/, ''), ...above]) {
      const work = works.get(from);
      if (work && work.from !== except) return plan + work.id + id.slice(from.length);
    }
    return undefined;
  }

  /** `f23a`, `f23a.plan` and `f23a.status`; of a cycle that is no more, the page that told of it. */
  function renamedCycle(anchor: string, except: string | undefined): string | undefined {
    for (const from of new Set([anchor, anchor.replace(/\.(?:plan|status)$/, '')])) {
      const cycle = cycles.get(from);
      if (cycle && cycle.from !== except) return cycle.id === undefined ? '' : cycle.id + anchor.slice(from.length);
    }
    return undefined;
  }

  function renamedPath(path: string, except: string | undefined): string | undefined {
    const [, room, id = ''] = /^(\/(?:matrix|topics\/[^/]+)\/)([^/]+)\/$/.exec(path) ?? [];
    const cycle = room === undefined ? undefined : cycles.get(id);
    return cycle?.id === undefined || cycle.from === except ? undefined : `${room}${cycle.id}/`;
  }
}

function endsOf(from: string, to: string): Rule['ends'] {
  const target = splitUrl(to);
  if (target.anchor !== '') return 'place';
  return !to.startsWith('/') || from.startsWith(target.path) || !target.path.endsWith('/') ? 'page' : undefined;
}

/** The id that an address is made from: of an area or an item, or of a cycle. */
function idOf(room: 'areas' | 'cycles', address: string): string | undefined {
  const id = /^\/(areas|cycles)\/([^#]+)\/$/.exec(address);
  return id?.[1] === room && (id[2] ?? '').split('/').length <= (room === 'areas' ? 2 : 1) ? id[2] : undefined;
}

/** The folder that a page or a file is in; empty for the root. */
function parentOf(path: string): string {
  return path.replace(/\/$/, '').replace(/[^/]*$/, '');
}
