import { expect, test } from 'vitest';
import { checkText } from './report.fixture.ts';

function fixes(key: string, line: string) {
  const { diagnostics } = checkText(`---\ntitle: K1\n---\n\n${key}\n\n## Staff\n\n- ${line}\n`);
  return diagnostics.flatMap(({ code, fix }) => (code === 'missed-mark' && fix.startsWith('- ') ? fix : []));
}

const letters = 'C = complete, P = in progress, N = not begun';

test.each([
  [letters, '(C) Train', '- [x] Train'],
  [letters, 'Train [P]', '- [/] Train'],
  [letters, 'N: Train', '- [ ] Train'],
  ['Key: 🟢 = done; 🟡 = in progress', '🟢 Train', '- [x] Train'],
  ['| Sign | Meaning |\n|---|---|\n| (C) | Complete |\n| `(P)` | In progress |', '(P) Train', '- [/] Train'],
  ['Key: 🟢 done, 🟡 in progress 🔴 open', 'Train 🔴', '- [ ] Train'],
  ['- 🟢 done\n- 🟡 = in progress', '🟢 Train', '- [x] Train'],
  ['🟢 done | 🔴 = cancelled | 🟡 = in progress', '🔴 Train', '- [-] Train'],
])('with the key “%s”, “%s” becomes %s', (key, line, fix) => {
  expect(fixes(key, line)).toEqual([fix]);
});

test('a marker that only the report explains is corrected to one of the site', () => {
  const { diagnostics } = checkText(`---\ntitle: K1\n---\n\n${letters}\n\n## Staff\n\n- [C] Train\n- [G] Hire\n`);
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    'Delete this key once the lines have the markers.',
    '- [x] Train',
    expect.stringMatching(/^- \[x\] Hire\nor, if it is in progress:/),
  ]);
});

test.each([
  [letters, 'C programs for the cooks'],
  ['C = complete', '(C) Train'],
  ['C = the cook, P = the porter', '(C) Train'],
])('with the text “%s”, “%s” says no status', (key, line) => {
  expect(fixes(key, line)).toEqual([]);
});
