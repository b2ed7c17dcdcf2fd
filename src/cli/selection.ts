import { diagnosticKinds, type Diagnostic, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { misspelt } from '../report/diagnostics/nearest.ts';
import { AuthorError } from './terminal.ts';

/** Which diagnostics an author asks for. */
export interface Selection {
  /** Label of a cycle. */
  cycle?: string;
  /** Codes of diagnostics. */
  only?: readonly string[];
  /** Whether warnings about older cycles are shown too. */
  all?: boolean;
}

/**
 * The diagnostics that are shown in full: those that the author asks for, by default the errors and what is about the
 * newest cycle or about no cycle. `cycles` are ids, oldest first. Throws an AuthorError if there is no such cycle or
 * code.
 */
export function selectDiagnostics(
  diagnostics: readonly Diagnostic[],
  { cycle, only = [], all = false }: Selection,
  cycles: readonly string[],
): Diagnostic[] {
  const codes = new Set(only.map(knownCode));
  const id = cycle?.toLowerCase();
  if (id !== undefined && cycles.length > 0 && !cycles.includes(id))
    throw new AuthorError(`There is no report of a cycle ${cycle}. The cycles are ${cycles.join(', ')}.`);
  const newest = cycles.at(-1);
  return diagnostics.filter((diagnostic) => {
    if (codes.size > 0 && !codes.has(diagnostic.code)) return false;
    const about = cycleOf(diagnostic);
    if (id !== undefined) return about === id;
    return all || codes.size > 0 || diagnostic.severity === 'error' || about === undefined || about === newest;
  });
}

/** The id of the cycle whose report a diagnostic is about; undefined if it is about another file. */
export function cycleOf({ file }: Pick<Diagnostic, 'file'>): string | undefined {
  return /(?:^|\/)cycles\/_?([^/]+)\/_?(?:plan|status)\.mdx$/.exec(file)?.[1];
}

/** The code that an author typed. Throws an AuthorError that names the nearest if there is no such code. */
export function knownCode(typed: string): DiagnosticCode {
  if (Object.hasOwn(diagnosticKinds, typed)) return typed as DiagnosticCode;
  const meant = misspelt(typed, Object.keys(diagnosticKinds));
  const near = meant === undefined ? 'check names those that it finds' : `the nearest is ${meant}`;
  throw new AuthorError(`There is no diagnostic ${JSON.stringify(typed)}; ${near}.`);
}
