import { hasSite, type ContentInput, type ContentOptions, type ContentPart } from '../report/content.ts';
import { isError, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { textsOf } from '../report/file.ts';
import type { ReadDocument } from '../report/read-document.ts';
import { readContent, type ReadContent } from '../report/read-content.ts';
import { classifyPath } from '../report/content-path.ts';
import { plainTitle } from '../report/read-notes.ts';
import { lostUrls } from '../urls/lost-urls.ts';
import type { SiteLocation, Sources } from '../urls/read-url.ts';
import { siteArchive } from '../urls/site-archive.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { isReport } from '../report/read-report.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import { wordLists } from '../strings/wording.ts';
import { areasOf } from './areas.ts';
import {
  misreadLines,
  blameMisread,
  doubtfulReports,
  doubtfulUrls,
  hasUnreadReport,
  hidesWarnings,
  mayHide,
  withKnownWords,
  withoutConsequences,
  withoutOwnMarkers,
} from './consequences.ts';
import { supposeRewordings } from './rewordings.ts';
import { filesOf, findMistakes, type ReportSeen } from './rule.ts';
import { headersOf } from '../import/table/columns.ts';
import { findInDocument } from './find-in-document.ts';
import { findInFields, type FileFields } from './fields/find-in-fields.ts';
import { proposedFields } from './fields/proposed-fields.ts';
import type { Rules } from './rules.ts';
import { supposeAreas, withSupposedAreas } from './supposed-areas.ts';
import { statusWordsOf } from '../report/status-words.ts';

interface CheckedArchive {
  /** Undefined if the reports cannot be compared. With errors, it is only good for finding more mistakes. */
  archive: SiteArchive | undefined;
  hasErrors: boolean;
  /** Mistakes in files, sorted, without those that may follow from others. */
  diagnostics: readonly Diagnostic[];
}

/** What a content folder says, and what is wrong with it. */
export interface Diagnosis extends CheckedArchive {
  /** What the reports leave open; empty if there are errors other than lines that wait for their markers. */
  gaps: readonly Diagnostic[];
}

/** What a check is told of a site and of itself. */
export type CheckOptions = ContentOptions & {
  /** `siteRules`, or `reportRules` where only a report can be wrong. */
  rules: Rules;
};

/** The files of a content folder, and what is wrong with those that cannot be read. */
interface CheckedFiles {
  input: ContentInput;
  diagnostics: readonly Diagnostic[];
}

/** Reads a content folder and finds everything that is wrong with it. Throws nothing. */
export function check(files: CheckedFiles, options: CheckOptions & SiteLocation): Diagnosis {
  const checked = checkRead(readContent(files.input, options), files, options);
  return { ...checked, gaps: openQuestions(checked, { ...options, textOf: textsOf(files.input.files) }) };
}

/** Finds everything that is wrong with content that was read. Throws nothing. */
export function checkRead(
  read: ReadContent,
  { input, diagnostics }: CheckedFiles,
  options: CheckOptions & SiteLocation,
): CheckedArchive {
  const supposed = judgeContent(read, input, options);
  const archive = siteArchive(supposed.part, options.origin);
  const found = { isWhole: supposed.content !== undefined, diagnostics: [...diagnostics, ...supposed.diagnostics] };
  return checkArchive(found, archive, { ...options, textOf: textsOf(input.files) });
}

/** Finds what is wrong with each file and with the content as a whole. */
export function checkContent(read: ReadContent, input: ContentInput, options: CheckOptions): readonly Diagnostic[] {
  return judgeContent(read, input, options).diagnostics;
}

/** Content as if wrong headings named the areas that they may mean, so that not every line below them looks wrong, too. */
type SupposedContent = Pick<ReadContent, 'content' | 'part' | 'diagnostics'>;

function judgeContent(
  { content, part, documents, yamlFiles, diagnostics: unread }: ReadContent,
  input: ContentInput,
  { drafts, root, rules }: CheckOptions,
): SupposedContent {
  if (!part) return { content, part, diagnostics: unread };
  const files = filesOf({ root, textOf: textsOf(input.files) });
  const ofFields = checkFields([...yamlFiles, ...documents.map(fieldsOf)], part.site, input, rules);
  const wrongFields = new Set(ofFields.map(({ file }) => file));
  // A title that YAML misreads is not what headings say.
  const titled = part.areas.filter(({ file }) => !wrongFields.has(file));
  const areas = areasOf(titled, input.paths, writtenTitles(documents));
  const reports = documents.filter(isReport);
  const supposed = supposeAreas(reports, areas);
  const all = { ...part, reports: reports.map((report) => withSupposedAreas(report, supposed)) };
  const names = titled.map(({ id, title, aliases }) => [id, title, aliases]);
  const madeFrom = JSON.stringify([part.statuses, wordLists(part.wording), names, input.paths]);
  const headers = headersOf(part.wording.strings);
  const ofDocuments = documents.flatMap((document) =>
    checkedBefore(document, madeFrom, () => checkDocument(document, part, { areas, headers }, rules)),
  );
  const known = withoutOwnMarkers([...unread, ...ofFields, ...ofDocuments], part, input);
  const seen = { ...files, content: all, documents, areas, supposed, input, drafts, found: known };
  return {
    content: content && hasSite(all) && !hasUnreadReport(known, all, input, drafts) ? all : undefined,
    part: all,
    diagnostics: withKnownWords([...known, ...findMistakes(rules.content, seen)], all.reports),
  };
}

/** The titles of areas, though other fields of theirs may be wrong. */
function writtenTitles(documents: readonly ReadDocument[]): ReadonlyMap<string, string> {
  const titles = documents.flatMap(({ file, frontmatter: { value } }): [string, string][] => {
    const kind = classifyPath(file.path);
    const title = value instanceof Object && 'title' in value ? value.title : undefined;
    return kind.type === 'area' && typeof title === 'string' ? [[kind.id, plainTitle(title)]] : [];
  });
  return new Map(titles);
}

export function fieldsOf({ file, frontmatter }: ReadDocument): FileFields {
  return { file, read: frontmatter, hasFrontmatter: frontmatter.exists };
}

/** Finds what is wrong with the fields of files. */
export function checkFields(
  read: readonly FileFields[],
  site: SiteSettings | undefined,
  { paths }: ContentInput,
  { fields }: Rules,
): Diagnostic[] {
  const proposalsFor = (path: string) => proposedFields(path, site, paths);
  const context = { proposalsFor, language: site?.language ?? 'en' };
  return read.flatMap((one) => findInFields(fields, one, context));
}

/** What was found in a document, and what else that depends on. */
const documentsFound = new WeakMap<ReadDocument, { madeFrom: string; diagnostics: readonly Diagnostic[] }>();

/** The development server reads only what changed, and gets the same objects for the rest: these are checked once. */
function checkedBefore(
  document: ReadDocument,
  madeFrom: string,
  find: () => readonly Diagnostic[],
): readonly Diagnostic[] {
  const before = documentsFound.get(document);
  if (before?.madeFrom === madeFrom) return before.diagnostics;
  const diagnostics = find();
  documentsFound.set(document, { madeFrom, diagnostics });
  return diagnostics;
}

function checkDocument(
  document: ReadDocument,
  part: ContentPart,
  seen: Pick<ReportSeen, 'areas' | 'headers'>,
  rules: Rules,
): readonly Diagnostic[] {
  const { statuses } = part;
  return findInDocument(rules, { document, statuses, words: statusWordsOf(part), ...seen });
}

/**
 * Finds what is wrong across the reports of a site and with its links.
 * @param found what is wrong in files, and whether all of them could be read to their end. If not, only the links of the
 * part that could are checked.
 * @param archive of that part.
 */
function checkArchive(
  { isWhole, diagnostics: ofContent }: { isWhole: boolean; diagnostics: readonly Diagnostic[] },
  archive: SiteArchive | undefined,
  sources: Sources & Pick<CheckOptions, 'rules'>,
): CheckedArchive {
  if (!archive) return checkedArchive(ofContent, undefined);
  const { content, history, urls } = archive;
  const { rules } = sources;
  const files = filesOf(sources);
  const seen = { ...files, content, history };
  // In a wrong order, no line has an earlier one.
  const isOutOfOrder = ofContent.some(({ code }) => code === 'cycle-order');
  const ofLines = isOutOfOrder ? [] : findMistakes(rules.history, seen);
  // If a report cannot be read, only lines of one report can be compared.
  const found = [...ofContent, ...ofLines.filter(({ code }) => isWhole || code === 'duplicate-line')];

  const errors = found.filter(mayHide);
  const isDoubtful = doubtfulUrls(errors, files.textOf);
  const { published } = content;
  const missing = errors.length > 0 ? [] : lostUrls(published, urls, sources);
  const blamed = blameMisread(found, missing);
  const lost = blamed.some(mayHide) ? [] : missing;
  const ofUrls = findMistakes(rules.urls, { ...seen, urls, location: sources, isDoubtful, published, lost });
  return checkedArchive([...blamed, ...ofUrls], isWhole ? archive : undefined);
}

/** What the reports leave open: nothing is wrong, but only the team knows the answer. */
function openQuestions(
  { archive, diagnostics }: CheckedArchive,
  sources: Sources & Pick<CheckOptions, 'rules'>,
): Diagnostic[] {
  if (!archive || diagnostics.some(hidesWarnings)) return [];
  const { content, history } = archive;
  const isDoubtful = doubtfulReports(diagnostics, history);
  const isMisread = misreadLines(diagnostics);
  const supposed = supposeRewordings(content, history, { isDoubtful, isMisread });
  return sortDiagnostics(
    findMistakes(sources.rules.questions, {
      ...filesOf(sources),
      content,
      history,
      isDoubtful,
      isMisread,
      ...supposed,
    }),
  );
}

function checkedArchive(found: readonly Diagnostic[], archive: SiteArchive | undefined): CheckedArchive {
  return {
    archive,
    hasErrors: found.some(isError),
    diagnostics: withoutConsequences(sortDiagnostics(found)),
  };
}
