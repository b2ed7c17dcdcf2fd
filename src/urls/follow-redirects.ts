/** The effects of redirects on URLs that they do not name. */
import { folderOf, joinUrl, splitUrl, type MovedUrls, type Redirects } from './redirects.ts';

/**
 * Returns the redirects, with one more for each recorded URL that they change. The pages of `aliases`, URLs made from
 * names, redirect by themselves: these only change what is below them.
 */
export function movedUrls(redirects: Redirects, recorded: readonly string[], aliases: Redirects = {}): MovedUrls {
  const newUrl = redirectRules({ ...aliases, ...redirects });
  const urlOfAlias = redirectRules(aliases);
  const moved = new Map<string, string>();
  for (const url of recorded) {
    const to = Object.hasOwn(redirects, url) ? undefined : newUrl(url);
    // The target of a redirect may have a new name itself.
    if (to !== undefined) moved.set(url, urlOfAlias(to) ?? to);
  }
  for (const [from, to] of Object.entries(redirects)) moved.set(from, to);
  return moved;
}

/**
 * Returns a function that gives the new URL of one that no redirect names; undefined if it stays the same. The redirect
 * of a page also changes its anchors and the URLs below it. The redirect of an area, an item or a cycle changes all
 * that is made from its id, such as the anchors of its lines. If the new URL is a page above, an anchor or another
 * site, all of these lead there too.
 */
function redirectRules(redirects: Redirects): (url: string) => string | undefined {
  const rules = Object.entries(redirects).map(([from, to]) => ({ from, to, ends: endsOf(from, to) }));
  if (rules.length === 0) return () => undefined;
  const byUrl = new Map(rules.map((rule) => [rule.from, rule]));
  /** New ids of areas and items by old ones. */
  const works = new Map<string, string>();
  /** New ids of cycles by old ones; empty if the cycle is gone. */
  const cycles = new Map<string, string>();
  for (const { from, to, ends } of rules) {
    const [work, cycle] = [idOf('areas', from), idOf('cycles', from)];
    const { anchor } = splitUrl(to);
    const newWork = anchor.includes('/') ? anchor : idOf('areas', to);
    const newCycle = idOf('cycles', to) ?? (ends === 'page' ? '' : undefined);
    if (work !== undefined && newWork !== undefined && ends !== 'page') works.set(work, newWork);
    if (cycle !== undefined && newCycle !== undefined) cycles.set(cycle, newCycle);
  }

  return (url) => {
    const { path, anchor } = splitUrl(url);
    const above = ruleAbove(path, anchor);
    const newAnchor = renamedWork(anchor) ?? renamedCycle(anchor);
    if (above?.ends === 'page' || (above?.ends && newAnchor === undefined)) return above.to;
    const pathBelow = ({ from, to, ends }: RedirectRule) => (ends ? splitUrl(to).path : to + path.slice(from.length));
    const newPath = above ? pathBelow(above) : renamedPath(path);
    const to = joinUrl({ path: newPath, anchor: newAnchor ?? anchor });
    return to === url ? undefined : to;
  };

  /** The redirect of the page that has the anchor, or of the nearest page above. */
  function ruleAbove(path: string, anchor: string): RedirectRule | undefined {
    let from = anchor !== '' && path.endsWith('/') ? path : folderOf(path);
    while (from !== '' && !byUrl.has(from)) from = folderOf(from);
    return byUrl.get(from);
  }

  /** `plan/ovens/seal/rubber`, or `ovens.2` for the second heading of an area. */
  function renamedWork(anchor: string): string | undefined {
    const plan = anchor.startsWith('plan/') ? 'plan/' : '';
    const id = anchor.slice(plan.length);
    const segments = id.split('/');
    const above = segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
    const from = [id, id.replace(/\.\d+$/, ''), ...above].find((old) => works.has(old));
    return from === undefined ? undefined : plan + works.get(from) + id.slice(from.length);
  }

  /** `f23a`, `f23a.plan` and `f23a.status`; empty if the cycle is gone. */
  function renamedCycle(anchor: string): string | undefined {
    const from = [anchor, anchor.replace(/\.(?:plan|status)$/, '')].find((old) => cycles.has(old));
    const id = from === undefined ? undefined : cycles.get(from);
    return id && id + anchor.slice(from!.length);
  }

  function renamedPath(path: string): string {
    const [, folder = '', id = ''] = /^(\/(?:matrix|topics\/[^/]+)\/)([^/]+)\/$/.exec(path) ?? [];
    return cycles.get(id) ? `${folder}${cycles.get(id)}/` : path;
  }
}

/** What a redirect does to URLs below its page or made from its id. */
interface RedirectRule {
  from: string;
  to: string;
  /** Set if all these URLs lead to one page, or to one anchor unless their own anchor is renamed. */
  ends: 'page' | 'anchor' | undefined;
}

function endsOf(from: string, to: string): RedirectRule['ends'] {
  const target = splitUrl(to);
  if (target.anchor !== '') return 'anchor';
  return !to.startsWith('/') || from.startsWith(target.path) || !target.path.endsWith('/') ? 'page' : undefined;
}

/** The id that the URL of an area or item, or of a cycle, is made from. */
function idOf(folder: 'areas' | 'cycles', url: string): string | undefined {
  const id = /^\/(areas|cycles)\/([^#]+)\/$/.exec(url);
  return id?.[1] === folder && (id[2] ?? '').split('/').length <= (folder === 'areas' ? 2 : 1) ? id[2] : undefined;
}
