/** A crawler that follows every link of a site. */

import { Parser } from 'htmlparser2';

/** The result of a crawl. */
export interface Crawl {
  /** The pages that were read, as paths with their base. */
  pages: Set<string>;
  /** Each broken link, with the page it is on. */
  problems: string[];
}

/**
 * Reads every page that links lead to from the home page, and requests every file that these pages use.
 * @param home URL of the home page. All other URLs of the site have to be below it.
 * @returns the pages and the broken links.
 */
export async function crawlSite(home: string): Promise<Crawl> {
  const { origin, pathname: base } = new URL(home);
  const pages = new Set<string>();
  const problems: string[] = [];
  const from = new Map([[base, 'the address bar']]);
  // The iteration includes entries that are added during it.
  for (const [path, page] of from) {
    const response = await fetch(origin + path, { redirect: 'manual' });
    const text = await response.text();
    if (response.status !== 200) problems.push(`${page} leads to ${path}: ${response.status}`);
    if (!path.endsWith('/') && !path.endsWith('.html')) continue;
    pages.add(path);
    for (const link of linksOf(text)) {
      const url = new URL(link, origin + path);
      if (url.origin !== origin) continue;
      if (!url.pathname.startsWith(base)) problems.push(`${path} leads to ${link}`);
      else if (!from.has(url.pathname)) from.set(url.pathname, path);
    }
  }
  return { pages, problems };
}

function linksOf(html: string): string[] {
  const links: string[] = [];
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      links.push(...['href', 'src', 'action'].flatMap((name) => attributes[name] ?? []));
    },
  });
  parser.end(html);
  return links;
}
