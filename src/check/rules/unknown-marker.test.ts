import { describe, expect, test } from 'vitest';
import { kitchen, placesOf } from '../../report/kitchen.fixture.ts';
import { checkKitchen } from '../check.fixture.ts';
import { checkBody } from '../report.fixture.ts';

describe('unknown markers', () => {
  test.each(['G', '%', '!', '~', '✗'])('such as %s, which a status may have had, are a question', (marker) => {
    const fix = '- [x] Seals\nor:\n- [/] Seals\nor:\n- [ ] Seals\nor:\n- [-] Seals';
    expect(checkBody(`- [${marker}] Seals`).diagnostics).toMatchObject([
      { code: 'unknown-marker', certainty: 'choose', fix },
    ]);
  });

  test.each([
    ['- [✓] Seals', '- [x] Seals'],
    ['- [✅] Seals', '- [x] Seals'],
    ['- [–] Seals', '- [-] Seals'],
    ['- [] Seals', '- [ ] Seals'],
    ['- [  ] Seals', '- [ ] Seals'],
    ['- [\u00a0] Seals', '- [ ] Seals'],
    ['- [ x] Seals', '- [x] Seals'],
    ['- [/ ] Seals', '- [/] Seals'],
    ['- [?] Seals', '- Seals'],
    ['- [1] Seals', '- \\[1] Seals'],
    ['- [🌍] Seals', '- \\[🌍] Seals'],
    ['- [&nbsp;] Seals', '- [ ] Seals'],
  ])('in %j are corrected to %j', (body, fix) => {
    const { diagnostics } = checkBody(body);
    expect(placesOf(diagnostics)).toEqual(['unknown-marker 7:3']);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(checkBody(fix).diagnostics).toEqual([]);
  });
});

test.each(['[]', '[?]', '[ x]'])('a plan must not have the unknown marker %s', (mark) => {
  const { diagnostics } = checkBody(`- ${mark} Seals`, 'plan');
  expect(placesOf(diagnostics)).toEqual(['unknown-marker 7:3']);
});

test.each<[string, 'status' | 'plan', boolean]>([
  ['[✓]', 'status', true],
  ['[–]', 'status', true],
  ['[~]', 'status', false],
  ['[✓]', 'plan', false],
])('the fix for %s in a %s is certain: %s', (mark, kind, isCertain) => {
  expect(checkBody(`- ${mark} Seals`, kind).diagnostics.map((found) => found.certainty === 'certain')).toEqual([
    isCertain,
  ]);
});

test('a line that waits for its marker may also have none', () => {
  const expectedFor = (mark: string) => checkBody(`- ${mark} Seals`).diagnostics[0]?.expected;
  expect(expectedFor('[?]')).toMatch(/; no marker if you do not know$/);
  expect(expectedFor('[G]')).toMatch(/; one that `statuses` in site\.yaml gives; a backslash .*$/);
});

test('any other marker is a question, with the statuses of the team to choose from', () => {
  const site = `${kitchen['site.yaml']}statuses: { blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: Waits. } }\n`;
  const { diagnostics } = checkKitchen({
    'site.yaml': site,
    'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Staff\n\n- [B] Train\n`,
  });
  const fix = '- [x] Train\nor:\n- [/] Train\nor:\n- [ ] Train\nor:\n- [-] Train\nor:\n- [!] Train';
  expect(diagnostics).toMatchObject([{ certainty: 'choose', fix }]);
});
