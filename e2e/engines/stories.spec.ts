/** What readers live by, alike in every engine. */

import { engineNames, type EngineName } from '../browser.ts';
import { fullestPages, type BuiltPage } from '../built-pages.ts';
import { expect, test as playwright } from '../every-page.ts';
import type { SiteName } from '../sites.ts';
import type { Driver } from './driver.ts';
import { Reader } from './reader.ts';
import * as seed from './seed-stories.ts';
import { startBrowser } from './start.ts';
import type { Story } from './story.ts';
import * as workshop from './workshop-stories.ts';

/** Sites that together have pages of every kind, but for those of a long history (`growth.spec.ts`). */
const sitesOfKinds: readonly SiteName[] = ['workshop', 'hostile'];

/** A page of each kind that no site before has. */
function pagesOfNewKinds(site: SiteName): BuiltPage[] {
  const before = sitesOfKinds.slice(0, sitesOfKinds.indexOf(site)).flatMap(fullestPages);
  const known = new Set(before.map(({ kind }) => kind));
  // All pages of the guide but one have the same scripts.
  const isAnother = (kind: string) => known.has(kind) || /^guide-(?!follow)/.test(kind);
  return fullestPages(site).flatMap(({ kind, page }) => (isAnother(kind) || page.moved ? [] : page));
}

const quietStory = (site: SiteName): Record<string, Story> => ({
  [`no page of any kind reports an error: ${site}`]: async (reader) => {
    const pages = pagesOfNewKinds(site);
    expect(pages).not.toEqual([]);
    for (const { path } of pages) await reader.open(encodeURI(path));
  },
});

interface Told {
  site: SiteName;
  stories: Record<string, Story>;
  /** By default all. */
  engines?: readonly EngineName[];
}

/** The stories of a site: those with scripts share a browser, which is slow to start. */
const groups: { scripts: boolean; told: Told[] }[] = [
  {
    scripts: true,
    told: [
      { site: 'seed', stories: seed.stories },
      { site: 'workshop', stories: workshop.stories },
      // Chromium opens every kind of page in axe.spec.ts, and WebKit's driver does not tell what is in the console.
      ...sitesOfKinds.map((site): Told => ({ site, stories: quietStory(site), engines: ['firefox'] })),
    ],
  },
  {
    scripts: false,
    told: [
      { site: 'seed', stories: seed.plainStories },
      { site: 'workshop', stories: workshop.plainStories },
    ],
  },
];

for (const engine of engineNames) {
  // In one worker, one after the other.
  playwright.describe(engine, () => {
    playwright.describe.configure({ mode: 'default', timeout: 90_000 });
    for (const { scripts, told } of groups) {
      const ofEngine = told.filter(({ engines = engineNames }) => engines.includes(engine));
      playwright.describe(() => tell(engine, { scripts, told: ofEngine }));
    }
  });
}

function isRunning(reader: Reader): Promise<boolean> {
  return reader.see(() => true).catch(() => false);
}

function tell(engine: EngineName, { scripts, told }: (typeof groups)[number]): void {
  let driver: Driver | undefined;

  playwright.beforeAll(async () => {
    driver = await startBrowser(engine, scripts);
  });
  playwright.afterAll(() => driver?.close());

  for (const { site, stories: ofSite } of told) {
    for (const [title, story] of Object.entries(ofSite)) {
      playwright(title, async ({ hostOf }) => {
        const { url } = await hostOf(site);
        let before = driver!.errors.length;
        const reader = new Reader(driver!, engine, url);
        await story(reader).catch(async (error: unknown) => {
          if (await isRunning(reader)) throw error;
          // A browser that ends by itself says nothing about the page, unless it ends there again.
          playwright.info().annotations.push({ type: 'the browser ended', description: String(error) });
          await driver!.close();
          driver = await startBrowser(engine, scripts);
          before = 0;
          await story(new Reader(driver, engine, url));
        });
        const { errors } = driver!;
        // Pagefind does not catch that a page is left while it loads its metadata, its WebAssembly or a chunk of its index.
        const ofPagefind = /Failed to load (?:the )?(?:Pagefind|index chunk)/;
        const own = errors.slice(before).filter((error) => !ofPagefind.test(error));
        expect(own).toEqual([]);
      });
    }
  }
}
