import { describe, expect, test } from 'vitest';
import { kitchen, placesOf } from '../../report/kitchen.fixture.ts';
import { checkKitchen } from '../check.fixture.ts';
import { checkBody, fixAll } from '../report.fixture.ts';

describe('unknown markers', () => {
  test.each(['G', '%', '!'])('such as %s, which a status may have had, are a question', (marker) => {
    const fix =
      '- [x] Seals\nor, if it is in progress:\n- [/] Seals\nor, if it has not begun:\n- [ ] Seals\nor, if it was dropped:\n- [-] Seals';
    expect(checkBody(`- [${marker}] Seals`).diagnostics).toMatchObject([{ code: 'unknown-marker', fix }]);
  });

  test.each([
    ['- [✓] Seals', '- [x] Seals'],
    ['- [✅] Seals', '- [x] Seals'],
    ['- [~] Seals', '- [/] Seals'],
    ['- [–] Seals', '- [-] Seals'],
    ['- [] Seals', '- [ ] Seals'],
    ['- [  ] Seals', '- [ ] Seals'],
    ['- [\u00a0] Seals', '- [ ] Seals'],
    ['- [ x] Seals', '- [x] Seals'],
    ['- [/ ] Seals', '- [/] Seals'],
    ['- [?] Seals', '- Seals'],
    ['- [1] Seals', '- \\[1] Seals'],
    ['- [🌍] Seals', '- \\[🌍] Seals'],
    ['- [\\] Seals', '- [/] Seals'],
    ['- [\\*] Seals', '- [x] Seals'],
    ['- [&nbsp;] Seals', '- [ ] Seals'],
  ])('in %j are corrected to %j', (body, fix) => {
    const { diagnostics } = checkBody(body);
    expect(placesOf(diagnostics)).toEqual(['unknown-marker 7:3']);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(checkBody(fix).diagnostics).toEqual([]);
  });
});

test('a cross may stand for two statuses', () => {
  expect(checkBody('- [✗] Seals').diagnostics.map(({ fix }) => fix)).toEqual([
    '- [ ] Seals\nor, if it was dropped:\n- [-] Seals',
  ]);
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

test('the first letter of a status of the team means it, unless another one begins alike', () => {
  const site = `${kitchen['site.yaml']}statuses: { blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: Waits. } }\n`;
  const fixOf = (mark: string) =>
    checkKitchen({
      'site.yaml': site,
      'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Staff\n\n- [${mark}] Train\n`,
    }).diagnostics[0]?.fix;
  expect([fixOf('B'), fixOf('C')]).toEqual([
    '- [!] Train',
    '- [x] Train\nor, if it is in progress:\n- [/] Train\nor, if it has not begun:\n- [ ] Train\nor, if it was dropped:\n- [-] Train\nor, if it is blocked:\n- [!] Train',
  ]);
});

test('a marker that the line explains may be a status to add', () => {
  const fixOf = (line: string) => checkBody(line).diagnostics[0]?.fix;
  expect(fixOf('- [B] Seals, blocked: no rubber.')).toBe(
    [
      'Write - [/] Seals (blocked: no rubber)',
      'or - [ ] Seals (blocked: no rubber) if it has not begun,',
      'or - [B] Seals (blocked: no rubber) and, below `statuses` in site.yaml,',
      '  blocked: {word: blocked, marker: B, open: true, shape: bar, meaning: blocked}',
    ].join('\n'),
  );
  expect(fixOf('- [W] Seals - waiting for rubber')).toContain('- [ ] Seals (waiting for rubber) if it has not begun');
  expect(fixOf('- [B] Better seals, doors')).toMatch(/^- \[x\] Better seals, doors\nor, if it is in progress:/);
});

test.each([
  [
    'x = dropped, e = done, l = ongoing\n\n## Staff\n\n- [x] Hire\n- [e] Train\n  - (l) Cooks\n- [/] Fire',
    '## Staff\n\n- [-] Hire\n- [x] Train\n  - [/] Cooks',
  ],
  ['## Staff\n\n- [X] Hire\n\nx = dropped; e = done', '- [-] Hire'],
])('where a key of signs gives a marker another meaning, all lines are corrected at once: %j', (body, fix) => {
  expect(fixAll(body)).toEqual({ fixes: [fix], remaining: [] });
});
