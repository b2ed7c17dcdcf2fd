import { describe, expect, test } from 'vitest';
import { applyFix } from '../../report/kitchen.fixture.ts';
import { checkKitchen } from '../check.fixture.ts';

const report = (body: string) => `---\ntitle: Kitchen\n---\n\n${body}\n`;
describe('the order of the cycles', () => {
  const site = (cycles: string) => `title: K\nteam: K\ncycles: ${cycles}\n`;
  const plan = report('## Staff\n\n- Hire');

  test('is the one in site.yaml', () => {
    const { content, diagnostics } = checkKitchen({
      'site.yaml': site('["1.9", "1.10", { label: K1, starts: 2031-01-01, ends: 2031-06-30 }]'),
      'cycles/1.10/plan.mdx': plan,
      'cycles/1.9/plan.mdx': plan,
    });
    expect(diagnostics).toEqual([]);
    expect(content?.cycles).toEqual([
      { id: '1.9', label: '1.9' },
      { id: '1.10', label: '1.10' },
      { id: 'k1', label: 'K1', starts: '2031-01-01', ends: '2031-06-30' },
    ]);
  });

  test('gets one fix for all its mistakes', () => {
    const { content, diagnostics } = checkKitchen({
      'site.yaml': site('[{ label: K1, starts: 2031-01-01 }, K3, K1, K4]'),
      'cycles/k2/plan.mdx': plan,
      'cycles/k10/plan.mdx': plan,
      'cycles/k4/plan.mdx': plan,
    });
    expect(diagnostics.map(({ code, position }) => `${code} ${position.line}:${position.column}`)).toEqual([
      'cycle-without-report 3:1',
      'unknown-cycle 3:1',
      'unknown-cycle 3:1',
      'duplicate-name 3:49',
    ]);
    const fix = 'cycles: [{label: K1, starts: 2031-01-01}, K2, K4, K10]';
    const ofList = diagnostics.filter(({ code }) => code !== 'duplicate-name');
    expect(new Set(ofList.map((diagnostic) => diagnostic.fix))).toEqual(new Set([fix]));
    expect(content?.cycles.map(({ id }) => id)).toEqual(['k1', 'k2', 'k4', 'k10']);
    const fixed = {
      'site.yaml': `title: K\nteam: K\n${fix}\n`,
      'cycles/k2/plan.mdx': plan,
      'cycles/k10/plan.mdx': plan,
      'cycles/k4/plan.mdx': plan,
    };
    expect(checkKitchen(fixed).diagnostics).toEqual([]);
  });

  test('may have later cycles without a report', () => {
    const { content, diagnostics } = checkKitchen({ 'site.yaml': site('[K1, { label: K2, starts: 2031-07-01 }, K3]') });
    expect([diagnostics, content?.cycles.map(({ id }) => id)]).toEqual([[], ['k1']]);
  });

  const block = (entries: string) => `title: K\nteam: K\ncycles:\n${entries}language: en\n`;

  test.each<[string, string, string[], string]>([
    ['a missing cycle', '  - K1\n  - K3 # the newest\n', ['k2', 'k3'], 'cycles:\n  - K1\n  - K2\n  - K3'],
    ['several missing cycles', '- K1\n', ['k2', 'k3'], 'cycles:\n  - K1\n  - K2\n  - K3'],
    [
      'a missing cycle before the first',
      '  - label: K1\n    starts: 2031-01-01\n',
      ['a0'],
      'cycles:\n  - A0\n  - {label: K1, starts: 2031-01-01}',
    ],
  ])('keeps one entry per line in its fix: %s', (_what, entries, cycles, fix) => {
    const files = Object.fromEntries(cycles.map((cycle) => [`cycles/${cycle}/plan.mdx`, plan]));
    const { diagnostics } = checkKitchen({ 'site.yaml': block(entries), ...files });
    expect(diagnostics[0]?.fix).toBe(fix);
    const fixed = applyFix(block(entries), diagnostics[0]!);
    expect(checkKitchen({ 'site.yaml': fixed, ...files }).diagnostics).toEqual([]);
  });

  test('may run backwards if the reports have dates in this order', () => {
    const dated = (date: string) => plan.replace('---\n\n', `date: ${date}\n---\n\n`);
    const files = {
      'site.yaml': 'title: T\nteam: T\ncycles: [T-2, T-1]\n',
      'cycles/t-2/plan.mdx': dated('2031-01-01'),
      'cycles/t-1/plan.mdx': dated('2031-02-01'),
    };
    const codes = checkKitchen(files).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('cycle-order');
  });

  test.each([
    ['[K2, K1]', 'cycle-order cycles: [K1, K2]'],
    ['[F24B, F24A]', 'cycle-order cycles: [F24A, F24B]'],
    ['[K1, K2, K-3]', undefined],
    ['[2031Q2, 2031Q1, 2031Q3]', 'cycle-order cycles: [2031Q1, 2031Q2, 2031Q3]'],
    ['[Q4-31, Q1-32, Q2-32]', undefined],
    ['[2031H1, 2031 summer, 2031H2]', undefined],
    [
      '[{ label: K1, starts: 2031-01-01, ends: 2031-07-01 }, { label: K2, starts: 2031-07-01 }]',
      'cycle-order Correct the day on which one of them starts or ends.',
    ],
  ])('is checked: %s', (cycles, reported) => {
    const site = `title: T\nteam: T\ncycles: ${cycles}\n`;
    const { diagnostics } = checkKitchen({ 'site.yaml': site });
    const found = diagnostics.filter(({ code }) => code === 'cycle-order').map(({ code, fix }) => `${code} ${fix}`);
    expect(found).toEqual(reported === undefined ? [] : [reported]);
  });

  test('has no second folder of one cycle', () => {
    const { diagnostics } = checkKitchen({ 'cycles/k-2/plan.mdx': '---\ntitle: T\n---\n' });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['unknown-cycle', 'Rename the folder to cycles/k2, or move what is in it there.'],
    ]);
  });

  test('must be that of the dates if all cycles have them', () => {
    const reportedFor = (k1: string, k2: string) =>
      checkKitchen({ 'site.yaml': site(`[{ label: K2${k2} }, { label: K1${k1} }]`), 'cycles/k2/plan.mdx': plan })
        .diagnostics;
    expect(reportedFor(', starts: 2031-01-01', ', starts: 2031-07-01').map(({ code, fix }) => [code, fix])).toEqual([
      ['cycle-order', 'cycles: [{label: K1, starts: 2031-01-01}, {label: K2, starts: 2031-07-01}]'],
    ]);
    expect(reportedFor('', ', starts: 2031-07-01')).toEqual([]);
    const entries = '  - { label: K2, starts: 2031-07-01 }\n  - label: K1\n    starts: 2031-01-01\n';
    expect(checkKitchen({ 'site.yaml': block(entries), 'cycles/k2/plan.mdx': plan }).diagnostics).toMatchObject([
      {
        position: { line: 3, endLine: 6 },
        fix: 'cycles:\n  - {label: K1, starts: 2031-01-01}\n  - {label: K2, starts: 2031-07-01}',
      },
    ]);
    const future = { 'site.yaml': site('[{ label: K2, starts: 2031-07-01 }, { label: K1, starts: 2031-01-01 }]') };
    expect(checkKitchen(future).diagnostics.map(({ code }) => code)).toEqual(['cycle-order']);
  });

  test('is suggested from the reports if it is missing', () => {
    const files = { 'site.yaml': 'title: Kitchen\nteam: The kitchen\n', 'cycles/k2/plan.mdx': plan };
    expect(checkKitchen(files).diagnostics.map(({ fix }) => fix)).toEqual(['cycles: [K1, K2]']);
  });

  test('may have a cycle with nothing but drafts', () => {
    expect(checkKitchen({ 'site.yaml': site('[K1, K2]'), 'cycles/k2/_plan.mdx': plan }).diagnostics).toEqual([]);
  });
});
