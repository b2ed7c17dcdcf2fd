import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOutput } from '../src/integrations/output/read-output.ts';
import { scanPage } from '../src/integrations/output/scan-page.ts';
import { check } from '../src/check/check.ts';
import { readFiles } from '../src/loaders/read-files.ts';
import type { Settings } from '../src/loaders/settings.ts';
import { joinUrl } from '../src/urls/redirects.ts';
import { routeOf } from '../src/urls/routes.ts';
import type { SiteUrls } from '../src/urls/site-urls.ts';
import { placeOf } from '../src/urls/site.ts';
import { siteRules } from '../src/check/site-rules.ts';
import { allStrings } from '../src/strings/all-strings.ts';

/** The URLs of a site as they are known before it is built. Throws if its content has mistakes. */
export function knownUrls(settings: Settings): SiteUrls {
  const { root, origin, base } = settings;
  const files = readFiles(settings);
  const { archive, diagnostics, hasErrors } = check(files, {
    base,
    origin,
    drafts: false,
    root,
    strings: allStrings,
    rules: siteRules,
  });
  if (!archive || hasErrors) throw new Error(JSON.stringify(diagnostics, null, 2));
  return archive.urls;
}

/** Everything in which a built site differs from what is known of its URLs before, in words. */
export async function urlDifferences(known: SiteUrls, output: string, location: Settings): Promise<string[]> {
  const built = await readOutput(output, location);
  const isChecked = (path: string) => !/^\/[._]/.test(path) && !routeOf(path)?.mayChange;
  return [
    ...differences('page', [...known.pages.keys()].filter(isChecked), [...built.pages.keys()].filter(isChecked)),
    ...differences('file', [...known.files].filter(isChecked), [...built.files].filter(isChecked)),
    ...[...known.pages].flatMap(([path, ids]) => {
      const isOfContent = (id: string) => !known.mayHave?.({ path, anchor: id });
      return ids ? differences(`anchor on ${path}`, ids, [...(built.pages.get(path) ?? [])].filter(isOfContent)) : [];
    }),
    ...[...known.redirects].flatMap(([path, to]) =>
      built.redirects.get(path) === withoutQuery(to)
        ? []
        : `redirect ${path}: ${to}, but ${built.redirects.get(path)} is built`,
    ),
    ...[...built.pages.keys()].flatMap((path) => wrongIds(output, path)),
  ];
}

function differences(what: string, known: Iterable<string>, built: Iterable<string>): string[] {
  const [a, b] = [new Set(known), new Set(built)];
  return [
    ...[...a.difference(b)].map((each) => `${what}: ${each} is known, but not built`),
    ...[...b.difference(a)].map((each) => `${what}: ${each} is built, but was not known`),
  ];
}

/** The query of a redirect makes no difference: no page reads it but the search. */
function withoutQuery(url: string): string {
  return url.startsWith('/') ? joinUrl(placeOf(url)) : url;
}

/** Ids that are empty, or more than once on their page. */
function wrongIds(output: string, path: string): string[] {
  const { ids } = scanPage(readFileSync(join(output, path.replace(/\/$/, '/index.html')), 'utf8'));
  const wrong = ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
  return wrong.map((id) => `id "${id}" on ${path}`);
}
