import { z } from 'zod';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { countWords, cutShort, formatEach, type FormatOptions } from '../report/diagnostics/format.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { hiddenSummary, kindSummary } from './check-summary.ts';

const place = {
  code: z.string().describe('The kind of the diagnostic; its page is /guide/diagnostics/<code>/ of the site.'),
  severity: z.enum(['error', 'warning']).describe('With --strict every warning is an error.'),
  file: z.string().describe('Path of the file, relative to the folder where the command is run, if it is inside.'),
  line: z.int().describe('From 1.'),
  column: z.int().describe('From 1, in UTF-16 code units.'),
};

const diagnosticSchema = z.strictObject({
  ...place,
  endLine: z.int().optional().describe('Where the mistake is known to end.'),
  endColumn: z.int().optional().describe('Just after its last character.'),
  found: z.string().describe('What was found there.'),
  expected: z.string().describe('What should stand there.'),
  fix: z.string().describe('The corrected lines, or in a sentence what to do.'),
});

/** What `check --json` prints: one object. Later versions may add fields, and change none without another `version`. */
export const checkSchema = z.strictObject({
  version: z.literal(1).describe('Of this shape.'),
  ok: z.boolean().describe('Whether the command ends with 0.'),
  errors: z.int().describe('Number of errors.'),
  warnings: z.int().describe('Number of warnings.'),
  fixed: z.array(z.strictObject(place)).describe('What --fix has fixed, as it was before.'),
  diagnostics: z
    .array(diagnosticSchema)
    .describe('By file and place; with --cycle or --only those of that cycle or kind alone.'),
});

/** What a check has found. */
export interface CheckResult {
  diagnostics: readonly Diagnostic[];
  /** Those of the cycle and the kinds that were asked for, where any were. */
  asked: readonly Diagnostic[];
  /** Those of them that are shown in full. */
  shown: readonly Diagnostic[];
  fixed: readonly Diagnostic[];
  /** What was looked at, in words: "2 reports, 29 items". */
  scope: string;
  /** Whether URLs were published before: only the finished pages tell whether each still works. */
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
  json: ({ diagnostics, asked, fixed }) => {
    const errors = countErrors(diagnostics);
    const document: z.input<typeof checkSchema> = {
      version: 1,
      ok: errors === 0,
      errors,
      warnings: diagnostics.length - errors,
      fixed: fixed.map(placeOf),
      diagnostics: asked.map((one) => {
        const { endLine, endColumn } = one.position;
        const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn };
        return { ...placeOf(one), ...end, found: one.found, expected: one.expected, fix: one.fix };
      }),
    };
    return JSON.stringify(document, null, 2);
  },
  github: ({ diagnostics, asked, scope }) =>
    diagnostics.length === 0 ? `No problems found (${scope}).` : asked.map(annotation).join('\n'),
};

/**
 * Counts errors.
 * @param diagnostics of any severity.
 * @returns how many of them are errors.
 */
export function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

function placeOf({ code, severity, file, position }: Diagnostic) {
  return { code, severity, file, line: position.line, column: position.column };
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
