/**
 * A build stops for exactly the errors that `check` reports. Every example of a mistake in the guide and all hostile
 * content goes through both, and then links are checked as in a finished site.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { diagnoseSite } from '../cli/read-site.ts';
import { badContent, diagnosticPages, writeFolder, type ContentFiles } from '../guide/examples.fixture.ts';
import { siteArchive } from '../urls/site-archive.ts';
import { entriesReader, type Listed, type SiteEntry } from '../loaders/read-entries.ts';
import { readFiles } from '../loaders/read-files.ts';
import { readSettings, type Settings } from '../loaders/settings.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { hostileContent } from '../report/hostile.fixture.ts';
import { htmlIn, kitchen } from '../report/kitchen.fixture.ts';
import { brokenUses } from './output/broken-uses.ts';
import { addUrls } from './output/read-output.ts';
import { scanPage } from './output/scan-page.ts';

const root = mkdtempSync(join(tmpdir(), 'almanac-both-'));
afterAll(() => rmSync(root, { recursive: true }));

test.each([...diagnosticPages])('a build and check find the same errors in the example of %s', (_code, page) => {
  expectSameErrors(badContent(page));
});

describe.each(hostileContent)('a build and check find the same errors in hostile content: %s', (_kind, examples) => {
  test.each(examples)('$name', ({ body, drawing, files, file: path, text = '' }) => {
    const report = (below: string) => `---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n${below}`;
    expectSameErrors({
      ...kitchen,
      ...files,
      ...(body !== undefined && { 'cycles/k1/status.mdx': report(body) }),
      ...(drawing !== undefined && { 'a.svg': drawing, 'cycles/k1/status.mdx': report('- Train\n\n![x](/a.svg)\n') }),
      ...(path !== undefined && { [path]: text }),
    });
  });
});

function expectSameErrors(content: ContentFiles): void {
  const folder = mkdtempSync(join(root, 'content-'));
  writeFolder(folder, content);
  const settings = readSettings('/', { content: folder, site: 'https://kitchen.example', base: '/r/' });
  const files = { settings, ...readFiles(settings) };
  expect(errorsIn(build(settings))).toEqual(errorsIn(diagnoseSite(files, false).diagnostics));
}

const errorsIn = (diagnostics: readonly Diagnostic[]) =>
  sortDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'));

/** What a build finds before and after it renders pages. */
function build(settings: Settings): readonly Diagnostic[] {
  const { site, ...collections } = entriesReader(settings, false)();
  const listed = Object.entries(collections).map(([name, entries]) => [
    name === 'items' ? 'notes' : name,
    entries.map(({ data }) => data),
  ]);
  const { rest, diagnostics } = site[0]!.data as unknown as SiteEntry;
  if (errorsIn(diagnostics).length > 0) return diagnostics;
  const { urls } = siteArchive({ ...rest!, ...(Object.fromEntries(listed) as Listed) }, settings.origin)!;

  // No page is rendered here, so links are checked against the computed site.
  const uses = new Map<string, string[]>();
  addUrls(uses, 'page/index.html', scanPage(htmlIn(Object.values(collections), settings.base)));
  expect(brokenUses({ ...urls, uses }, settings, [])).toEqual([]);
  return diagnostics;
}
