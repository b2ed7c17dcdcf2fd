/** What is wrong with URLs of the site where something is missing. */
import { resemblingAmong } from '../report/diagnostics/nearest.ts';
import { quote } from '../report/diagnostics/source.ts';
import { joinUrl, type PageUrl } from '../urls/redirects.ts';
import { endOf, missingAt, placeOf, withSlash, type Missing, type Site } from '../urls/site.ts';

interface Fault {
  wrong: string;
  expected: string;
  /** The URL of the site that was probably meant; undefined if none is like it. */
  near: string | undefined;
}

/** Returns a function that says what is wrong with a URL where something is missing. */
export function urlFaults(site: Site): (url: string, missing: Missing) => Fault {
  const nearestUrl = nearestUrlFinder(site);
  // Many links may lead to one page that is gone.
  const nearest = new Map<string, string | undefined>();
  return (url, missing) => {
    const near = nearest.has(url) ? nearest.get(url) : nearestUrl(url, missing);
    nearest.set(url, near);
    const wrong = {
      page: 'where there is no page',
      slash: 'which hosts redirect, because it has no slash at its end',
      anchor: `but ${quote(endOf(placeOf(url).path, site))} has no such anchor`,
    };
    const like = near === undefined ? 'none is like this one' : `the nearest is ${quote(near)}`;
    return { wrong: wrong[missing], expected: `a URL of the site; ${like}`, near };
  };
}

/** Returns a function that finds the page or anchor most like the missing one; of an anchor, at least its page. */
function nearestUrlFinder(site: Site): (url: string, missing: Missing) => string | undefined {
  const { pages, files } = site;
  const originals = [...files].filter((file) => file.startsWith('/files/sources/'));
  const likeOriginal = resemblingAmong(originals);
  const likePage = resemblingAmong(pages.keys());
  const likeAnchor = new Map<string, (anchor: string) => string | undefined>();
  return (url, missing) => {
    const { path, anchor } = placeOf(url);
    if (missing === 'slash') return withSlash(url);
    if (missing === 'anchor') return joinUrl(anchorOn(endOf(path, site), anchor));
    const isOriginal = path.startsWith('/files/') && originals.length > 0;
    const like = (isOriginal ? likeOriginal : likePage)(path.replace(/\.mdx$/, ''));
    if (like === undefined) return undefined;
    const near = endOf(like, site);
    // If only the page was misspelt, the anchor may be right.
    const withAnchor = joinUrl({ path: near, anchor });
    return missingAt(withAnchor, site) === undefined ? withAnchor : near;
  };

  function anchorOn(path: string, anchor: string): PageUrl {
    const isOfLayout = anchor.startsWith('_');
    const key = `${path}${isOfLayout ? '#_' : ''}`;
    const ids = () => [...(pages.get(path) ?? [])].filter((id) => id.startsWith('_') === isOfLayout);
    const like = likeAnchor.get(key) ?? resemblingAmong(ids());
    likeAnchor.set(key, like);
    return { path, anchor: like(anchor) ?? '' };
  }
}
