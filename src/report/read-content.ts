import { createAreaTitles } from './area-titles.ts';
import {
  hasSite,
  type Area,
  type Content,
  type ContentInput,
  type ContentOptions,
  type ContentPart,
} from './content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { ContentFile } from './file.ts';
import { compareTopics, cyclesOf, guessOrder, lastDaysOf, uniqueCycles, type Cycle } from './order.ts';
import { questionIds } from './questions.ts';
import { matcherOf, readNotes } from './read-notes.ts';
import type { ReadDocument } from './read-document.ts';
import { readReports, type ReadReport } from './read-report.ts';
import { readYamlFiles, type ReadYamlFile, type YamlFiles } from './read-yaml.ts';
import type { Report } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import { wordsOfSite } from './status.ts';
import { mergeConflict, newerFormat } from './unreadable.ts';
import { teamsOf } from './teams.ts';
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
export function readContent(input: ContentInput, options: ContentOptions): ReadContent {
  const newer = newerFormat(input.files);
  if (newer) return { content: undefined, part: undefined, documents: [], yamlFiles: [], diagnostics: [newer] };
  const conflicts = input.files.flatMap((file) => mergeConflict(file) ?? []);
  const inConflict = new Set(conflicts.map(({ file }) => file));
  const readable = { ...input, files: input.files.filter(({ displayPath }) => !inConflict.has(displayPath)) };

  const yaml = readYamlFiles(readable, options.strings);
  const { part, notes, reports } = readParts(readable, yaml, options);
  const documents = [...notes, ...reports];
  const yamlFiles = Object.values(yaml).filter((file) => file !== undefined);
  const isWhole = hasSite(part) && conflicts.length === 0 && reports.every(({ excess }) => excess === undefined);
  return {
    content: isWhole ? part : undefined,
    part,
    documents,
    yamlFiles,
    diagnostics: sortDiagnostics([...conflicts, ...excessIn(documents, yamlFiles)]),
  };
}

/** Reads the files of Markdown, which depend on those of fields alone. */
function readParts(
  { files, paths, publicFiles = [], teamRoutes = [] }: ContentInput,
  yaml: YamlFiles,
  options: ContentOptions,
): { part: ContentPart; notes: ReadDocument[]; reports: ReadReport[] } {
  const site = yaml.site?.read.fields;
  const matcher = matcherOf(files, site, options);
  const { areas, topics, notes, pages, documents } = readNotes(files, matcher, options);

  const { statuses, wording } = wordsOfSite(site ?? {}, yaml.strings?.read.fields ?? {}, options.strings);
  const titles = createAreaTitles(areas);
  const lastDays = lastDaysOf(site);
  const questions = questionIds(areas);
  const context = {
    site,
    statuses,
    lastDays,
    language: wording.content,
    areas: titles,
    questions,
    match: matcher.match,
  };
  const names = areas.map(({ id, title, aliases }) => [id, title, aliases, questions.has(id)]);
  const madeFrom = JSON.stringify([matcher.madeFrom, statuses, wording.content, names, [...lastDays]]);
  const ofReports = readReports(files, context, madeFrom, options);
  const reports = ofReports.map(({ report }) => report);

  const part = {
    site,
    wording,
    statuses,
    cycles: cyclesWithReport(site, reports),
    areas: inTeamOrder(areas, site),
    topics: site ? topics.toSorted(compareTopics(site.language)) : topics,
    notes,
    pages,
    reports,
    redirects: yaml.redirects?.read.fields ?? {},
    published: publishedUrls(files),
    paths: new Set(paths),
    publicFiles: new Set(publicFiles.map((path) => `/${path}`)),
    teamRoutes,
  };
  return { part, notes: documents, reports: ofReports };
}

/** Areas by team, where several teams report; those of a team stay in their order, and those of none come last. */
function inTeamOrder(areas: readonly Area[], site: SiteSettings | undefined): Area[] {
  const teams = site ? teamsOf(site).map(({ id }) => id) : [];
  const placeOf = ({ team = '' }: Area) => (teams.includes(team) ? teams.indexOf(team) : teams.length);
  return areas.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The cycles that have a report, oldest first; none while nobody knows their order. */
function cyclesWithReport(site: SiteSettings | undefined, reports: readonly Report[]): Cycle[] {
  const reported = new Set(reports.map(({ cycle }) => cycle));
  const cycles = site ? uniqueCycles(guessOrder(cyclesOf(site), reports)) : [];
  return cycles.filter(({ id }) => reported.has(id));
}

function publishedUrls(files: readonly ContentFile[]): string[] {
  const list = files.find(({ path }) => path === 'addresses.txt');
  return readUrlList(list?.text ?? '').map(({ url }) => url);
}

/** What of a file was not read, because it is too long or too deep. */
function excessIn(documents: readonly ReadDocument[], yamlFiles: readonly ReadYamlFile[]): Diagnostic[] {
  const ofDocuments = documents.map(({ file, excess, frontmatter }) => ({ file, found: [excess, frontmatter.excess] }));
  const ofFields = yamlFiles.map(({ file, read }) => ({ file, found: [read.excess] }));
  return [...ofDocuments, ...ofFields].flatMap(({ file: { displayPath }, found }) =>
    found.flatMap((excess) => (excess ? diagnostic(displayPath, excess) : [])),
  );
}
