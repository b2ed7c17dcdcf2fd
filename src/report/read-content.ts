import { createAreaTitles } from './area-titles.ts';
import { isDraft, meantKinds, reportedCycles } from './content-path.ts';
import { hasSite, type Content, type ContentInput, type ContentOptions, type ContentPart } from './content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { frontmatterOf } from './fields/frontmatter.ts';
import { numericDates } from './fields/fixed-value.ts';
import { yamlText } from './fields/yaml.ts';
import { compareTopics, cyclesOf, guessOrder, uniqueCycles } from './order.ts';
import { matcherOf, readNotes } from './read-notes.ts';
import type { ReadDocument } from './read-document.ts';
import { readReports } from './read-report.ts';
import { readRedirects, readYamlFile } from './read-yaml.ts';
import { contentFormats, siteSchema, type SiteSettings } from './schema/site.ts';
import { stringsSchema } from './schema/strings.ts';
import { wordsOfSite } from './status.ts';
import { mergeConflict, newerFormat } from './unreadable.ts';

/** What a content folder says. Content with errors is only good for finding more errors. */
export interface ReadContent {
  /** Undefined if `site.yaml` or a report could not be read to its end, as nothing can then be said across reports. */
  content: Content | undefined;
  /** What could be read; undefined if the content is for a newer version of Almanac. */
  part: ContentPart | undefined;
  /** Each file of Markdown that was read. */
  documents: readonly ReadDocument[];
  /** What makes reading impossible, sorted. */
  diagnostics: Diagnostic[];
}

/** Reads a content folder, and never throws. */
export function readContent(
  { files, paths, publicFiles = [], teamRoutes = [], headOf }: ContentInput,
  options: ContentOptions,
): ReadContent {
  const newer = newerFormat(files);
  if (newer) return { content: undefined, part: undefined, documents: [], diagnostics: [newer] };
  const conflicts = files.flatMap((file) => mergeConflict(file) ?? []);
  const inConflict = new Set(conflicts.map(({ file }) => file));
  const dates = files.flatMap(({ text }) => numericDates(frontmatterOf(text)?.yaml ?? '')).join(' ');
  const readable = files.filter(({ displayPath }) => !inConflict.has(displayPath));
  const input = { files: dates === '' ? readable : readable.map((file) => ({ ...file, dates })), paths, headOf };
  const diagnostics: Diagnostic[] = [...conflicts];

  const site = readSiteSettings(input, diagnostics);
  const matcher = matcherOf(input.files, site, options.drafts);
  const { areas, topics, notes, pages, documents: ofNotes } = readNotes(input.files, matcher, options);

  const own = readYamlFile('strings.yaml', stringsSchema, input, diagnostics) ?? {};
  const { statuses, wording } = wordsOfSite(site ?? {}, own);
  const titles = createAreaTitles(areas);
  const context = { site, statuses, language: wording.content, areas: titles, match: matcher.match };
  const names = areas.map(({ id, title, aliases }) => [id, title, aliases]);
  const madeFrom = JSON.stringify([matcher.madeFrom, statuses, wording.content, names]);
  const read = readReports(input, context, madeFrom, options);
  const reports = read.map(({ report }) => report);
  const documents = [...ofNotes, ...read];
  diagnostics.push(...documents.flatMap(({ frontmatter }) => frontmatter.diagnostics));
  for (const { file, excess } of documents) if (excess) diagnostics.push(diagnostic(file.displayPath, excess));

  const redirects = readRedirects(input, diagnostics);
  const reported = new Set(reports.map(({ cycle }) => cycle));
  const cycles = site ? uniqueCycles(guessOrder(cyclesOf(site), reports)) : [];
  const part: ContentPart = {
    site,
    wording,
    statuses,
    cycles: cycles.filter(({ id }) => reported.has(id)),
    areas,
    topics: site ? topics.toSorted(compareTopics(site.language)) : topics,
    notes,
    pages,
    reports,
    ...redirects,
    paths: new Set(paths),
    publicFiles: new Set(publicFiles.map((path) => `/${path}`)),
    teamRoutes,
  };
  if (!hasSite(part)) return { content: undefined, part, documents, diagnostics: sortDiagnostics(diagnostics) };
  // Reports with a wrong name or unreadable text count too.
  const meant = meantKinds(paths).filter(({ kind }) => kind.type === 'report' && (options.drafts || !isDraft(kind)));
  const isWhole =
    conflicts.length === 0 && meant.length === reports.length && read.every(({ excess }) => excess === undefined);
  return { content: isWhole ? part : undefined, part, documents, diagnostics: sortDiagnostics(diagnostics) };
}

/** Reads `site.yaml`. If `cycles` is missing, the fix lists the cycles that have reports. */
function readSiteSettings(input: ContentInput, diagnostics: Diagnostic[]): SiteSettings | undefined {
  const reported = Array.from(reportedCycles(input.paths), (cycle) => ({ cycle }));
  const labels = guessOrder([], reported).map(({ label }) => label);
  const cycles = labels.length === 0 ? {} : { cycles: yamlText(labels) };
  const proposals = { ...cycles, format: yamlText(contentFormats.at(-1)) };
  return readYamlFile('site.yaml', siteSchema, input, diagnostics, proposals);
}
