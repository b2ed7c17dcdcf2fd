import type { Content } from '../report/content.ts';
import { plainRedirects } from './redirects.ts';

/**
 * Returns a function that gives the path under which a page was published first, so that what is made from it survives
 * renames: by the redirects in the order in which the team wrote them, else its present path.
 */
export function firstPaths({
  redirects,
  published,
}: Pick<Content, 'redirects' | 'published'>): (path: string) => string {
  const rules = Object.entries(plainRedirects(redirects)).filter((urls) => urls.every((url) => url.endsWith('/')));
  const known = new Set(rules.length > 0 ? published : []);
  return (path) => {
    for (const [from, to] of rules) {
      const old = from + path.slice(to.length);
      if (path === to || (path.startsWith(to) && known.has(old))) return old;
    }
    return path;
  };
}
