import { posix } from 'node:path';
import { diagnosticKinds, isError, type Certainty, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { countWords, cutShort, formatEach, type FormatOptions } from '../report/diagnostics/format.ts';
import { placesOf } from '../report/diagnostics/join-places.ts';
import { logJson, logLine } from '../report/diagnostics/log-line.ts';
import { plural } from '../report/plural.ts';
import type { Terminal } from './terminal.ts';

interface CheckResult {
  diagnostics: readonly Diagnostic[];
  /** What the author asked for, to follow "There is": "no broken-link about K1". */
  asked: string;
  /** The diagnostics that the author asked for; by default all. */
  selected: readonly Diagnostic[];
  /** The selected diagnostics that are printed in full for people. */
  shown: readonly Diagnostic[];
  fixed: readonly Diagnostic[];
  /** What is not wrong, and worth knowing. */
  notes: readonly string[];
  /** What was checked: "2 reports, 29 items". */
  scope: string;
}

export const checkFormats: Record<
  'pretty' | 'json' | 'github',
  (result: CheckResult, options: FormatOptions & Pick<Terminal, 'paint'> & { folder: string }) => string
> = {
  pretty: ({ diagnostics, asked, selected, shown, fixed, notes, scope }, options) => {
    const fixes = fixed.map(
      ({ file, position, code }) => `  ${logLine(file)}:${position.line}:${position.column} ${code}`,
    );
    const fixedList = fixes.length > 0 ? [`Fixed:\n${fixes.join('\n')}`] : [];
    const noted = notes.map((note) => logLine(note));
    if (diagnostics.length === 0) return [...fixedList, ...noted, `No problems found (${scope}).`].join('\n\n');
    const counted = `${countWords(diagnostics)} in the content.${cutShort(diagnostics, options)}`;
    if (selected.length === 0) return [...fixedList, `There is ${asked}. ${counted}`].join('\n\n');
    return [
      ...fixedList,
      ...kindSummary(diagnostics, options.paint),
      ...formatEach(shown, options),
      ...hiddenSummary(diagnostics, shown),
      ...noted,
      counted,
    ].join('\n\n');
  },
  // Scripts read it. Fields may be added at any time; other changes need a new `version`.
  json: ({ diagnostics, selected, fixed, notes }) => {
    const errors = diagnostics.filter(isError).length;
    return logJson({
      version: 1,
      ok: errors === 0,
      errors,
      warnings: diagnostics.length - errors,
      fixed: fixed.map(({ code, severity, file, position: { line, column } }) => {
        return { code, severity, file, line, column };
      }),
      diagnostics: selected.map(({ code, severity, file, position, found, expected, fix, certainty, places }) => {
        const all = places?.map((place) => ({ ...place.position, found: place.found, fix: place.fix }));
        return { code, severity, file, ...position, found, expected, fix, certainty, ...(all && { places: all }) };
      }),
      notes,
    });
  },
  // Paths are in the repository, where the project is in `folder`.
  github: ({ diagnostics, selected, notes, scope }, { folder }) =>
    [
      ...notes.map((note) => `::notice::${escapeData(logLine(note))}`),
      ...(diagnostics.length === 0
        ? [`No problems found (${scope}).`]
        : selected.map((found) => annotation({ ...found, file: posix.join(folder, found.file) }))),
    ].join('\n'),
};

/** The id of the cycle whose report a diagnostic is about; undefined for other files. */
export function cycleOf({ file }: Pick<Diagnostic, 'file'>): string | undefined {
  return /(?:^|\/)cycles\/_?([^/]+)\/_?(?:plan|status)\.mdx$/.exec(file)?.[1];
}

/** A table with the number of diagnostics of each kind: errors first, then the most frequent. */
function kindSummary(diagnostics: readonly Diagnostic[], paint: Terminal['paint']): string[] {
  if (diagnostics.length < 2) return [];
  const kinds = [...Map.groupBy(diagnostics, ({ code }) => code)].toSorted(
    ([, a], [, b]) => b.filter(isError).length - a.filter(isError).length || b.length - a.length,
  );
  const width = Math.max(...kinds.map(([code]) => code.length));
  const rows = kinds.map(([code, ofKind]) => {
    const colour = isError(ofKind[0]!) ? 'red' : 'yellow';
    return `${String(ofKind.length).padStart(6)}  ${paint(colour, code.padEnd(width))}  ${diagnosticKinds[code][1]}`;
  });
  return [[`${countWords(diagnostics)}:`, ...rows].join('\n')];
}

function hiddenSummary(diagnostics: readonly Diagnostic[], shown: readonly Diagnostic[]): string[] {
  const rest = [...new Set(diagnostics).difference(new Set(shown))];
  if (rest.length === 0) return [];
  const cycles = [...new Set(rest.flatMap((diagnostic) => cycleOf(diagnostic) ?? []))];
  const where = cycles.length === 0 ? '' : ` of ${cycles.length === 1 ? cycles[0] : plural(cycles.length, 'cycle')}`;
  const byCycle = cycles.length === 0 ? '' : `, --cycle ${cycles.at(-1)} those of one cycle`;
  return [`Not shown: ${countWords(rest)}${where}. --all shows everything${byCycle}, --only CODE those of one kind.`];
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message */
function annotation(diagnostic: Diagnostic): string {
  const { code, severity, file, position, expected, certainty } = diagnostic;
  const { line, column, endLine, endColumn } = position;
  const end = endLine === line && endColumn !== undefined ? { endLine, endColumn } : {};
  const properties = Object.entries({ file, line, col: column, ...end, title: code }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const places = placesOf(diagnostic);
  const corrections = new Set(places.map(({ fix }) => fix));
  const found = places.map((place) =>
    places.length === 1 ? place.found : `${place.found} (line ${place.position.line})`,
  );
  const text = `Found ${found.join(', ')}; expected ${expected}. ${introductions[certainty]}:\n${[...corrections].join('\n')}`;
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

const introductions: Readonly<Record<Certainty, string>> = {
  certain: 'Corrected',
  likely: 'Corrected, likely',
  choose: 'Choose',
  advice: 'Advice',
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
