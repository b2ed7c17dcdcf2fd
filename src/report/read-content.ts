import { createAreaTitles } from './area-titles.ts';
import { isDraft, meantKinds, reportedCycles } from './content-path.ts';
import type { Content, ContentInput, ContentOptions } from './content.ts';
import { sortDiagnostics, type Diagnostic, type DiagnosticCode } from './diagnostics/diagnostic.ts';
import { frontmatterOf } from './fields/frontmatter.ts';
import { numericDates } from './fields/fixed-value.ts';
import { yamlText } from './fields/yaml.ts';
import { compareTopics, cyclesOf, guessOrder, uniqueCycles } from './order.ts';
import { matcherOf, readNotes } from './read-notes.ts';
import { readReports } from './read-report.ts';
import { readRedirects, readYamlFile } from './read-yaml.ts';
import { checkCycles } from './rules/cycle-rules.ts';
import { checkFiles } from './rules/file-rules.ts';
import { checkNames } from './rules/name-rules.ts';
import { checkFirstFiles, checkPaths } from './rules/path-rules.ts';
import { checkLengths, checkRetired, diagnosticsOfReports } from './rules/report-rules.ts';
import { checkedBy } from './rules/rule.ts';
import { checkSite } from './rules/site-rules.ts';
import { mergeConflict, newerFormat } from './rules/unreadable.ts';
import { contentFormats, siteSchema, type SiteSettings } from './schema/site.ts';
import { stringsSchema } from './schema/strings.ts';
import { wordsOfSite } from './status.ts';

/** With these, lines are missing from a report, and everything that refers to them would look wrong. */
const unread: ReadonlySet<DiagnosticCode> = new Set(['too-long', 'too-deep', 'too-many-mistakes']);

/**
 * Reads a content folder, and never throws.
 * @returns the content and all diagnostics, sorted. There is no content if `site.yaml` or a report could not be read to
 * its end, as nothing can then be said across reports; `part` is what could be read, unless `site.yaml` could not.
 * Content with errors is only good for finding more errors.
 */
export function readContent(
  { files, paths, publicFiles = [], teamRoutes = [], headOf }: ContentInput,
  options: ContentOptions,
): { content: Content | undefined; part?: Content; diagnostics: Diagnostic[] } {
  const newer = newerFormat(files);
  if (newer) return { content: undefined, diagnostics: [newer] };
  const conflicts = files.flatMap((file) => mergeConflict(file) ?? []);
  const inConflict = new Set(conflicts.map(({ file }) => file));
  const dates = files.flatMap(({ text }) => numericDates(frontmatterOf(text)?.yaml ?? '')).join(' ');
  const readable = files.filter(({ displayPath }) => !inConflict.has(displayPath));
  const input = { files: dates === '' ? readable : readable.map((file) => ({ ...file, dates })), paths, headOf };
  const diagnostics: Diagnostic[] = [...conflicts];
  const checked = checkedBy(input, options, diagnostics);
  checkPaths(checked);

  const site = readSiteSettings(input, diagnostics);
  const matcher = matcherOf(input.files, site, options.drafts);
  const { areas, topics, notes, pages } = readNotes(input.files, matcher, options, diagnostics);
  checkNames(areas, topics, site ? cyclesOf(site) : [], checked);

  const own = readYamlFile('strings.yaml', stringsSchema, input, diagnostics) ?? {};
  const { statuses, wording } = wordsOfSite(site ?? {}, own);
  const titles = createAreaTitles(areas, paths);
  const context = { site, statuses, language: wording.content, areas: titles, match: matcher.match };
  const names = areas.map(({ id, title, aliases }) => [id, title, aliases]);
  const madeFrom = JSON.stringify([matcher.madeFrom, statuses, wording.content, names]);
  const reports = readReports(input, context, madeFrom, options);
  diagnostics.push(...diagnosticsOfReports(reports, areas, titles, checked));
  const headings = reports.flatMap(({ sections }) => sections.map(({ heading }) => heading));
  checkFirstFiles(site, headings, checked);

  const redirects = readRedirects(input, diagnostics);
  if (!site) {
    // The team may have defined this marker.
    const ownMarkers = input.files.some(({ path, text }) => path === 'site.yaml' && /^statuses:/m.test(text));
    const known = diagnostics.filter(({ code }) => code !== 'unknown-marker' || !ownMarkers);
    return { content: undefined, diagnostics: sortDiagnostics(known) };
  }
  const reported = new Set(reports.map(({ cycle }) => cycle));
  const content: Content = {
    site,
    wording,
    statuses,
    cycles: uniqueCycles(guessOrder(cyclesOf(site), reports)).filter(({ id }) => reported.has(id)),
    areas,
    topics: topics.toSorted(compareTopics(site.language)),
    notes,
    pages,
    reports,
    ...redirects,
    paths: new Set(paths),
    publicFiles: new Set(publicFiles.map((path) => `/${path}`)),
    teamRoutes,
  };
  for (const check of [checkCycles, checkRetired, checkLengths, checkSite, checkFiles]) check(content, checked);
  // Reports with a wrong name or unreadable text count too.
  const meant = meantKinds(paths).filter(({ kind }) => kind.type === 'report' && (options.drafts || !isDraft(kind)));
  const isWhole =
    conflicts.length === 0 &&
    meant.length === reports.length &&
    !reports.some(({ diagnostics }) => diagnostics.some(({ code }) => unread.has(code)));
  return { content: isWhole ? content : undefined, part: content, diagnostics: sortDiagnostics(diagnostics) };
}

/** Reads `site.yaml`. If `cycles` is missing, the fix lists the cycles that have reports. */
function readSiteSettings(input: ContentInput, diagnostics: Diagnostic[]): SiteSettings | undefined {
  const reported = Array.from(reportedCycles(input.paths), (cycle) => ({ cycle }));
  const labels = guessOrder([], reported).map(({ label }) => label);
  const cycles = labels.length === 0 ? {} : { cycles: yamlText(labels) };
  const proposals = { ...cycles, format: yamlText(contentFormats.at(-1)) };
  return readYamlFile('site.yaml', siteSchema, input, diagnostics, proposals);
}
