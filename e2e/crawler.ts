/** A reader who follows every link of a site. */

import type { BrowserContext } from '@playwright/test';

/** What was seen on the way. */
export interface Crawl {
  /** The pages that were opened, as paths with their base. */
  pages: Set<string>;
  /** Everything that is wrong, each with the page it was seen on. */
  wrong: string[];
  /** The type that each other file came with, by how its name ends. */
  types: Map<string, string>;
}

/**
 * Opens every page that can be reached from home by links, and asks for every file that pages lead to.
 * @param context of the browser, with scripts or without.
 * @param home address of the first page; all others have to be below it.
 * @returns what was seen.
 */
export async function crawlSite(context: BrowserContext, home: string): Promise<Crawl> {
  const { origin, pathname: base } = new URL(home);
  const crawl: Crawl = { pages: new Set(), wrong: [], types: new Map() };
  const files = new Set<string>();
  let at = home;
  // Links to other hosts are not followed, and nothing else may lead there.
  await context.route((url) => url.origin !== origin, (route) => route.fulfill({ body: 'elsewhere', contentType: 'text/plain' }));
  const page = await context.newPage();
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.origin !== origin) {
      // Old addresses may lead elsewhere; they do so as whole pages.
      if (!response.request().isNavigationRequest()) crawl.wrong.push(`${at} asks for ${url.href}`);
    } else if (!url.pathname.startsWith(base)) crawl.wrong.push(`${at} asks for ${url.pathname}`);
    else if (response.status() >= 400) crawl.wrong.push(`${at} asks for ${url.pathname}: ${response.status()}`);
  });
  page.on('pageerror', (error) => crawl.wrong.push(`${at}: ${error.message}`));

  const waiting = [home];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = new URL(address).pathname;
    if (crawl.pages.has(path)) continue;
    crawl.pages.add(path);
    at = path;
    // An old address is left while it is being opened.
    await page.goto(address, { waitUntil: 'load' }).catch((error: Error) => {
      if (!/interrupted by another navigation|ERR_ABORTED/.test(error.message)) throw error;
    });
    for (const link of await linksOf(page)) {
      const url = new URL(link);
      if (url.origin !== origin) continue;
      if (!url.pathname.startsWith(base)) crawl.wrong.push(`${path} leads to ${link}`);
      else if (url.pathname.endsWith('/') || url.pathname.endsWith('.html')) waiting.push(origin + url.pathname);
      else files.add(url.pathname);
    }
  }
  for (const file of files) {
    const answer = await context.request.get(origin + file, { maxRedirects: 0 });
    if (answer.status() !== 200) crawl.wrong.push(`${file}: ${answer.status()}`);
    crawl.types.set(/\.[^./]+$/.exec(file)?.[0] ?? file, answer.headers()['content-type'] ?? 'none');
  }
  await page.close();
  return crawl;
}

async function linksOf(page: Awaited<ReturnType<BrowserContext['newPage']>>): Promise<string[]> {
  const read = () =>
    page.locator('[href], [src], form[action]').evaluateAll((all) =>
      all.flatMap((one) => ['href', 'src', 'action'].flatMap((name) => (one.hasAttribute(name) ? [new URL(one.getAttribute(name)!, document.baseURI).href] : []))),
    );
  // A page that leads on may be gone while it is read; the next one is read then.
  for (;;) {
    try {
      return (await read()).filter((link) => link.startsWith('http'));
    } catch (error) {
      if (!/Execution context was destroyed|navigat/i.test((error as Error).message)) throw error;
      await page.waitForLoadState();
    }
  }
}
