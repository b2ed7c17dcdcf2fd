import type { Diagnostic } from './diagnostic.ts';
import { logLine, logLines } from './log-line.ts';
import { plural } from './plural.ts';

/** How diagnostics are printed for people. */
export interface FormatOptions {
  /** The text of a file, for the code frame; undefined where it has none. */
  textOf: (file: string) => string | undefined;
  /** Wraps a text in colour, where the terminal shows it. */
  paint?: Paint | undefined;
  /** Whether the errors among them have kept warnings and links from being looked at. */
  isCutShort?: boolean | undefined;
}

type Paint = (style: 'red' | 'yellow' | 'dim' | 'bold' | 'green', text: string) => string;

/**
 * Prints diagnostics for a terminal: place, code frame, what was found, what was expected, and the text to paste.
 * @param diagnostics in the order in which they are shown.
 * @param options texts and colours.
 * @returns the whole message, a summary at its end.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  // Splitting a long file once for each of its mistakes would take longer than finding them.
  const linesOf = new Map<string, string[] | undefined>();
  const lines = (file: string): string[] | undefined => {
    if (!linesOf.has(file)) linesOf.set(file, options.textOf(file)?.replace(/^\ufeff/, '').split(/\r\n|\n|\r/));
    return linesOf.get(file);
  };
  const summary = [plural(errors, 'error'), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])].join(' and ');
  const rest = options.isCutShort ? ` Warnings and links are looked at once ${errors === 1 ? 'it is' : 'these are'} mended.` : '';
  return [...diagnostics.map((one) => formatDiagnostic(one, lines(one.file), options.paint)), `${summary} in the content.${rest}`].join('\n\n');
}

function formatDiagnostic(diagnostic: Diagnostic, lines: readonly string[] | undefined, paint: Paint = (_style, text) => text): string {
  const { file, position, severity, code, found, expected, fix } = diagnostic;
  return [
    `${paint('bold', `${logLine(file)}:${position.line}:${position.column}`)} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${paint('dim', code)}`,
    ...(lines === undefined ? [] : [paint('dim', codeFrame(lines, position))]),
    `  found     ${logLine(found)}`,
    `  expected  ${logLine(expected)}`,
    `  fix       ${paint('green', logLines(fix, '            '))}`,
    paint('dim', `  more      /guide/diagnostics/${code}/`),
  ].join('\n');
}

function codeFrame(lines: readonly string[], position: Diagnostic['position']): string {
  const width = String(position.line + 1).length;
  const row = (number: number) => {
    const line = lines[number - 1];
    const shown = line === undefined ? undefined : logLine(line.length > 160 ? `${line.slice(0, 159)}…` : line);
    return shown === undefined ? [] : [`  ${number === position.line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`];
  };
  const caret = position.column <= 160 ? [`    ${' '.repeat(width)} | ${' '.repeat(position.column - 1)}^`] : [];
  return [...row(position.line - 1), ...row(position.line), ...caret, ...row(position.line + 1)].join('\n');
}
