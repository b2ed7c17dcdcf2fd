import type { SiteToBuild } from '../src/setup/build-site.ts';

/** Every site that `npm test` builds, by the name that a test asks for it with: `test.use({ site: 'seed' })`. */
export const sites = {
  seed: { content: 'content', outDir: 'dist.test/seed', url: 'https://almanac.example/' },
} satisfies Record<string, SiteToBuild>;

export type SiteName = keyof typeof sites;
