import { diagnosticKinds, type Diagnostic, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { misspelt } from '../report/diagnostics/nearest.ts';
import { AuthorError } from './terminal.ts';

/** Which diagnostics an author asks for. */
export interface Wanted {
  /** Label of a cycle. */
  cycle?: string;
  /** Codes. */
  only?: readonly string[];
  /** Whether those of older cycles are shown as well. */
  all?: boolean;
}

/**
 * Chooses the diagnostics that are shown in full.
 * @param diagnostics all there are.
 * @param wanted what is asked for.
 * @param cycles ids of the cycles, oldest first.
 * @returns those that are asked for; without a wish the errors and what is about the newest cycle or about no cycle.
 * @throws AuthorError where there is no such cycle or code.
 */
export function selectDiagnostics(
  diagnostics: readonly Diagnostic[],
  { cycle, only = [], all = false }: Wanted,
  cycles: readonly string[],
): Diagnostic[] {
  const codes = new Set(only.map(knownCode));
  const id = cycle?.toLowerCase();
  if (id !== undefined && cycles.length > 0 && !cycles.includes(id))
    throw new AuthorError(`There is no report of a cycle ${cycle}. The cycles are ${cycles.join(', ')}.`);
  const newest = cycles.at(-1);
  return diagnostics.filter((one) => {
    if (codes.size > 0 && !codes.has(one.code)) return false;
    const own = cycleOf(one);
    if (id !== undefined) return own === id;
    return all || codes.size > 0 || one.severity === 'error' || own === undefined || own === newest;
  });
}

/**
 * The cycle whose report a diagnostic is about.
 * @param diagnostic of any file.
 * @returns its id; undefined where the file is not a report.
 */
export function cycleOf({ file }: Pick<Diagnostic, 'file'>): string | undefined {
  return /(?:^|\/)cycles\/_?([^/]+)\/_?(?:plan|status)\.mdx$/.exec(file)?.[1];
}

/**
 * Finds a kind of diagnostic.
 * @param written a code as an author writes it.
 * @returns the code.
 * @throws AuthorError where there is none, with the one that is misspelt.
 */
export function knownCode(written: string): DiagnosticCode {
  if (Object.hasOwn(diagnosticKinds, written)) return written as DiagnosticCode;
  const meant = misspelt(written, Object.keys(diagnosticKinds));
  const near = meant === undefined ? 'check names those that it finds' : `the nearest is ${meant}`;
  throw new AuthorError(`There is no diagnostic ${JSON.stringify(written)}; ${near}.`);
}
