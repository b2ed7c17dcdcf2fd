/** `test` for checks of every page of every site: one tab for all pages of a worker, and a host for each site. */

import { readFileSync } from 'node:fs';
import { test as playwright, expect, type Page } from '@playwright/test';
import { serve, type Server } from './serve.ts';
import { builtPages, builtSite, kindOf, siteNames, type BuiltPage } from './built-pages.ts';
import type { SiteName } from './sites.ts';

interface WorkerFixtures {
  /** The address of a page on a static host. */
  addressOf: (page: BuiltPage) => Promise<string>;
  /** One tab, used again for page after page. */
  tab: Page;
}

export const test = playwright.extend<object, WorkerFixtures>({
  addressOf: [
    async ({}, use) => {
      const hosts = new Map<SiteName, Promise<Server>>();
      const hostOf = (name: SiteName): Promise<Server> => {
        const { dir, base } = builtSite(name);
        const host = hosts.get(name) ?? serve(dir, base);
        hosts.set(name, host);
        return host;
      };
      await use(async ({ site, path }) => (await hostOf(site)).url + path);
      for (const host of hosts.values()) await (await host).close();
    },
    { scope: 'worker' },
  ],
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

/** Pages of one kind that are looked at in one test. */
export interface PageGroup {
  /** Such as `seed: items`. */
  name: string;
  pages: BuiltPage[];
}

/**
 * All pages of all sites by kind, in parts that the workers can share evenly. None is left out but those of the guide
 * whose content is, to the letter, that of a page of another site; the frame around it is on every other page.
 * @param size of a part at most.
 * @returns the groups; a kind of more than one part is numbered.
 */
export function pageGroups(size = 25): PageGroup[] {
  const seen = new Set<string>();
  return siteNames.flatMap((site) =>
    [...Map.groupBy(builtPages(site).filter((page) => !isRepeated(page, seen)), kindOf)].flatMap(([kind, pages]) => {
      const parts = Math.ceil(pages.length / size);
      return Array.from({ length: parts }, (_, part) => ({
        name: `${site}: ${kind}${parts > 1 ? ` (${part + 1} of ${parts})` : ''}`,
        pages: pages.slice(part * size, (part + 1) * size),
      }));
    }),
  );
}

function isRepeated({ site, path, file }: BuiltPage, seen: Set<string>): boolean {
  if (!path.startsWith('guide/')) return false;
  const content = /<main\b.*<\/main>/s.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const key = content.replaceAll(`="${builtSite(site).base}`, '="/');
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

/**
 * Opens a page to look at it. One that only leads elsewhere is opened without its script, or it would be gone.
 * @param tab to open it in.
 * @param address of the page.
 * @param page the same page as a file.
 */
export async function openPage(tab: Page, address: string, { moved, file }: BuiltPage): Promise<void> {
  if (!moved) {
    await tab.goto(address);
    return;
  }
  const body = readFileSync(file, 'utf8').replaceAll(/<script\b.*?<\/script>/gs, '');
  await tab.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await tab.goto(address);
  await tab.unroute(address);
}
