import { archiveOf } from '../history/archive.ts';
import { buildHistory } from '../history/build-history.ts';
import { hasSite, type ContentInput, type ContentOptions } from '../report/content.ts';
import { isError, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { textsOf } from '../report/file.ts';
import type { ReadDocument } from '../report/read-document.ts';
import { readContent, type ReadContent } from '../report/read-content.ts';
import { lostUrls } from '../urls/lost-urls.ts';
import type { SiteLocation, Sources } from '../urls/read-url.ts';
import { siteUrls, type SiteArchive } from '../urls/site-urls.ts';
import { doubtfulReports, doubtfulUrls, withoutConsequences } from './consequences.ts';
import { supposeRewordings } from './rewordings.ts';
import { findInDocument, filesOf, findMistakes, type DocumentSeen } from './rule.ts';
import { contentRules, documentRules, historyRules, questionRules, urlRules } from './rules.ts';

interface CheckedArchive {
  /** Undefined if the reports cannot be compared. With errors, it is only good for finding more mistakes. */
  archive: SiteArchive | undefined;
  hasErrors: boolean;
  /** Mistakes in files, sorted, without those that may follow from others. */
  diagnostics: readonly Diagnostic[];
}

/** What a content folder says, and what is wrong with it. */
export interface Diagnosis extends CheckedArchive {
  /** What the reports leave open; empty if there are errors. */
  gaps: readonly Diagnostic[];
}

/** Reads a content folder and finds everything that is wrong with it. Throws nothing. */
export function check(
  { input, diagnostics }: { input: ContentInput; diagnostics: readonly Diagnostic[] },
  options: ContentOptions & SiteLocation,
): Diagnosis {
  const read = readContent(input, options);
  const found = [...diagnostics, ...checkContent(read, input, options)];
  const sources = { ...options, textOf: textsOf(input.files) };
  const checked = checkArchive({ ...read, diagnostics: found }, sources);
  return { ...checked, gaps: openQuestions(checked, sources) };
}

/** What is wrong with each file and with the content as a whole, and what could not be read. */
export function checkContent(
  { part, documents, diagnostics }: ReadContent,
  input: ContentInput,
  { drafts, root }: ContentOptions,
): Diagnostic[] {
  if (!part) return [...diagnostics];
  const files = filesOf({ root, textOf: textsOf(input.files) });
  return [
    ...diagnostics,
    ...documents.flatMap((document) => checkDocument({ document, statuses: part.statuses })),
    ...findMistakes(contentRules, { ...files, content: part, input, drafts }),
  ];
}

/** The development server reads only what changed, and gets the same objects for the rest. */
const checkedBefore = new WeakMap<ReadDocument, readonly Diagnostic[]>();

function checkDocument(seen: DocumentSeen): readonly Diagnostic[] {
  const found = checkedBefore.get(seen.document) ?? findInDocument(documentRules, seen);
  checkedBefore.set(seen.document, found);
  return found;
}

/**
 * Computes the history and the URLs of a site, and finds what is wrong across its reports and with its links.
 * @param diagnostics what was found before. If the content could not be read to its end, only the links of the part that
 * could are checked.
 */
export function checkArchive(
  { content, part, diagnostics: ofContent }: Pick<ReadContent, 'content' | 'part' | 'diagnostics'>,
  sources: Sources,
): CheckedArchive {
  const known = part && hasSite(part) ? part : undefined;
  if (!known) return checkedArchive(ofContent, undefined);
  const files = filesOf(sources);
  const history = buildHistory(known);
  const seen = { ...files, content: known, history };
  // In a wrong order, no line has an earlier one.
  const isOutOfOrder = ofContent.some(({ code }) => code === 'cycle-order');
  const ofLines = isOutOfOrder ? [] : findMistakes(historyRules, seen);
  // If a report cannot be read, only lines of one report can be compared.
  const found = [...ofContent, ...ofLines.filter(({ code }) => content || code === 'duplicate-line')];

  const archive = archiveOf(known, history);
  const urls = siteUrls(archive, sources.origin);
  const errors = found.filter(isError);
  const isDoubtful = doubtfulUrls(errors, files.textOf);
  const { published } = known;
  const lost = errors.length > 0 ? [] : lostUrls(published, urls, sources);
  const ofUrls = findMistakes(urlRules, { ...seen, urls, location: sources, isDoubtful, published, lost });
  return checkedArchive([...found, ...ofUrls], content && { ...archive, urls });
}

/** What the reports leave open: nothing is wrong, but only the team knows the answer. */
function openQuestions({ archive, hasErrors, diagnostics }: CheckedArchive, sources: Sources): Diagnostic[] {
  if (!archive || hasErrors) return [];
  const { content, history } = archive;
  const isDoubtful = doubtfulReports(diagnostics, history);
  const supposed = supposeRewordings(content, history, isDoubtful);
  return sortDiagnostics(
    findMistakes(questionRules, { ...filesOf(sources), content, history, isDoubtful, ...supposed }),
  );
}

function checkedArchive(found: readonly Diagnostic[], archive: SiteArchive | undefined): CheckedArchive {
  return {
    archive,
    hasErrors: found.some(isError),
    diagnostics: withoutConsequences(sortDiagnostics(found)),
  };
}
