/** The other URLs that redirects also change. */
import { joinUrl, splitUrl, type Redirects } from './redirects.ts';

/**
 * The redirects, and the recorded URLs that they change. Aliases are URLs made from names, whose pages redirect by
 * themselves: only what is below them changes.
 */
export function movedUrls(redirects: Redirects, recorded: readonly string[], aliases: Redirects = {}): Redirects {
  const follow = createFollow({ ...aliases, ...redirects });
  const followNames = createFollow(aliases);
  const derived = recorded.flatMap((url): [string, string][] => {
    if (Object.hasOwn(redirects, url)) return [];
    const to = follow(url);
    // The target of a redirect may have a new name itself.
    return to === undefined ? [] : [[url, followNames(to) ?? to]];
  });
  return { ...Object.fromEntries(derived), ...redirects };
}

/** What a redirect does to URLs below its page or made from its id. */
interface Rule {
  to: string;
  /** Whether they all end at the same page without an anchor, or at the same anchor unless theirs is renamed. */
  ends: 'page' | 'place' | undefined;
}

/**
 * Prepares to apply redirects to other URLs. The redirect of a page also changes the URLs below it and its anchors;
 * that of an area, an item or a cycle changes everything made from its id, such as the anchors of its lines. A redirect
 * to a page above, to an anchor or to another site sends everything there.
 *
 * The function returns the new URL of a URL that is not itself redirected, or undefined if it stays the same. It can
 * leave out one redirect.
 */
export function createFollow(redirects: Redirects): (url: string, except?: string) => string | undefined {
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

  return (url, except) => {
    let { path, anchor } = splitUrl(url);
    const above = ruleAbove(path, anchor, except);
    const renamed = renamedWork(anchor, except) ?? renamedCycle(anchor, except);
    if (above?.rule.ends === 'page' || (above?.rule.ends && renamed === undefined)) return above.rule.to;
    if (above) path = above.rule.ends ? splitUrl(above.rule.to).path : above.rule.to + path.slice(above.from.length);
    else path = renamedPath(path, except) ?? path;
    const to = joinUrl({ path, anchor: renamed ?? anchor });
    return to === url ? undefined : to;
  };

  /** The redirect of the page itself, if the URL has an anchor, or of the nearest page above. */
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

  /** `plan/ovens/seal/rubber` of a renamed area or item; also the second heading of an area, `ovens.2`. */
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

  /** `f23a`, `f23a.plan` and `f23a.status`; empty if the cycle is gone. */
  function renamedCycle(anchor: string, except: string | undefined): string | undefined {
    for (const from of new Set([anchor, anchor.replace(/\.(?:plan|status)$/, '')])) {
      const cycle = cycles.get(from);
      if (cycle && cycle.from !== except) return cycle.id === undefined ? '' : cycle.id + anchor.slice(from.length);
    }
    return undefined;
  }

  function renamedPath(path: string, except: string | undefined): string | undefined {
    const [, folder, id = ''] = /^(\/(?:matrix|topics\/[^/]+)\/)([^/]+)\/$/.exec(path) ?? [];
    const cycle = folder === undefined ? undefined : cycles.get(id);
    return cycle?.id === undefined || cycle.from === except ? undefined : `${folder}${cycle.id}/`;
  }
}

function endsOf(from: string, to: string): Rule['ends'] {
  const target = splitUrl(to);
  if (target.anchor !== '') return 'place';
  return !to.startsWith('/') || from.startsWith(target.path) || !target.path.endsWith('/') ? 'page' : undefined;
}

/** The id of the area or item, or of the cycle, that a URL is made from. */
function idOf(folder: 'areas' | 'cycles', url: string): string | undefined {
  const id = /^\/(areas|cycles)\/([^#]+)\/$/.exec(url);
  return id?.[1] === folder && (id[2] ?? '').split('/').length <= (folder === 'areas' ? 2 : 1) ? id[2] : undefined;
}

/** The folder that a page or a file is in; empty for the root. */
function parentOf(path: string): string {
  return path.replace(/\/$/, '').replace(/[^/]*$/, '');
}
