import { readContent, type Content, type ContentInput, type ContentOptions } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostic.ts';
import { buildHistory } from './build-history.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkHistory } from './check-history.ts';
import type { History } from './history.ts';

/** A content folder, what its reports say together, and what is wrong with it. */
export interface Diagnosis {
  /** Missing where nothing can be said across reports; good for nothing but finding mistakes where there are errors. */
  content: Content | undefined;
  history: History | undefined;
  hasErrors: boolean;
  /** Mistakes in files. Where there are errors, only those: a warning may be no more than their consequence. */
  diagnostics: Diagnostic[];
  /** What the reports leave open; none where there are errors. */
  gaps: Diagnostic[];
}

/**
 * Reads a content folder and says everything there is to say about it.
 * @param files as read, and the diagnostics of those that are no text.
 * @param options how to read them.
 * @param onRead is given the content as soon as it is read, before it is known whether it has mistakes; not where it is missing.
 * @returns the content and every diagnostic, both lists sorted. Throws nothing.
 */
export function diagnose(
  { input, diagnostics: ofFiles }: { input: ContentInput; diagnostics: readonly Diagnostic[] },
  options: ContentOptions,
  onRead: (content: Content) => void = () => {},
): Diagnosis {
  const { content, diagnostics: ofContent } = readContent(input, options);
  if (content) onRead(content);
  const built = content && buildHistory(content);
  const before = [...ofFiles, ...ofContent, ...(built?.diagnostics ?? [])];
  // Of content with other mistakes nobody knows which addresses it would have.
  const isSound = built && !before.some(({ severity }) => severity === 'error');
  const found = sortDiagnostics([...before, ...(isSound ? checkAddresses(content, built.history, input) : [])]);
  const errors = found.filter(({ severity }) => severity === 'error');
  const hasErrors = errors.length > 0;
  const misread = new Set(found.flatMap(({ code, file }) => (code === 'missed-mark' ? file : [])));
  return {
    content,
    history: built?.history,
    hasErrors,
    diagnostics: hasErrors ? errors : found,
    gaps: content && built && !hasErrors ? checkHistory(content, built.history, misread) : [],
  };
}
