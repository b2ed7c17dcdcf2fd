import { expect, test } from 'vitest';
import { readReports, textsOf } from '../../../history/inline.fixture.ts';
import { outcomesOf } from '../../../history/outcomes.ts';
import { inputOf, kitchen } from '../../../report/kitchen.fixture.ts';
import { ownShapes } from '../../../report/schema/statuses.ts';
import { checkInput, checkKitchen } from '../../check.fixture.ts';

const blocked = "word: Blocked, marker: '!', open: true, shape: bar, meaning: It waits.";
const siteWith = (...statuses: string[]) =>
  `${kitchen['site.yaml']}statuses:\n${statuses.map((status) => `  ${status}\n`).join('')}`;

/** The diagnostics for these statuses. */
const reported = (...statuses: string[]) =>
  checkKitchen({ 'site.yaml': siteWith(...statuses) }).diagnostics.map(
    ({ code, position: { line }, expected }) => `${code} ${line} ${expected}`,
  );

test('a status of the team is read, and its marker is reported where that of any other would be', () => {
  const files = {
    'site.yaml': siteWith(`blocked: { ${blocked} }`, 'completed: { word: Done }'),
    'cycles/k1/status.mdx':
      '---\ntitle: K1\n---\n\n## Staff\n\n- [!] Train\n- [x] Hire\n- [!]Glued\n- [~] Tilde\n\n1. [!] Numbered\n',
  };
  const { part, diagnostics } = checkKitchen(files);
  const block = part!.reports[0]!.sections[0]!.blocks[0]!;
  const lines = block.type === 'lines' ? block.lines : [];
  expect(lines.slice(0, 2).map(({ text, written, open, status }) => [text, written, open, status.word])).toEqual([
    ['Train', 'Train', true, 'Blocked'],
    ['Hire', 'Hire', false, 'Done'],
  ]);
  expect(diagnostics.map(({ code, fix }) => `${code} ${fix}`)).toEqual([
    'misplaced-marker - [!] Glued',
    expect.stringMatching(/^unknown-marker - \[x\] Tilde\nor:[^]*\nor:\n- \[!\] Tilde$/),
    'misplaced-marker - [!] Numbered',
  ]);
  expect(diagnostics[1]!.expected).toContain('[x] done, [/] in progress, [ ] not started, [-] dropped, [!] blocked;');
});

test('work with a closed status counts as delivered or as dropped, and with an open one as unfinished', () => {
  const statuses = `statuses:
  blocked: { ${blocked} }
  merged: { word: Merged, marker: m, closed: dropped, shape: fork, meaning: It is part of other work. }
  verified: { word: Verified, marker: v, closed: delivered, shape: tick, meaning: Others have seen it. }
`;
  const reports = {
    'k1/plan': '## Ovens\n\n- A\n- B\n- C',
    'k1/status': '## Ovens\n\n- [!] A\n- [m] B\n- [v] C',
  };
  const site = textsOf(reports)['site.yaml']!;
  const { history } = readReports(reports, { 'site.yaml': site + statuses });
  const { counts, shareDelivered } = outcomesOf(history.cycles[0]!, history)!;
  expect(counts).toEqual({ delivered: 1, unfinished: 1, dropped: 1, unaccounted: 0, unplanned: 0 });
  expect(shareDelivered).toBe(1 / 3);
});

test.each([
  [`marker: '!!'`, 'one character, no emoji. The'],
  [`marker: ']'`, 'a character that means nothing to Markdown, and not "?"'],
  [`marker: '?'`, 'a character that means nothing to Markdown, and not "?"'],
  ['shape: circle', 'one of bar, pause, hourglass'],
  ['closed: maybe', 'one of delivered, dropped'],
  ['closed: dropped', 'either `open: true` or `closed`, not both'],
])('%s is not allowed', (field, expected) => {
  const [name] = field.split(':');
  const others = blocked.split(', ').filter((other) => !other.startsWith(`${name}:`));
  const found = reported(`blocked: { ${[...others, field].join(', ')} }`);
  expect(found).toEqual([expect.stringMatching(/^frontmatter-field 7 /)]);
  expect(found[0]).toContain(expected);
});

test.each(['x', 'X', '/'])('the marker %s is taken', (marker) => {
  expect(reported(`blocked: { ${blocked.replace("'!'", marker)} }`)).toEqual([
    expect.stringContaining('duplicate-status 7 a marker that no other status has, such as `!`'),
  ]);
});

test('a status that is neither open nor closed, or whose id cannot be in a URL, is an error', () => {
  expect(reported(`blocked: { ${blocked.replace('open: true, ', '')} }`)[0]).toContain('`open: true`, or `closed`');
  expect(reported(`Blockiert!: { ${blocked} }`)[0]).toContain('ids of small letters');
  expect(reported('completed: { word: Done, marker: d }')[0]).toMatch(/^frontmatter-field 7 /);
});

test('an id that a change or an outcome has is taken', () => {
  expect(reported(`new: { ${blocked} }`)).toEqual(['duplicate-status 7 an id that nothing else has, in data and URLs']);
});

test('while site.yaml has a mistake, nobody knows which markers there are', () => {
  const files = {
    'site.yaml': siteWith(`blocked: { ${blocked.replace('bar', 'circle')} }`),
    'cycles/k1/status.mdx': '---\ntitle: K1\n---\n\n## Staff\n\n- [!] Train\n',
  };
  expect(checkKitchen(files).diagnostics.map(({ code }) => code)).toEqual(['frontmatter-field']);
  const plain = { ...files, 'site.yaml': kitchen['site.yaml']! };
  const [gone] = checkInput(inputOf({ ...kitchen, ...plain })).diagnostics;
  expect(gone).toMatchObject({ code: 'unknown-marker' });
  expect(gone!.expected).toContain('one that `statuses` in site.yaml gives');
});

test('there are twelve shapes', () => {
  expect(new Set(ownShapes).size).toBe(12);
});
