import { plural } from '../plural.ts';
import { isError, type Certainty, type Diagnostic, type Place } from './diagnostic.ts';
import { joinPlaces, placesOf } from './join-places.ts';
import { logLine, logLines } from './log-line.ts';
import { mergeFixes } from './merge-fixes.ts';
import { splitLines } from './source.ts';

export interface FormatOptions {
  /** Gives the text of a file for the code frame, without a byte order mark; undefined if it has none. */
  textOf: (file: string) => string | undefined;
  paint?: Paint | undefined;
  /** Whether errors kept warnings from being looked for. */
  isCutShort?: boolean | undefined;
  /** URL of the published guide, ending in a slash, if known. */
  guide?: string | undefined;
}

type Paint = (style: 'red' | 'yellow' | 'dim' | 'bold' | 'green', text: string) => string;

/** Prints diagnostics for a terminal: place, code frame, what was found and expected, and the fix; then a summary. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const joined = joinPlaces(mergeFixes(diagnostics, options.textOf));
  return [...formatEach(joined, options), `${countWords(joined)} in the content.${cutShort(joined, options)}`].join(
    '\n\n',
  );
}

/** Prints diagnostics without a summary. The first of each kind says where it is explained. */
export function formatEach(diagnostics: readonly Diagnostic[], options: FormatOptions): string[] {
  // Splitting a long file for each of its mistakes would take longer than finding them.
  const linesOf = new Map<string, string[]>();
  for (const { file } of diagnostics) {
    const text = linesOf.has(file) ? undefined : options.textOf(file);
    if (text !== undefined) linesOf.set(file, splitLines(text));
  }
  const explained = new Set<string>();
  return diagnostics.map((diagnostic) => {
    const { code, file } = diagnostic;
    const more = explained.has(code) ? undefined : whereExplained(code, options.guide);
    explained.add(code);
    return formatDiagnostic(diagnostic, linesOf.get(file), more, options.paint);
  });
}

/** Counts diagnostics in words, such as `1 error and 2 warnings`. */
export function countWords(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return counts.join(' and ') || 'no problems';
}

/** Says, after a space, that warnings are checked next; empty if everything was checked. */
export function cutShort(
  diagnostics: readonly Diagnostic[],
  { isCutShort }: Pick<FormatOptions, 'isCutShort'>,
): string {
  const errors = diagnostics.filter(isError).length;
  return isCutShort ? ` Fix the ${errors === 1 ? 'error' : 'errors'} first; everything else is checked then.` : '';
}

/** After a first build that fails, there is no guide to open yet. */
function whereExplained(code: string, guide: string | undefined): string {
  return `npx almanac check --explain ${code}${guide === undefined ? '' : `, or ${guide}diagnostics/${code}/`}`;
}

function formatDiagnostic(
  diagnostic: Diagnostic,
  lines: readonly string[] | undefined,
  more: string | undefined,
  paint: Paint = (_style, text) => text,
): string {
  const { file, position, severity, code, expected, certainty } = diagnostic;
  const places = placesOf(diagnostic);
  const count = places.length === 1 ? '' : ` (${places.length} places)`;
  return [
    `${paint('bold', `${logLine(file)}:${position.line}:${position.column}`)} ${paint(isError(diagnostic) ? 'red' : 'yellow', severity)} ${paint('dim', code)}${count}`,
    ...(lines === undefined || places.length > 1 ? [] : [paint('dim', codeFrame(lines, position))]),
    `  found     ${foundAt(places)}`,
    `  expected  ${logLine(expected)}`,
    `  ${fixLabels[certainty].padEnd(9)} ${paint('green', fixesOf(places))}`,
    ...(more === undefined ? [] : [paint('dim', `  more      ${more}`)]),
  ].join('\n');
}

/** A certain fix is simply the fix. */
const fixLabels: Readonly<Record<Certainty, string>> = {
  certain: 'fix',
  likely: 'likely',
  choose: 'choose',
  advice: 'advice',
};

const indent = ' '.repeat(12);

/** What was found; of several places, a row for each. */
function foundAt(places: readonly Place[]): string {
  if (places.length === 1) return logLine(places[0]!.found);
  return besidePlaces(places, ({ found }) => logLine(found));
}

/** The fixes of all places, in their order; once if they are the same. A row each needs no place before it. */
function fixesOf(places: readonly Place[]): string {
  const fixes = new Set(places.map(({ fix }) => fix));
  if (fixes.size > 1 && [...fixes].some((fix) => fix.includes('\n')))
    return besidePlaces(places, ({ fix }, width) => logLines(fix, indent + ' '.repeat(width)));
  return [...fixes].map((fix) => logLines(fix, indent)).join(`\n${indent}`);
}

function besidePlaces(places: readonly Place[], say: (place: Place, width: number) => string): string {
  const at = places.map(({ position: { line, column } }) => `${line}:${column}`);
  const width = Math.max(...at.map(({ length }) => length)) + 2;
  return places.map((place, index) => at[index]!.padEnd(width) + say(place, width)).join(`\n${indent}`);
}

function codeFrame(lines: readonly string[], position: Diagnostic['position']): string {
  const width = String(position.line + 1).length;
  const row = (number: number) => {
    const line = lines[number - 1];
    if (line === undefined) return [];
    const shown = line.length > 160 ? `${line.slice(0, 159)}…` : line;
    return [logLine(`  ${number === position.line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`)];
  };
  const caret = position.column <= 160 ? [`    ${' '.repeat(width)} | ${' '.repeat(position.column - 1)}^`] : [];
  return [...row(position.line - 1), ...row(position.line), ...caret, ...row(position.line + 1)].join('\n');
}
