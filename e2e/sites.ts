import type { SiteToBuild } from './build-site.ts';

/** The sites for tests and for the commands in e2e/look/, by name: `test.use({ site: 'workshop' })`. */
export const sites = {
  // The first two reports of the first team, frozen: `content/` grows with each new report.
  seed: { content: 'e2e/fixtures/seed', outDir: 'dist.test/seed', url: 'https://almanac.example/' },
  // Everything that can happen to an item, below a base path.
  workshop: {
    content: 'e2e/fixtures/workshop',
    outDir: 'dist.test/workshop',
    url: 'https://workshop.example/reports/',
  },
  // Content that is odd in every permitted way, on a site without a URL.
  odd: { content: 'e2e/fixtures/odd', outDir: 'dist.test/odd' },
  // Content that is hostile in every permitted way, below a base path of unusual characters that need no encoding.
  hostile: {
    content: 'e2e/fixtures/hostile',
    outDir: 'dist.test/hostile',
    url: 'https://hostile.example/a+b;c=d/~e!,@$=/',
  },
  // Three teams that report to one meeting; one of them has not written its newest part.
  teams: { content: 'e2e/fixtures/teams', outDir: 'dist.test/teams', url: 'https://summit.example/' },
  // The six fictional teams of `npm run demo`, for the commands in e2e/look/. No test opens it.
  demo: { content: 'e2e/demo/content', outDir: 'dist.test/demo' },
} satisfies Record<string, SiteToBuild>;

export type SiteName = keyof typeof sites;
