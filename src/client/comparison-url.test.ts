import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { comparisonUrl, readComparison } from './comparison-url.ts';

const text = '## Ovens\n- Doors';
const keys = ['k1/plan', 'k1/status', 'k2/plan', 'k3/status', 'k4/plan', 'k4/status', 'k5/plan'];
const { reports } = readReports(Object.fromEntries(keys.map((key) => [key, text]))).history;

test.each([
  ['', 'k4', 'k4/status since k4/plan'],
  ['?since=k1', 'k4', 'k4/status since k1/status'],
  ['?since=K1', 'k4', 'k4/status since k1/status'],
  ['?since=k1/plan', 'k4', 'k4/status since k1/plan'],
  ['?since=k2', 'k4', 'k4/status since k2/plan'],
  ['?report=plan&since=k2', 'k4', 'k4/plan since k2/plan'],
  ['?report=plan', 'k4', 'k4/plan since k3/status'],
  ['?report=Plan', 'k4', 'k4/plan since k3/status'],
  ['?report=talk', 'k4', 'k4/status since k4/plan, nothing called talk'],
  ['?report=talk&since=k1', 'k4', 'k4/status since k4/plan, nothing called talk'],
  ['?report=status', 'k5', 'k5/plan since k4/status, nothing called status'],
  ['?report=', 'k4', 'k4/status since k4/plan, nothing called '],
  ['?report=plan', 'k1', 'k1/status since k1/plan, not k1/plan'],
  ['?since=k9', 'k4', 'k4/status since k4/plan, nothing called k9'],
  ['?since=', 'k4', 'k4/status since k4/plan, nothing called '],
  ['?since=k1/talk', 'k4', 'k4/status since k4/plan, nothing called k1/talk'],
  ['?since=k5', 'k4', 'k4/status since k4/plan, not k5/plan'],
  ['?since=k4', 'k4', 'k4/status since k4/plan, not k4/status'],
  ['?report=plan&since=k4', 'k4', 'k4/plan since k3/status, not k4/status'],
])('%j on the page of %s compares %s', (search, cycle, expected) => {
  const { report, since, wrong } = readComparison(search, cycle, reports);
  const words = typeof wrong === 'string' ? `, nothing called ${wrong}` : wrong ? `, not ${wrong.key}` : '';
  expect(`${report.key} since ${since.key}${words}`).toBe(expected);
});

test('every comparison has a URL of its own, which leads back to it', () => {
  const urls = reports.flatMap((report) => reports.slice(0, report.index).map((since) => ({ report, since })));
  for (const compared of urls) {
    const { pathname, search } = new URL(comparisonUrl(compared), 'https://kitchen.example');
    expect(readComparison(search, pathname.split('/')[2]!, reports)).toEqual(compared);
  }
  expect(new Set(urls.map(comparisonUrl)).size).toBe(urls.length);
  expect(comparisonUrl({ report: reports[4]!, since: reports[0]! })).toBe(
    '/cycles/k4/changes/?report=plan&since=k1/plan',
  );
});
