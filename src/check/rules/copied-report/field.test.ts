import type { Diagnostic } from '../../../report/diagnostics/diagnostic.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { describe, expect, test } from 'vitest';
import { twoTeams } from '../../teams.fixture.ts';

describe('the date', () => {
  const cycles =
    '[K1, { label: K2, starts: 2031-07-01, ends: 2031-12-31 }, { label: K3, starts: 2032-01-01, ends: 2032-06-30 }]';

  /** What is found about the dates of reports, by `<cycle>/<kind>`. */
  function found(
    dates: Record<string, string>,
    said = ({ file, code, position, found }: Diagnostic) => `${file.slice(15, -4)} ${code} ${position.line} ${found}`,
  ): string[] {
    const files = Object.entries(dates).map(([key, date]) => [
      `cycles/${key}.mdx`,
      `---\ntitle: Kitchen\ndate: ${date}\n---\n\n## Staff\n\n- Hire\n`,
    ]);
    const site = `title: Kitchen\nteam: The kitchen\ncycles: ${cycles}\n`;
    const { diagnostics } = checkKitchen({
      'site.yaml': site,
      ...(Object.fromEntries(files) as Record<string, string>),
    });
    return diagnostics.map(said);
  }

  test('a date that the previous report has is copied', () => {
    expect(found({ 'k1/status': '2031-07-03', 'k2/status': '2031-07-03' })).toEqual([
      'k2/status copied-report 3 `date: 2031-07-03`, which is that of the K1 status',
    ]);
  });

  test('a date is after that of the previous report, and fits the cycle', () => {
    expect(found({ 'k1/status': '2031-07-03', 'k2/status': '2031-01-03' })).toEqual([
      'k2/status copied-report 3 `date: 2031-01-03`, which is before that of the K1 status, 2031-07-03',
    ]);
    expect(found({ 'k1/status': '2030-07-03', 'k2/status': '2031-01-03', 'k3/plan': '2032-07-05' })).toEqual([
      'k2/status copied-report 3 `date: 2031-01-03`, which is before K2 begins, on 2031-07-01',
      'k3/plan copied-report 3 `date: 2032-07-05`, which is after K3 ends, on 2032-06-30',
    ]);
  });

  test('a date is within a year or so of the end of the cycle', () => {
    expect(found({ 'k2/status': '2013-07-05' })).toEqual([
      'k2/status copied-report 3 `date: 2013-07-05`, which is before K2 begins, on 2031-07-01',
    ]);
    expect(found({ 'k2/status': '3022-07-05' })).toEqual([
      'k2/status copied-report 3 `date: 3022-07-05`, which is years from the end of K2, 2031-12-31',
    ]);
    expect(found({ 'k2/status': '2032-01-05' })).toEqual([]);
  });

  test('a status and the next plan are presented on the same day, before the one begins or after the other ends', () => {
    expect(
      found({ 'k1/status': '2031-06-20', 'k2/plan': '2031-06-20', 'k2/status': '2032-01-08', 'k3/plan': '2032-01-08' }),
    ).toEqual([]);
  });

  test('only the author knows the day', () => {
    expect(found({ 'k1/status': '2031-07-03', 'k2/status': '2031-01-03' }, ({ fix }) => fix)).toEqual([
      'Write the date of this status, or leave the field out.',
    ]);
    expect(found({ 'k1/status': '2031-07-03', 'k2/plan': '2031-05-10' })).toEqual([]);
    expect(found({ 'k2/plan': '2031-07-05', 'k2/status': '2031-01-08' })).toHaveLength(1);
    expect(found({ 'k1/status': '2031-07-03', 'k2/plan': '2030-07-10' })).toHaveLength(1);
  });
});

