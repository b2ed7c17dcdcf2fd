import { archiveOf, type Archive } from '../history/archive.ts';
import { buildHistory } from '../history/build-history.ts';
import { checkHistory } from '../history/check-history.ts';
import type { ContentInput, ContentOptions } from '../report/content.ts';
import { isError, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { textsOf } from '../report/file.ts';
import { readContent } from '../report/read-content.ts';
import { checkUrls } from '../urls/check-urls.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { SiteLocation, Sources } from '../urls/read-url.ts';

/** The archive of a site and every URL that the site will have. */
export interface SiteArchive extends Archive {
  urls: SiteUrls;
}

/** What a content folder says, and what is wrong with it. */
export interface Diagnosis {
  /** Undefined if the reports cannot be compared. With errors, it is only good for finding more mistakes. */
  archive: SiteArchive | undefined;
  hasErrors: boolean;
  /** Mistakes in files. Errors hide the warnings that may be their consequence. */
  diagnostics: Diagnostic[];
  /** What the reports leave open; empty if there are errors. */
  gaps: Diagnostic[];
}

/** Reads a content folder and finds everything that is wrong with it. Throws nothing. */
export function diagnose(
  { input, diagnostics }: { input: ContentInput; diagnostics: readonly Diagnostic[] },
  options: ContentOptions & SiteLocation,
): Diagnosis {
  const read = readContent(input, options);
  const sources = { ...options, textOf: textsOf(input.files) };
  return diagnoseContent({ ...read, diagnostics: [...diagnostics, ...read.diagnostics] }, sources);
}

/**
 * Computes the history of a site and finds what is wrong across its reports. All lists are sorted. If the content could
 * not be read to its end, only the links of the part that could are checked.
 */
export function diagnoseContent(
  { content, part, diagnostics: ofFiles }: ReturnType<typeof readContent>,
  sources: Sources,
): Diagnosis {
  const built = part && buildHistory(part);
  // In a wrong order, no line has an earlier one.
  const isOutOfOrder = ofFiles.some(({ code }) => code === 'cycle-order');
  // If a report cannot be read, only lines of one report can be compared.
  const ofLines = (built?.diagnostics ?? []).filter(({ code }) => content || code === 'duplicate-line');
  const beforeUrls = [...ofFiles, ...(isOutOfOrder ? [] : ofLines)];
  const archive = built && archiveOf(part, built.history);
  const checked = archive && checkUrls(archive, sources, beforeUrls.filter(isError));
  const diagnostics = sortDiagnostics([...beforeUrls, ...(checked?.diagnostics ?? [])]);
  const hasErrors = diagnostics.some(isError);
  const misread = new Set(diagnostics.flatMap(({ code, file }) => (code === 'missed-mark' ? file : [])));
  return {
    archive: content && checked && { ...archive, urls: checked.urls },
    hasErrors,
    diagnostics: hasErrors
      ? diagnostics.filter((found) => isError(found) || found.code === 'missed-mark')
      : diagnostics,
    gaps: content && built && !hasErrors ? checkHistory(content, built.history, misread) : [],
  };
}
