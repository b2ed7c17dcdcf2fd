import { expect } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';

type Reports = Record<string, string>;

/** The only mistake in some reports. */
export function mistake(reports: Reports, otherFiles: Reports = {}): Diagnostic {
  const { diagnostics } = readReports(reports, otherFiles);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

/** Expects one mistake in the reports, and none after its lines are replaced with its fix. */
export function expectMistake(reports: Reports, expected: Partial<Diagnostic>): void {
  const diagnostic = mistake(reports);
  expect(diagnostic).toMatchObject(expected);
  const { file, position, fix } = diagnostic;
  const key = file.replace(/^content\/cycles\/(.*)\.mdx$/, '$1');
  // The body comes after four lines of frontmatter and an empty one.
  const lines = reports[key]!.split('\n');
  lines.splice(position.line - 5, (position.endLine ?? position.line) - position.line + 1, fix);
  expect(readReports({ ...reports, [key]: lines.join('\n') }).diagnostics).toEqual([]);
}

/** A report with items and a sub-line. */
export const earlier = { 'k1/plan': '## Ovens\n- Measure heat loss\n  - East oven\n- Doors' };
