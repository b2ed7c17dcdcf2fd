import { expect } from 'vitest';
import { textsOf } from '../history/inline.fixture.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { check } from './check.ts';

/** The gaps in reports about ovens that have no mistakes. */
export function gapsOf(
  reports: Record<string, string>,
  otherFiles: Record<string, string> = {},
): readonly Diagnostic[] {
  const bodies = Object.entries(reports).map(([key, body]) => [key, `## Ovens\n\n${body}`]);
  const input = inputOf(textsOf(Object.fromEntries(bodies), otherFiles));
  const { diagnostics, gaps } = check({ input, diagnostics: [] }, options);
  expect(diagnostics).toEqual([]);
  return gaps;
}

/** The gaps as text: `code line: found`. */
export function gapTexts(reports: Record<string, string>, otherFiles?: Record<string, string>): string[] {
  return gapsOf(reports, otherFiles).map(({ code, position, found }) => `${code} ${position.line}: ${found}`);
}

/** The gaps in the second of two reports. */
export function gapsBetween(
  first: 'plan' | 'status',
  before: string,
  second: 'plan' | 'status',
  after: string,
): readonly Diagnostic[] {
  return gapsOf({ [`k1/${first}`]: before, [`${second === 'plan' ? 'k2' : 'k1'}/${second}`]: after });
}
