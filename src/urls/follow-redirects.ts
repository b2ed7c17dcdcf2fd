/** What redirects do to URLs that they do not name. */
import { joinUrl, splitUrl, type Redirects } from './redirects.ts';

/**
 * The redirects, and the recorded URLs that they change. Aliases are URLs made from names, whose pages redirect by
 * themselves: only what is below them changes.
 */
export function movedUrls(redirects: Redirects, recorded: readonly string[], aliases: Redirects = {}): Redirects {
  const rules = new RedirectRules({ ...aliases, ...redirects });
  const aliasRules = new RedirectRules(aliases);
  const derived = recorded.flatMap((url): [string, string][] => {
    if (Object.hasOwn(redirects, url)) return [];
    const to = rules.apply(url);
    // The target of a redirect may have a new name itself.
    return to === undefined ? [] : [[url, aliasRules.apply(to) ?? to]];
  });
  return { ...Object.fromEntries(derived), ...redirects };
}

/** What a redirect does to URLs below its page or made from its id. */
interface RedirectRule {
  from: string;
  to: string;
  /** Whether they all end at the same page without an anchor, or at the same anchor unless theirs is renamed. */
  ends: 'page' | 'anchor' | undefined;
}

/**
 * Applies redirects to other URLs. The redirect of a page also changes the URLs below it and its anchors; that of an
 * area, an item or a cycle changes everything made from its id, such as the anchors of its lines. If it leads to a
 * page above, an anchor or another site, all of these lead there too.
 */
export class RedirectRules {
  readonly #byUrl: ReadonlyMap<string, RedirectRule>;
  /** The new ids of areas and items, by their old ones; `from` is the old URL of the redirect. */
  readonly #works = new Map<string, { id: string; from: string }>();
  /** The new ids of cycles, by their old ones; undefined if the cycle is gone. */
  readonly #cycles = new Map<string, { id: string | undefined; from: string }>();

  constructor(redirects: Redirects) {
    const rules = Object.entries(redirects).map(([from, to]) => ({ from, to, ends: endsOf(from, to) }));
    this.#byUrl = new Map(rules.map((rule) => [rule.from, rule]));
    for (const { from, to, ends } of rules) {
      const [work, cycle] = [idOf('areas', from), idOf('cycles', from)];
      const { anchor } = splitUrl(to);
      const newWork = anchor.includes('/') ? anchor : idOf('areas', to);
      const newCycle = idOf('cycles', to);
      if (work !== undefined && newWork !== undefined && ends !== 'page') this.#works.set(work, { id: newWork, from });
      if (cycle !== undefined && (newCycle !== undefined || ends === 'page'))
        this.#cycles.set(cycle, { id: newCycle, from });
    }
  }

  /**
   * The new URL of a URL that is not itself redirected; undefined if it stays the same. The redirect of the URL
   * `except` is left out.
   */
  apply(url: string, except?: string): string | undefined {
    if (this.#byUrl.size === 0) return undefined;
    const { path, anchor } = splitUrl(url);
    const above = this.#ruleAbove(path, anchor, except);
    const newAnchor = this.#renamedWork(anchor, except) ?? this.#renamedCycle(anchor, except);
    if (above?.ends === 'page' || (above?.ends && newAnchor === undefined)) return above.to;
    const newPath = above ? pathAfter(above, path) : (this.#renamedPath(path, except) ?? path);
    const to = joinUrl({ path: newPath, anchor: newAnchor ?? anchor });
    return to === url ? undefined : to;
  }

  /** The redirect of the page itself, if the URL has an anchor, or of the nearest page above. */
  #ruleAbove(path: string, anchor: string, except: string | undefined): RedirectRule | undefined {
    let from = anchor !== '' && path.endsWith('/') ? path : parentOf(path);
    for (; from !== ''; from = parentOf(from)) {
      const rule = from === except ? undefined : this.#byUrl.get(from);
      if (rule) return rule;
    }
    return undefined;
  }

  /** `plan/ovens/seal/rubber` of a renamed area or item; also the second heading of an area, `ovens.2`. */
  #renamedWork(anchor: string, except: string | undefined): string | undefined {
    const plan = anchor.startsWith('plan/') ? 'plan/' : '';
    const id = anchor.slice(plan.length);
    const segments = id.split('/');
    const above = segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
    for (const from of [id, id.replace(/\.\d+$/, ''), ...above]) {
      const work = this.#works.get(from);
      if (work && work.from !== except) return plan + work.id + id.slice(from.length);
    }
    return undefined;
  }

  /** `f23a`, `f23a.plan` and `f23a.status`; empty if the cycle is gone. */
  #renamedCycle(anchor: string, except: string | undefined): string | undefined {
    for (const from of new Set([anchor, anchor.replace(/\.(?:plan|status)$/, '')])) {
      const cycle = this.#cycles.get(from);
      if (cycle && cycle.from !== except) return cycle.id === undefined ? '' : cycle.id + anchor.slice(from.length);
    }
    return undefined;
  }

  #renamedPath(path: string, except: string | undefined): string | undefined {
    const [, folder, id = ''] = /^(\/(?:matrix|topics\/[^/]+)\/)([^/]+)\/$/.exec(path) ?? [];
    const cycle = folder === undefined ? undefined : this.#cycles.get(id);
    return cycle?.id === undefined || cycle.from === except ? undefined : `${folder}${cycle.id}/`;
  }
}

/** Where a rule sends a path that is below its page. */
function pathAfter({ from, to, ends }: RedirectRule, path: string): string {
  return ends ? splitUrl(to).path : to + path.slice(from.length);
}

function endsOf(from: string, to: string): RedirectRule['ends'] {
  const target = splitUrl(to);
  if (target.anchor !== '') return 'anchor';
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
