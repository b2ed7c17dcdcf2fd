import type { Content } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { buildHistory } from './build-history.ts';
import { checkHistory } from './check-history.ts';
import { checkUrls } from './check-urls.ts';
import type { Sources } from './doubtful-urls.ts';
import type { History } from './history.ts';

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
  found: readonly Diagnostic[],
  sources: Sources,
  part = content,
): Diagnosis {
  const built = content && buildHistory(content);
  const before = [...found, ...(built?.diagnostics ?? [])];
  const errors = before.filter(({ severity }) => severity === 'error');
  const history = built?.history ?? (part && buildHistory(part).history);
  const all = sortDiagnostics([...before, ...(part && history ? checkUrls(part, history, sources, errors) : [])]);
  const hasErrors = all.some(({ severity }) => severity === 'error');
  const misread = new Set(all.flatMap(({ code, file }) => (code === 'missed-mark' ? file : [])));
  return {
    content,
    history: built?.history,
    hasErrors,
    diagnostics: hasErrors ? all.filter(({ severity, code }) => severity === 'error' || code === 'missed-mark') : all,
    gaps: content && built && !hasErrors ? checkHistory(content, built.history, misread) : [],
  };
}
