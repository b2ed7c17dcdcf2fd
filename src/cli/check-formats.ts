import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { countWords, cutShort, formatEach, type FormatOptions } from '../report/diagnostics/format.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { hiddenSummary, kindSummary } from './check-summary.ts';

/** What a check found. */
export interface CheckResult {
  diagnostics: readonly Diagnostic[];
  /** Those of the cycle and the kinds that the author asks for; by default all. */
  asked: readonly Diagnostic[];
  /** Those of them that people are shown in full. */
  shown: readonly Diagnostic[];
  fixed: readonly Diagnostic[];
  /** What was checked: "2 reports, 29 items". */
  scope: string;
  /** Whether URLs were published before: only finished pages show whether each still works. */
  hasUrlList: boolean;
}

/** Ways to print the result of a check. */
export const checkFormats: Record<
  'pretty' | 'json' | 'github',
  (result: CheckResult, options: FormatOptions) => string
> = {
  pretty: ({ diagnostics, shown, fixed, scope, hasUrlList }, options) => {
    const fixes = fixed.map(
      ({ file, position, code }) => `  ${logLine(file)}:${position.line}:${position.column} ${code}`,
    );
    return [
      ...(fixes.length > 0 ? [`Fixed:\n${fixes.join('\n')}`] : []),
      ...kindSummary(diagnostics, options.paint),
      ...formatEach(shown, options),
      ...hiddenSummary(diagnostics, shown),
      diagnostics.length > 0
        ? `${countWords(diagnostics)} in the content.${cutShort(diagnostics, options)}`
        : `No problems found (${scope}).`,
      ...(hasUrlList && countErrors(diagnostics) === 0
        ? ['A build also checks that every URL in addresses.txt still works.']
        : []),
    ].join('\n\n');
  },
  // Scripts read it: fields may be added, and a field changes only with `version`.
  json: ({ diagnostics, asked, fixed }) => {
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
      diagnostics: asked.map(({ code, severity, file, position, found, expected, fix }) => {
        return { code, severity, file, ...position, found, expected, fix };
      }),
    };
    return JSON.stringify(document, null, 2);
  },
  github: ({ diagnostics, asked, scope }) =>
    diagnostics.length === 0 ? `No problems found (${scope}).` : asked.map(annotation).join('\n'),
};

export function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
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
