/**
 * Changes content at random, as authors do, and compares what `check` says about its URLs with the pages that would be
 * made from it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder } from '../history/inline.fixture.ts';
import { archiveOf } from '../history/archive.ts';
import { brokenUses } from '../integrations/output/broken-uses.ts';
import { addUrls } from '../integrations/output/read-output.ts';
import { scanPage } from '../integrations/output/scan-page.ts';
import { check as diagnose } from '../check/check.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { Diagnostic, DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { htmlIn, inputOf } from '../report/kitchen.fixture.ts';
import { createReuse } from '../report/reuse.ts';
import { permanentUrls } from './permanent-urls.ts';
import { siteUrls } from './site-urls.ts';
import { reaches } from './site.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

const folder = 'e2e/fixtures/workshop';
const location = { origin: 'https://workshop.example', base: '/reports/' };
const options = {
  ...location,
  drafts: false,
  root: 'content',
  strings: allStrings,
  rules: siteRules,
  reuse: createReuse(),
};

/** The workshop as it was published. */
const { files, paths } = readFiles({ folder, root: 'content' }).input;
const { content, history } = readFolder(folder);
const published = permanentUrls(siteUrls(archiveOf(content, history), location.origin)).sort();
const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(paths.map((path) => [path, 'x'])),
  ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
  'addresses.txt': published.join('\n'),
};

type Change = (files: Record<string, string>) => Record<string, string>;

const reports = paths.filter((path) => path.startsWith('cycles/'));
const bullets = reports.flatMap((path) => [...texts[path]!.matchAll(/^ *- .*$/gm)].map(([row]) => ({ path, row })));
const inReport = ({ path, row }: { path: string; row: string }, to: string): Change => {
  return (all) => ({ ...all, [path]: (all[path] ?? '').replace(row + '\n', to) });
};

const removed = fc.constantFrom(...bullets).map((bullet) => inReport(bullet, ''));
const reworded = fc.constantFrom(...bullets).map((bullet) => {
  return inReport(bullet, `${bullet.row.replace(/(\w)(?=[^\w]*$)/, '$1x')}\n`);
});
const deleted = fc.constantFrom(...paths.filter((path) => /^(?:topics|items|pages)\//.test(path))).map(
  (path): Change =>
    ({ [path]: _, ...rest }) =>
      rest,
);
const renamed = fc
  .constantFrom(...paths.filter((path) => path.startsWith('topics/')))
  .map((path): Change => ({ [path]: text = '', ...rest }) => ({ ...rest, [path.replace('.mdx', '-two.mdx')]: text }));
const urls = fc.oneof(
  fc.constantFrom(...published),
  fc.constantFrom(...published).map((url) => url.replace(/.(?=\/?$)/, 'q')),
  fc.constantFrom('/areas', '/matrix/', '/pages/nope/', '/files/site.yaml', '/search/?q=a#top', '/guide/read/'),
);
const linked = urls.map((url): Change => (all) => ({ ...all, 'pages/x.mdx': `---\ntitle: X\n---\n\n[x](${url})\n` }));
const redirected = fc.tuple(urls, urls).map(([from, to]): Change => {
  const line = `${JSON.stringify(from)}: ${JSON.stringify(to)}\n`;
  return (all) => ({ ...all, 'redirects.yaml': (all['redirects.yaml'] ?? '') + line });
});
const changes = fc.array(fc.oneof(removed, reworded, deleted, renamed, linked, redirected), {
  minLength: 1,
  maxLength: 5,
});

const check = (changed: Record<string, string>) => diagnose({ input: inputOf(changed), diagnostics: [] }, options);
const ofCode = (diagnostics: readonly Diagnostic[], ...codes: DiagnosticCode[]) =>
  diagnostics.filter(({ code }) => codes.includes(code));

test('links that check reports are those that would be broken on pages, and lost URLs those that lead nowhere', () => {
  fc.assert(
    fc.property(changes, (some) => {
      const changed = some.reduce((all, change) => change(all), texts as Record<string, string>);
      const { archive, diagnostics } = check(changed);
      if (!archive) return;
      const { content: read } = archive;
      const uses = new Map<string, string[]>();
      addUrls(
        uses,
        'page/index.html',
        scanPage(htmlIn([read.reports, read.areas, read.topics, read.notes, read.pages], location.base)),
      );
      const others = diagnostics.filter(({ code }) => !['broken-link', 'lost-url'].includes(code));
      if (others.length > 0) return;
      const broken = ofCode(diagnostics, 'broken-link');
      expect(brokenUses({ ...archive.urls, uses }, location, []).length > 0).toBe(broken.length > 0);

      const lost = published.filter((url) => !reaches(url, archive.urls));
      expect(ofCode(diagnostics, 'lost-url').length > 0).toBe(lost.length > 0);
    }),
    { numRuns: 25 },
  );
});

test('pasting the redirects that check prints brings every lost URL back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(removed, reworded, deleted, renamed), { minLength: 1, maxLength: 4 }), (some) => {
      const changed = some.reduce((all, change) => change(all), texts as Record<string, string>);
      const { diagnostics } = check(changed);
      const lines = ofCode(diagnostics, 'lost-url').map(({ fix }) => `${fix}\n`);
      const pasted = { ...changed, 'redirects.yaml': (changed['redirects.yaml'] ?? '') + lines.join('') };
      const left = check(pasted).diagnostics;
      expect(ofCode(left, 'lost-url', 'redirect-source', 'redirect-target')).toEqual(
        ofCode(diagnostics, 'redirect-source', 'redirect-target'),
      );
    }),
    { numRuns: 25 },
  );
});
