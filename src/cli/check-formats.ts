import { diagnosticKinds, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { countWords, cutShort, formatEach, type FormatOptions } from '../report/diagnostics/format.ts';
import { logJson, logLine } from '../report/diagnostics/log-line.ts';
import { plural } from '../report/plural.ts';
import { cycleOf, type Selection } from './selection.ts';

/** What a check found. */
interface CheckResult {
  diagnostics: readonly Diagnostic[];
  /** The cycle and the kinds that the author asks for. */
  selection: Selection;
  /** The diagnostics of these; by default all. */
  selected: readonly Diagnostic[];
  /** Those of them that people are shown in full. */
  shown: readonly Diagnostic[];
  fixed: readonly Diagnostic[];
  /** What was checked: "2 reports, 29 items". */
  scope: string;
}

/** Ways to print the result of a check. */
export const checkFormats: Record<
  'pretty' | 'json' | 'github',
  (result: CheckResult, options: FormatOptions) => string
> = {
  pretty: ({ diagnostics, selection, selected, shown, fixed, scope }, options) => {
    const fixes = fixed.map(
      ({ file, position, code }) => `  ${logLine(file)}:${position.line}:${position.column} ${code}`,
    );
    const fixedList = fixes.length > 0 ? [`Fixed:\n${fixes.join('\n')}`] : [];
    if (diagnostics.length > 0 && selected.length === 0)
      return [...fixedList, noneSelected(selection, diagnostics) + cutShort(diagnostics, options)].join('\n\n');
    return [
      ...fixedList,
      ...kindSummary(diagnostics, options.paint),
      ...formatEach(shown, options),
      ...hiddenSummary(diagnostics, shown),
      diagnostics.length > 0
        ? `${countWords(diagnostics)} in the content.${cutShort(diagnostics, options)}`
        : `No problems found (${scope}).`,
    ].join('\n\n');
  },
  // Scripts read it: fields may be added, and a field changes only with `version`.
  json: ({ diagnostics, selected, fixed }) => {
    const errors = countErrors(diagnostics);
    const document = {
      version: 1,
      ok: errors === 0,
      errors,
      warnings: diagnostics.length - errors,
      fixed: fixed.map(({ code, severity, file, position: { line, column } }) => ({
        code,
        severity,
        file,
        line,
        column,
      })),
      diagnostics: selected.map(({ code, severity, file, position, found, expected, fix }) => {
        return { code, severity, file, ...position, found, expected, fix };
      }),
    };
    return logJson(document);
  },
  github: ({ diagnostics, selected, scope }) =>
    diagnostics.length === 0 ? `No problems found (${scope}).` : selected.map(annotation).join('\n'),
};

export function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

/**
 * A table of how many diagnostics there are of each kind: errors first, then the most frequent. Empty for a single
 * diagnostic.
 */
function kindSummary(
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
function hiddenSummary(diagnostics: readonly Diagnostic[], shown: readonly Diagnostic[]): string[] {
  const isShown = new Set(shown);
  const rest = diagnostics.filter((diagnostic) => !isShown.has(diagnostic));
  if (rest.length === 0) return [];
  const cycles = [...new Set(rest.flatMap((diagnostic) => cycleOf(diagnostic) ?? []))];
  const where = cycles.length === 0 ? '' : ` of ${cycles.length === 1 ? cycles[0] : plural(cycles.length, 'cycle')}`;
  const byCycle = cycles.length === 0 ? '' : `, --cycle ${cycles.at(-1)} those of one cycle`;
  return [`Not shown: ${countWords(rest)}${where}. --all shows everything${byCycle}, --only CODE those of one kind.`];
}

/** A sentence that says that no diagnostic is of the kinds and the cycle that the author asks for. */
function noneSelected({ only = [], cycle }: Selection, diagnostics: readonly Diagnostic[]): string {
  const kinds = only.length === 0 ? 'nothing' : `no ${only.join(' or ')}`;
  const about = cycle === undefined ? '' : ` about ${cycle}`;
  return `There is ${kinds}${about} among the ${countWords(diagnostics)} in the content.`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message */
function annotation({ code, severity, file, position, found, expected, fix }: Diagnostic): string {
  const { line, column, endLine, endColumn } = position;
  const end = endLine === line && endColumn !== undefined ? { endLine, endColumn } : {};
  const properties = Object.entries({ file, line, col: column, ...end, title: code }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${properties.join(',')}::${escapeData(`Found ${found}; expected ${expected}. Corrected:\n${fix}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
