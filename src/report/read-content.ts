import { createAreaTitles } from './area-titles.ts';
import { hasSite, type Content, type ContentInput, type ContentOptions, type ContentPart } from './content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic, type Finding } from './diagnostics/diagnostic.ts';
import type { ContentFile } from './file.ts';
import { compareTopics, cyclesOf, guessOrder, uniqueCycles } from './order.ts';
import { matcherOf, readNotes } from './read-notes.ts';
import type { ReadDocument } from './read-document.ts';
import { readReports } from './read-report.ts';
import { readYamlFiles, type ReadYamlFile } from './read-yaml.ts';
import { wordsOfSite } from './status.ts';
import { mergeConflict, newerFormat } from './unreadable.ts';
import { readUrlList } from './url-list.ts';

/** What a content folder says. Content with errors is only good for finding more errors. */
export interface ReadContent {
  /** Undefined if `site.yaml` or a report could not be read to its end, as nothing can then be said across reports. */
  content: Content | undefined;
  /** What could be read; undefined if the content is for a newer version of Almanac. */
  part: ContentPart | undefined;
  /** Each file of Markdown that was read. */
  documents: readonly ReadDocument[];
  /** Each file of fields alone that was read. */
  yamlFiles: readonly ReadYamlFile[];
  /** What makes reading impossible, sorted. */
  diagnostics: Diagnostic[];
}

/** Reads a content folder, and never throws. */
export function readContent(
  { files, paths, publicFiles = [], teamRoutes = [], headOf }: ContentInput,
  options: ContentOptions,
): ReadContent {
  const newer = newerFormat(files);
  if (newer) return { content: undefined, part: undefined, documents: [], yamlFiles: [], diagnostics: [newer] };
  const conflicts = files.flatMap((file) => mergeConflict(file) ?? []);
  const inConflict = new Set(conflicts.map(({ file }) => file));
  const input = { files: files.filter(({ displayPath }) => !inConflict.has(displayPath)), paths, headOf };

  const yaml = readYamlFiles(input);
  const site = yaml.site?.read.fields;
  const matcher = matcherOf(input.files, site, options.drafts);
  const { areas, topics, notes, pages, documents: ofNotes } = readNotes(input.files, matcher, options);

  const { statuses, wording } = wordsOfSite(site ?? {}, yaml.strings?.read.fields ?? {});
  const titles = createAreaTitles(areas);
  const context = { site, statuses, language: wording.content, areas: titles, match: matcher.match };
  const names = areas.map(({ id, title, aliases }) => [id, title, aliases]);
  const madeFrom = JSON.stringify([matcher.madeFrom, statuses, wording.content, names]);
  const read = readReports(input, context, madeFrom, options);
  const reports = read.map(({ report }) => report);
  const documents = [...ofNotes, ...read];
  const yamlFiles = Object.values(yaml).filter((one) => one !== undefined);
  const diagnostics = sortDiagnostics([
    ...conflicts,
    ...documents.flatMap(({ file, excess, frontmatter }) => excessIn(file, excess, frontmatter.excess)),
    ...yamlFiles.flatMap(({ file, read }) => excessIn(file, read.excess)),
  ]);

  const published = readUrlList(input.files.find(({ path }) => path === 'addresses.txt')?.text ?? '');
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
    redirects: yaml.redirects?.read.fields ?? {},
    published: published.map(({ url }) => url),
    paths: new Set(paths),
    publicFiles: new Set(publicFiles.map((path) => `/${path}`)),
    teamRoutes,
  };
  const isWhole = hasSite(part) && conflicts.length === 0 && read.every(({ excess }) => excess === undefined);
  return { content: isWhole ? part : undefined, part, documents, yamlFiles, diagnostics };
}

function excessIn({ displayPath }: ContentFile, ...found: (Finding | undefined)[]): Diagnostic[] {
  return found.flatMap((finding) => (finding ? diagnostic(displayPath, finding) : []));
}
