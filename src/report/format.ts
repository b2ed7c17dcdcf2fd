import type { Diagnostic } from './diagnostic.ts';

/** How diagnostics are printed for people. */
export interface FormatOptions {
  /** The text of a file, for the code frame; undefined where it has none. */
  textOf: (file: string) => string | undefined;
  /** Wraps a text in colour, where the terminal shows it. */
  paint?: (style: 'red' | 'yellow' | 'dim' | 'bold' | 'green', text: string) => string;
}

/**
 * Prints diagnostics for a terminal: place, code frame, what was found, what was expected, and the text to paste.
 * @param diagnostics in the order in which they are shown.
 * @param options texts and colours.
 * @returns the whole message, a summary at its end.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const summary = [plural(errors, 'error'), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])].join(' and ');
  return [...diagnostics.map((one) => formatDiagnostic(one, options)), `${summary} in the content.`].join('\n\n');
}

function formatDiagnostic(diagnostic: Diagnostic, { textOf, paint = (_style, text) => text }: FormatOptions): string {
  const { file, position, severity, code, found, expected, fix } = diagnostic;
  const text = textOf(file);
  return [
    `${paint('bold', `${file}:${position.line}:${position.column}`)} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${paint('dim', code)}`,
    ...(text === undefined ? [] : [paint('dim', codeFrame(text, position))]),
    `  found     ${found}`,
    `  expected  ${expected}`,
    `  fix       ${paint('green', fix.split('\n').join('\n            '))}`,
    paint('dim', `  more      /guide/diagnostics/${code}/`),
  ].join('\n');
}

function codeFrame(text: string, position: Diagnostic['position']): string {
  const lines = text.split(/\r\n|\n|\r/);
  const width = String(position.line + 1).length;
  const row = (number: number) => {
    const line = lines[number - 1];
    const shown = line !== undefined && line.length > 160 ? `${line.slice(0, 159)}…` : line;
    return shown === undefined ? [] : [`  ${number === position.line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`];
  };
  const caret = position.column <= 160 ? [`    ${' '.repeat(width)} | ${' '.repeat(position.column - 1)}^`] : [];
  return [...row(position.line - 1), ...row(position.line), ...caret, ...row(position.line + 1)].join('\n');
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
