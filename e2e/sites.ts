import type { SiteToBuild } from './build-site.ts';

/** Every site that is tested or looked at, by the name that a test asks for it with: `test.use({ site: 'seed' })`. */
export const sites = {
  // The first two reports of the first team, frozen: `content/` grows with each new report.
  seed: { content: 'e2e/fixtures/seed', outDir: 'dist.test/seed', url: 'https://almanac.example/' },
  // Everything that can happen to a piece of work, below a base path.
  workshop: {
    content: 'e2e/fixtures/workshop',
    outDir: 'dist.test/workshop',
    url: 'https://workshop.example/reports/',
  },
  // Content that is odd in every permitted way, at a URL that nobody knows.
  odd: { content: 'e2e/fixtures/odd', outDir: 'dist.test/odd' },
  // Content that is hostile in every permitted way, below a base path of odd characters that need no encoding.
  hostile: {
    content: 'e2e/fixtures/hostile',
    outDir: 'dist.test/hostile',
    url: 'https://hostile.example/a+b;c=d/~e!,@$=/',
  },
  // The invented team of `npm run demo`, for the commands in e2e/look/. No test opens it.
  demo: { content: 'e2e/demo/content', outDir: 'dist.test/demo' },
} satisfies Record<string, SiteToBuild>;

export type SiteName = keyof typeof sites;
