/** An invented team for the tests: a kitchen and its ovens. */
import { createAreaTitles } from './headings/area-titles.ts';
import { readContent } from './read-content.ts';
import type { ContentInput, ContentOptions } from './content.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createMatcher } from './markdown/matcher.ts';
import { readReport } from './read-report.ts';
import type { Line, Report, ReportKind } from './schema/report.ts';
import { topLines } from './lines/top-lines.ts';

export const options: ContentOptions = { base: '/', drafts: false, root: 'content' };

/** A content folder without a mistake; a test replaces or adds what it is about. */
export const kitchen: Readonly<Record<string, string>> = {
  'site.yaml':
    "title: Kitchen status and plans\nteam: The kitchen\ncycles: [K1]\nlinks: [{ handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }]\n",
  'areas/ovens.mdx': '---\ntitle: Ovens — small\naliases: [Small ovens]\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\n---\n',
  'topics/thermostat.mdx': '---\nterm: Thermostat\n---\n\nKeeps an oven at one temperature.\n',
  'cycles/k1/status.mdx': '---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [x] Replace the door seals\n',
};

/**
 * The input that a content folder gives.
 * @param files texts by path; an empty text is a file that no text is read of.
 * @returns the input for `readContent`.
 */
function inputOf(files: Readonly<Record<string, string>>): ContentInput {
  const paths = Object.keys(files).sort();
  const texts = paths.filter((path) => files[path] !== '');
  return { paths, files: texts.map((path) => ({ path, file: `content/${path}`, text: files[path] ?? '' })) };
}

/**
 * Reads the kitchen with some files replaced or added.
 * @param files texts by path; undefined takes a file away.
 * @param changes to the options.
 * @returns the content and every diagnostic.
 */
export function readKitchen(
  files: Readonly<Record<string, string | undefined>>,
  changes: Partial<ContentOptions> = {},
) {
  return readContent(kitchenWith(files), { ...options, ...changes });
}

/**
 * The files of the kitchen with some replaced or added.
 * @param files texts by path; undefined takes a file away.
 * @returns the input for `readContent`.
 */
export function kitchenWith(files: Readonly<Record<string, string | undefined>>): ContentInput {
  const all = Object.entries({ ...kitchen, ...files });
  return inputOf(Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined)));
}

/**
 * Reads a report whose body stands under the heading of the small ovens.
 * @param body from line 7 on.
 * @param kind of the report.
 * @returns the report and every diagnostic of the file.
 */
export function readBody(body: string, kind: ReportKind = 'status'): { report: Report; diagnostics: Diagnostic[] } {
  const text = `---\ntitle: Kitchen\n---\n\n## Ovens — small\n\n${body}`;
  const areas = createAreaTitles([
    { id: 'ovens', title: 'Ovens — small', aliases: ['Small ovens'] },
    { id: 'staff', title: 'Staff', aliases: [] },
  ]);
  const topics = [
    { id: 'thermostat', names: ['Thermostat', 'temperature control'] },
    { id: 'oven-door', names: ['Oven door'] },
    { id: 'door', names: ['Door'] },
  ];
  const handles = [
    { handle: 'TN-{n}', url: 'https://tn-{n}.example.org' },
    { handle: 'N-{n}', url: 'https://n.example.org/{n}' },
  ];
  const links = { base: '/', match: createMatcher(topics, handles) };
  return readReport({ path: `cycles/k1/${kind}.mdx`, file: `content/cycles/k1/${kind}.mdx`, text }, 'k1', kind, {
    areas,
    links,
  });
}

/**
 * The lines of a body without a mistake.
 * @param body under the heading of the small ovens.
 * @param kind of the report.
 * @returns its lines.
 * @throws Error where there is a diagnostic.
 */
export function linesOf(body: string, kind: ReportKind = 'status'): Line[] {
  const { report, diagnostics } = readBody(body, kind);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return topLines(report.sections);
}

/**
 * The only line of a body without a mistake.
 * @param body one bullet.
 * @param kind of the report.
 * @returns the line.
 */
export function lineOf(body: string, kind: ReportKind = 'status'): Line {
  const [line, ...others] = linesOf(body, kind);
  if (!line || others.length > 0) throw new Error(`Not one line: ${body}`);
  return line;
}

/**
 * The codes and places of diagnostics, for tests that are not about their words.
 * @param diagnostics as found.
 * @returns `code line:column` of each.
 */
export function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, position }) => `${code} ${position.line}:${position.column}`);
}
