/** How many tests there were, from what the test runners write, and the line that says so. */

/** Numbers of tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Of a stage that runs no tests. */
export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What is read of the report of Vitest's JSON reporter, which is the format of Jest. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts what Vitest ran.
 * @param report the text that its JSON reporter wrote.
 * @returns the counts; a file that failed without a failed test in it (it could not be loaded) counts as one failure.
 */
export function vitestCounts(report: string): Counts {
  const read = JSON.parse(report) as VitestReport;
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** What is read of the report of Playwright's JSON reporter. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * Counts what Playwright ran.
 * @param report the text that its JSON reporter wrote.
 * @returns the counts; a test that passed only when repeated counts as failed, and so does an error outside the tests.
 */
export function playwrightCounts(report: string): Counts {
  const { stats, errors } = JSON.parse(report) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * The counts of one stage of `npm test`.
 * @param ended whether its process ended without an error.
 * @param counts what its report says; undefined where it has none, or broke off before it was written.
 * @returns at least one failure where the process failed.
 */
export function stageCounts(ended: boolean, counts: Counts = none): Counts {
  return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * Adds counts up.
 * @param all of several stages.
 * @returns the counts of all of them.
 */
export function sum(all: Counts[]): Counts {
  const add = (a: Counts, b: Counts): Counts => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  });
  return all.reduce(add, none);
}

/**
 * The last line of `npm test`, in a form that CI recognises.
 * @param counts of all stages.
 * @returns such as `Tests: 12 passed, 0 failed`, with what was skipped.
 */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
