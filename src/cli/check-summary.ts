import { diagnosticKinds, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { countWords, type FormatOptions } from '../report/diagnostics/format.ts';
import { plural } from '../report/plural.ts';
import { cycleOf, type Selection } from './selection.ts';

/**
 * A table of how many diagnostics there are of each kind: errors first, then the most frequent. Empty for a single
 * diagnostic.
 */
export function kindSummary(
  diagnostics: readonly Diagnostic[],
  paint: FormatOptions['paint'] = (_style, text) => text,
): string[] {
  if (diagnostics.length < 2) return [];
  const kinds = [...Map.groupBy(diagnostics, ({ code }) => code)].map(([code, ofKind]) => ({
    code,
    count: ofKind.length,
    severity: ofKind[0]!.severity,
  }));
  kinds.sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === 'error' ? -1 : 1));
  const width = Math.max(...kinds.map(({ code }) => code.length));
  const rows = kinds.map(
    ({ code, count, severity }) =>
      `${String(count).padStart(6)}  ${paint(severity === 'error' ? 'red' : 'yellow', code.padEnd(width))}  ${diagnosticKinds[code][1]}`,
  );
  return [[`${countWords(diagnostics)}:`, ...rows].join('\n')];
}

/** A sentence that says what is not shown; none if everything is. */
export function hiddenSummary(diagnostics: readonly Diagnostic[], shown: readonly Diagnostic[]): string[] {
  const isShown = new Set(shown);
  const rest = diagnostics.filter((diagnostic) => !isShown.has(diagnostic));
  if (rest.length === 0) return [];
  const cycles = [...new Set(rest.flatMap((diagnostic) => cycleOf(diagnostic) ?? []))];
  const where = cycles.length === 0 ? '' : ` of ${cycles.length === 1 ? cycles[0] : plural(cycles.length, 'cycle')}`;
  const byCycle = cycles.length === 0 ? '' : `, --cycle ${cycles.at(-1)} those of one cycle`;
  return [`Not shown: ${countWords(rest)}${where}. --all shows everything${byCycle}, --only CODE those of one kind.`];
}

/** A sentence that says that no diagnostic is of the kinds and the cycle that the author asks for. */
export function noneSelected({ only = [], cycle }: Selection, diagnostics: readonly Diagnostic[]): string {
  const kinds = only.length === 0 ? 'nothing' : `no ${only.join(' or ')}`;
  const about = cycle === undefined ? '' : ` about ${cycle}`;
  return `There is ${kinds}${about} among the ${countWords(diagnostics)} in the content.`;
}
