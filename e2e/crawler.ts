/** A program that follows every link of a site. */

import { Parser } from 'htmlparser2';

/** What was seen on the way. */
export interface Crawl {
  /** The pages that were read, as paths with their base. */
  pages: Set<string>;
  /** Everything that is wrong, each with the page it was seen on. */
  wrong: string[];
}

/**
 * Reads every page that can be reached from home by links, and asks for every file that pages lead to.
 * @param home URL of the first page; all others have to be below it.
 * @returns what was seen.
 */
export async function crawlSite(home: string): Promise<Crawl> {
  const { origin, pathname: base } = new URL(home);
  const pages = new Set<string>();
  const wrong: string[] = [];
  const from = new Map([[base, 'the address bar']]);
  // Iterating over a map includes what is added to it meanwhile.
  for (const [path, page] of from) {
    const response = await fetch(origin + path, { redirect: 'manual' });
    const text = await response.text();
    if (response.status !== 200) wrong.push(`${page} leads to ${path}: ${response.status}`);
    if (!path.endsWith('/') && !path.endsWith('.html')) continue;
    pages.add(path);
    for (const link of linksOf(text)) {
      const url = new URL(link, origin + path);
      if (url.origin !== origin) continue;
      if (!url.pathname.startsWith(base)) wrong.push(`${path} leads to ${link}`);
      else if (!from.has(url.pathname)) from.set(url.pathname, path);
    }
  }
  return { pages, wrong };
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
