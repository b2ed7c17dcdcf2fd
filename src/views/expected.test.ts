import { expect, test } from 'vitest';
import type { ExpectedReport } from '../history/expected.ts';
import type { Report } from '../report/schema/report.ts';
import { allStrings } from '../strings/all-strings.ts';
import { translator } from '../strings/translate.ts';
import { wordingOf } from '../strings/wording.ts';
import { expectedSentence, expectedText, expectedWindows } from './expected.ts';

const t = translator(wordingOf('en', {}, allStrings));
const cycle = { id: 'k1', label: 'K1', expected: { status: '2031-08-27' } };

function report(day: string, date: string | undefined | null, more: Partial<ExpectedReport> = {}): ExpectedReport {
  const part = date === null ? undefined : ({ date } as Report);
  const extendedFrom = day > '2031-08-27' ? '2031-08-27' : undefined;
  const isLate = typeof date === 'string' && date > day;
  return { cycle, kind: 'status', team: undefined, day, extendedFrom, part, isLate, isPassed: false, ...more };
}

test('a report is missing, presented, late or extended', () => {
  expect(expectedText(report('2031-08-27', null), t)).toBe('Expected on 27 Aug 2031');
  expect(expectedText(report('2031-08-27', '2031-08-27'), t)).toBe('Presented 27 Aug 2031');
  expect(expectedText(report('2031-08-27', undefined), t)).toBe('Presented');
  expect(expectedText(report('2031-08-27', '2031-09-03'), t)).toBe('Late: presented 3 Sept 2031, expected 27 Aug 2031');
  expect(expectedText(report('2031-10-15', null), t)).toBe('Expected on 15 Oct 2031, extended from 27 Aug 2031');
  expect(expectedText(report('2031-10-15', '2031-09-03'), t)).toBe(
    'Presented 3 Sept 2031, expected 15 Oct 2031, extended from 27 Aug 2031',
  );
});

test.each([
  ['de', 'Verspätet: vorgestellt am 03.09.2031, erwartet bis 27.08.2031'],
  ['es', 'Con retraso: presentado el 3 sept 2031, se esperaba para el 27 ago 2031'],
  ['fr', 'En retard : présenté le 3 sept. 2031, attendu pour le 27 août 2031'],
])('in %s it says the same', (language, text) => {
  const other = translator(wordingOf(language, {}, allStrings));
  expect(expectedText(report('2031-08-27', '2031-09-03'), other)).toBe(text);
});

test('a report that nobody has presented is said once, with the teams that have another day', () => {
  const team = (name: string) => ({ id: name.toLowerCase(), name });
  const reports = [
    report('2031-08-27', null, { team: team('Bakery') }),
    report('2031-10-15', null, { team: team('Service') }),
  ];
  expect(expectedSentence({ cycle, kind: 'status', reports }, t)).toBe(
    'K1 status: expected on 27 Aug 2031; Service: expected on 15 Oct 2031, extended from 27 Aug 2031',
  );
});

test('cycles come in windows, the newest first, each in the order of its reports', () => {
  const all = ['k1', 'k2', 'k3'].flatMap((id) =>
    (['plan', 'status'] as const).map((kind) => report('2031-08-27', null, { cycle: { id, label: id }, kind })),
  );
  const names = expectedWindows(all, 2).map((columns) => columns.map((one) => `${one.cycle.id} ${one.kind}`));
  expect(names).toEqual([
    ['k2 plan', 'k2 status', 'k3 plan', 'k3 status'],
    ['k1 plan', 'k1 status'],
  ]);
});