describe('the meeting', () => {
  /** What is found of the fields of two status reports, one after the other. */
  function found(first: string, second: string, language = 'en') {
    const { diagnostics } = checkKitchen({
      'site.yaml': `title: Reports\nteam: The kitchen\nlanguage: ${language}\ncycles: [K1, K2]\n`,
      'cycles/k1/status.mdx': `---\ntitle: First\n${first}\n---\n\n## Staff\n\n- Hire\n`,
      'cycles/k2/status.mdx': `---\ntitle: Second\n${second}\n---\n\n## Staff\n\n- Hire\n`,
    });
    return diagnostics.map(({ code, file, position, found }) => `${code} ${file} ${position.line} ${found}`);
  }

  test.each([
    ['Meeting of 2 April 2031', 'en'],
    ['Sitzung vom 2. April', 'de'],
    ['Reunión del 2 de abril', 'es'],
    ['All hands 2031', 'en'],
    ['Meeting on 2/4', 'en'],
  ])('%s is not the meeting of two cycles', (meeting, language) => {
    expect(found(`meeting: ${meeting}`, `meeting: ${meeting}`, language)).toEqual([
      `copied-report content/cycles/k2/status.mdx 3 \`meeting: ${meeting}\`, which is that of the K1 status`,
    ]);
  });

  test.each([
    ['Team meeting', 'Team meeting'],
    ['Room 12', 'Room 12'],
    ['Meeting of 2 April', 'Meeting of 2 July'],
  ])('%s and %s may be the meetings of two cycles', (first, second) => {
    expect(found(`meeting: ${first}`, `meeting: ${second}`)).toEqual([]);
  });

  test('a copied date is said once', () => {
    const fields = 'meeting: Meeting of 2 April 2031\ndate: 2031-04-02';
    expect(found(fields, fields).map((line) => line.slice(0, 50))).toEqual([
      'copied-report content/cycles/k2/status.mdx 4 `date',
    ]);
  });
});

describe('the number', () => {
  function found(first: string, second: string, kind = 'status') {
    const { diagnostics } = checkKitchen({
      'site.yaml': 'title: Reports\nteam: The kitchen\ncycles: [K1, K2]\n',
      'cycles/k1/status.mdx': `---\ntitle: First\n${first}\n---\n\n## Staff\n\n- Hire\n`,
      [`cycles/k2/${kind}.mdx`]: `---\ntitle: Second\n${second}\n---\n\n## Staff\n\n- Hire\n`,
    });
    return diagnostics.map(({ code, file, position, found }) => `${code} ${file} ${position.line} ${found}`);
  }

  test.each(['number: KTN-012', 'doi: 10.5281/zenodo.1234'])('%s is not that of two cycles', (field) => {
    expect(found(field, field)).toEqual([
      `copied-report content/cycles/k2/status.mdx 3 \`${field}\`, which is that of the K1 status`,
    ]);
    expect(found(field, field, 'plan')).toHaveLength(1);
  });

  test('each report may have its own, or none', () => {
    expect(found('number: KTN-012', 'number: KTN-013')).toEqual([]);
    expect(found('number: KTN-012', 'meeting: Team meeting')).toEqual([]);
  });
});

describe('the date of a part', () => {
  test('the date of a part may be some months from the others, but hardly a year', () => {
    const part = (date: string, area: string) => `---\ndate: ${date}\n---\n\n## ${area}\n\n- [ ] Clean ${area}\n`;
    const placesWith = (ofBakery: string, ofService: string) =>
      checkKitchen({
        ...twoTeams,
        'cycles/k1/status/bakery.mdx': part(ofBakery, 'Ovens'),
        'cycles/k1/status/service.mdx': part(ofService, 'Staff'),
      }).diagnostics.map(({ file, code, position: { line } }) => `${file}:${line} ${code}`);
    expect(placesWith('2031-04-02', '2031-06-20')).toEqual([]);
    expect(placesWith('2031-04-02', '2030-04-02')).toEqual(['content/cycles/k1/status/service.mdx:2 copied-report']);
  });
});
