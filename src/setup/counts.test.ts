import { describe, expect, it } from 'vitest';
import { closingLine, playwrightCounts, stageCounts, sum, vitestCounts } from './counts.ts';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

describe('vitestCounts', () => {
  it('counts tests that are to be written as skipped', () => {
    expect(vitestCounts(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure, but no failed test twice', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = JSON.stringify({ ...vitest, numFailedTests: 1, testResults });
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});

describe('playwrightCounts', () => {
  it('counts repeated tests and errors outside the tests as failures', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts(JSON.stringify({ stats, errors: [{}] }))).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });
});

describe('stageCounts', () => {
  it('is a failure where the process failed and no test did', () => {
    expect(stageCounts(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(stageCounts(false, { passed: 3, failed: 0, skipped: 0 })).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(stageCounts(false, { passed: 3, failed: 2, skipped: 0 })).toEqual({ passed: 3, failed: 2, skipped: 0 });
    expect(stageCounts(true)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('closingLine', () => {
  it('sums the stages', () => {
    const total = sum([{ passed: 30, failed: 0, skipped: 0 }, { passed: 12, failed: 1, skipped: 0 }]);
    expect(closingLine(total)).toBe('Tests: 42 passed, 1 failed');
  });

  it('names what was skipped only where something was', () => {
    expect(closingLine({ passed: 1, failed: 0, skipped: 3 })).toBe('Tests: 1 passed, 0 failed, 3 skipped');
  });
});
