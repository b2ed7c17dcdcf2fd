import type { Content } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { brokenLinks } from './broken-links.ts';
import { buildHistory } from './build-history.ts';
import { checkHistory } from './check-history.ts';
import { doubtfulUrls, type Sources } from './doubtful-urls.ts';
import type { History } from './history.ts';
import { KnownUrls } from './known-urls.ts';
import { wrongRedirects } from './wrong-redirects.ts';

/** A content folder, what its reports say together, and what is wrong with it. */
export interface Diagnosis {
  /** Missing if the reports cannot be compared. If there are errors, it is only good for finding more mistakes. */
  content: Content | undefined;
  history: History | undefined;
  hasErrors: boolean;
  /** Mistakes in files. If there are errors, warnings that may be only their consequence are left out. */
  diagnostics: Diagnostic[];
  /** What the reports leave open; empty if there are errors. */
  gaps: Diagnostic[];
}

/**
 * Computes the history of a site and finds what is wrong across its reports, given what was found in its files so far.
 * If `content` could not be read to its end, it is undefined, and links are checked in the `part` that could. All lists
 * are sorted.
 */
export function diagnoseContent(
  content: Content | undefined,
  fileDiagnostics: readonly Diagnostic[],
  sources: Sources,
  part = content,
): Diagnosis {
  const built = content && buildHistory(content);
  const history = built?.history ?? (part && buildHistory(part).history);
  const beforeUrls = [...fileDiagnostics, ...(built?.diagnostics ?? [])];
  const ofUrls = part && history ? checkUrls(part, history, sources, beforeUrls.filter(isError)) : [];
  const diagnostics = sortDiagnostics([...beforeUrls, ...ofUrls]);
  const hasErrors = diagnostics.some(isError);
  const misread = new Set(diagnostics.flatMap(({ code, file }) => (code === 'missed-mark' ? file : [])));
  return {
    content,
    history: built?.history,
    hasErrors,
    diagnostics: hasErrors
      ? diagnostics.filter((found) => isError(found) || found.code === 'missed-mark')
      : diagnostics,
    gaps: content && built && !hasErrors ? checkHistory(content, built.history, misread) : [],
  };
}

/**
 * Checks the redirects, and the links that authors wrote to pages of the site. What may be just a consequence of the
 * errors found so far is left out, and what only finished pages show, such as a heading of the guide, is left to the
 * check of the output.
 */
function checkUrls(content: Content, history: History, sources: Sources, errors: readonly Diagnostic[]): Diagnostic[] {
  const known = new KnownUrls(content, history, doubtfulUrls(errors, sources));
  return [...brokenLinks(content, known, sources), ...wrongRedirects(content, known, sources)];
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
