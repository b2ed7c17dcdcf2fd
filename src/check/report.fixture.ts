import { headersOf } from '../import/table/columns.ts';
import type { NamedArea } from '../report/area-titles.ts';
import type { Area, ContentPart } from '../report/content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { applyFix } from '../report/kitchen.fixture.ts';
import { createMatcher } from '../report/markdown/matcher.ts';
import { topLines } from '../report/report-lines.ts';
import { readReport } from '../report/read-report.ts';
import type { Line, Report, ReportKind } from '../report/schema/report.ts';
import { builtIn } from '../report/status.ts';
import { inEnglish } from '../report/status-words.ts';
import { areasOf } from './areas.ts';
import { checkFields, fieldsOf } from './check.ts';
import { findInDocument } from './find-in-document.ts';
import { findMistakes } from './rule.ts';
import { siteRules } from './site-rules.ts';
import { unknownHeading } from './rules/unknown-area/heading.ts';
import { supposeAreas, withSupposedAreas } from './supposed-areas.ts';
import { statusWordsOf } from '../report/status-words.ts';

const areasOfKitchen: readonly NamedArea[] = [
  { id: 'ovens', title: 'Ovens — small', aliases: ['Small ovens'] },
  { id: 'staff', title: 'Staff', aliases: ['Crew'] },
];
const topics = [
  { id: 'thermostat', names: ['Thermostat', 'temperature control'] },
  { id: 'oven-door', names: ['Oven door'] },
  { id: 'door', names: ['Door'] },
];
const handles = [
  { handle: 'TN-{n}', url: 'https://tn-{n}.example.org' },
  { handle: 'N-{n}', url: 'https://n.example.org/{n}' },
];
const match = createMatcher(topics, handles);

/** A report as if its headings named the areas that they may mean, and what is wrong in it, sorted. */
interface CheckedReport {
  report: Report;
  diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole report, and finds what is wrong in it whatever other files say.
 * @param paths of all files.
 */
export function checkText(
  text: string,
  kind: ReportKind = 'status',
  named: readonly NamedArea[] = areasOfKitchen,
  paths: readonly string[] = [],
): CheckedReport {
  const file = { path: `cycles/k1/${kind}.mdx`, displayPath: `content/cycles/k1/${kind}.mdx`, text };
  const areas = areasOf(named, paths);
  const document = readReport(file, { cycle: 'k1', kind }, { areas, match });
  const supposed = supposeAreas([document], areas);
  const content = { areas: [] as Area[], reports: [] as Report[], ...inEnglish } as unknown as ContentPart;
  const input = { files: [file], paths };
  const files = { textOf: () => text, nameOf: (path: string) => path };
  const seen = { ...files, content, documents: [document], areas, supposed, input, drafts: false, found: [] };
  const found = findInDocument(siteRules, {
    document,
    statuses: builtIn,
    words: statusWordsOf(content),
    headers: headersOf(),
    areas,
  });
  const unread = document.excess ? [diagnostic(file.displayPath, document.excess)] : [];
  const ofFields = checkFields([fieldsOf(document)], undefined, input, siteRules);
  const diagnostics = [...unread, ...ofFields, ...found, ...findMistakes([unknownHeading], seen)];
  return { report: withSupposedAreas(document, supposed), diagnostics: sortDiagnostics(diagnostics) };
}

const frontmatter = '---\ntitle: Kitchen\n---\n';

/** Checks a report with everything below its fields, from line 4 on. */
export function checkReport(body: string, kind: ReportKind = 'status'): CheckedReport {
  return checkText(`${frontmatter}${body}\n`, kind);
}

/** Checks a report whose body, from line 7 on, is under the heading of the small ovens. */
export function checkBody(body: string, kind: ReportKind = 'status'): CheckedReport {
  return checkText(`${frontmatter}\n## Ovens — small\n\n${body}`, kind);
}

/** Code, place and fix of each mistake in a report, from line 4 on. */
export function fixesIn(body: string, kind: ReportKind = 'status'): string[] {
  return checkReport(body, kind).diagnostics.map(
    ({ code, position, fix }) => `${code} ${position.line}:${position.column} ${fix}`,
  );
}

/** The fixes for a report, from line 4 on, and what is still reported after all of them. */
export function fixAll(body: string): { fixes: string[]; remaining: string[] } {
  const { diagnostics } = checkReport(body);
  const fixed = diagnostics.reduceRight(applyFix, frontmatter + body);
  return { fixes: diagnostics.map(({ fix }) => fix), remaining: fixesIn(fixed.slice(frontmatter.length)) };
}

/**
 * The lines of a body under the heading of the small ovens.
 * @throws Error if there is a diagnostic.
 */
export function linesOf(body: string, kind: ReportKind = 'status'): Line[] {
  const { report, diagnostics } = checkBody(body, kind);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return topLines(report.sections);
}

/**
 * The only line of a body.
 * @throws Error if there are more, or a diagnostic.
 */
export function lineOf(body: string, kind: ReportKind = 'status'): Line {
  const [line, ...more] = linesOf(body, kind);
  if (!line || more.length > 0) throw new Error(`Not one line: ${body}`);
  return line;
}
