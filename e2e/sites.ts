import type { SiteToBuild } from '../src/setup/build-site.ts';

/** A site that `npm test` builds, and that the tests in the browser can open. */
export interface TestSite extends SiteToBuild {
  /** Never left to site.yaml, so that the tests know the base path. */
  url: string;
}

/** Every site that the tests in the browser open, by the name that a test asks for it with: `test.use({ site: … })`. */
export const sites = {
  seed: { content: 'content', outDir: 'dist.test/seed', url: 'https://almanac.example/' },
} satisfies Record<string, TestSite>;

export type SiteName = keyof typeof sites;
