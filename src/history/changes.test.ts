import { describe, expect, test } from 'vitest';
import { t } from '../strings/english.fixture.ts';
import { changeNotes } from '../views/labels.ts';
import { changeBetween } from './changes.ts';
import type { History } from './history.ts';
import { readReports } from './inline.fixture.ts';
import { tableOf } from './table.fixture.ts';

const marker: Record<string, string> = {
  completed: '[x]',
  dropped: '[-]',
  'in progress': '[/]',
  'not started': '[ ]',
  unmarked: '',
};

/** The change of every line of a report, as text, with the id of its thread. */
function changesIn(history: History, key: string) {
  return tableOf(history)[key]?.map(([change, , , id]) => [change, id]);
}

/** The changes of one item in status reports that list it with these statuses, or as `absent` not at all. */
function changesOf(statuses: readonly string[]): string[] {
  const reports = statuses.map((status, index): [string, string] => [
    `k${index + 1}/status`,
    ['## Ovens', '- [x] Something else', ...(status === 'absent' ? [] : [`- ${marker[status]} Doors`])].join('\n'),
  ]);
  const { history, diagnostics } = readReports(Object.fromEntries(reports));
  expect(diagnostics).toEqual([]);
  return Object.values(tableOf(history)).map((rows) => rows.find(([, , , id]) => id === 'ovens/doors')?.[0] ?? 'none');
}

describe('changes from report to report', () => {
  // All pairs of statuses are in `properties.test.ts`.
  test.each([
    [['in progress'], ['–']],
    [
      ['absent', 'unmarked'],
      ['none', 'new'],
    ],
    [
      ['absent', 'completed'],
      ['none', 'closed, first-listed'],
    ],
    [
      ['in progress', 'not started', 'unmarked'],
      ['–', 'carried', 'carried'],
    ],
    [
      ['unmarked', 'completed', 'dropped', 'absent', 'dropped'],
      ['–', 'closed', '–', 'none', '–'],
    ],
    [
      ['not started', 'absent', 'absent'],
      ['–', 'unlisted', 'none'],
    ],
    [
      ['completed', 'unmarked'],
      ['–', 'new, reopened'],
    ],
    [
      ['dropped', 'absent', 'in progress'],
      ['–', 'none', 'new, reopened'],
    ],
    [
      ['unmarked', 'absent', 'dropped'],
      ['–', 'unlisted', 'closed'],
    ],
    [
      ['unmarked', 'absent', 'unmarked', 'absent', 'absent', 'unmarked'],
      ['–', 'unlisted', 'new, last listed k1/status', 'unlisted', 'none', 'new, last listed k3/status'],
    ],
  ])('an item that is %j has the changes %j', (statuses, changes) => {
    expect(changesOf(statuses)).toEqual(changes);
  });

  test('every report is compared with the one before, plan or status', () => {
    const { history } = readReports({
      'k1/plan': '## Ovens\n- Doors\n- Walls\n- Roof',
      'k1/status': '## Ovens\n- [/] Doors\n- [x] Walls',
      'k2/plan': '## Ovens\n- Doors\n- Roof',
      'k2/status': '## Ovens\n- Doors\n- [-] Roof',
    });
    expect(tableOf(history)).toEqual({
      'k1/plan': [
        ['–', 'planned', '–', 'ovens/doors'],
        ['–', 'planned', '–', 'ovens/walls'],
        ['–', 'planned', '–', 'ovens/roof'],
      ],
      'k1/status': [
        ['carried', 'in-progress', 'unfinished', 'ovens/doors'],
        ['closed', 'completed', 'delivered', 'ovens/walls'],
        ['unlisted', '–', 'unaccounted', 'ovens/roof'],
      ],
      'k2/plan': [
        ['carried', 'planned', '–', 'ovens/doors'],
        ['new, last listed k1/plan', 'planned', '–', 'ovens/roof'],
      ],
      'k2/status': [
        ['carried', 'unrecorded', 'unfinished', 'ovens/doors'],
        ['closed', 'dropped', 'dropped', 'ovens/roof'],
      ],
    });
  });
});

test('unmarked sub-lines are closed with a completed or dropped line, marked ones keep their status', () => {
  const { history } = readReports({
    'k1/plan': `
      ## Ovens
      - Doors
        - Hinges
          - Screws
        - Paint
      - Walls
        - Bricks`,
    'k1/status': `
      ## Ovens
      - [x] Doors
        - Hinges
          - Screws
        - [ ] Paint
          - Brush
      - [-] Walls
        - Bricks
        - Never wanted`,
    'k2/plan': `
      ## Ovens
      - Roof`,
  });
  expect(changesIn(history, 'k1/status')).toEqual([
    ['closed', 'ovens/doors'],
    ['closed', 'ovens/doors/hinges'],
    ['closed', 'ovens/doors/hinges/screws'],
    ['carried', 'ovens/doors/paint'],
    ['new', 'ovens/doors/paint/brush'],
    ['closed', 'ovens/walls'],
    ['closed', 'ovens/walls/bricks'],
    ['closed, first-listed', 'ovens/walls/never-wanted'],
  ]);
  expect(changesIn(history, 'k2/plan')).toEqual([
    ['new', 'ovens/roof'],
    ['unlisted', 'ovens/doors/paint'],
    ['unlisted', 'ovens/doors/paint/brush'],
  ]);
});

describe('rewording', () => {
  test.each([
    [
      'other words',
      'carried, reworded',
      '- Measure heat loss',
      '- Survey <Item continues="ovens/measure-heat-loss" />',
    ],
    ['another parenthesis at the end', 'carried', '- Measure heat loss (all)', '- Measure heat loss (two of five)'],
    ['case, punctuation and formatting', 'carried', '- Measure heat loss', '- *Measure* `heat-loss`!'],
    ['accents', 'carried', '- Mesurer la chaleur perdue', '- Mesurer la châleur perdue'],
    ['another id', 'carried', '- Measure', '- Measure <Item id="survey" continues="ovens/measure" />'],
    [
      'other words with the same id',
      'carried, reworded',
      '- Measure <Item id="survey" />',
      '- Survey <Item id="survey" />',
    ],
    [
      'other words of completed work',
      'closed, reworded',
      '- Measure',
      '- [x] Survey <Item continues="ovens/measure" />',
    ],
    [
      'other words of reopened work',
      'new, reopened, reworded',
      '- [x] Measure',
      '- [ ] Survey <Item continues="ovens/measure" />',
    ],
  ])('%s: %s', (_what, change, before, now) => {
    const { history, diagnostics } = readReports({
      'k1/status': `## Ovens\n${before}`,
      'k2/status': `## Ovens\n${now}`,
    });
    expect(diagnostics).toEqual([]);
    expect(changesIn(history, 'k2/status')).toEqual([[change, history.items[0]?.id]]);
  });
});

describe('moving', () => {
  test('a line that moves to another area is marked, and so are its sub-lines', () => {
    const { history } = readReports({
      'k1/plan': '## Ovens\n- Doors\n  - Hinges\n- Walls',
      'k2/plan': '## Ovens\n- Walls\n\n## Garden\n- Doors <Item continues="ovens/doors" />\n  - Hinges',
    });
    expect(changesIn(history, 'k2/plan')).toEqual([
      ['carried', 'ovens/walls'],
      ['carried, moved', 'ovens/doors'],
      ['carried, moved', 'ovens/doors/hinges'],
    ]);
  });

  test('a sub-line that moves to another line is marked, but not what is below it', () => {
    const { history } = readReports({
      'k1/plan': '## Ovens\n- Doors\n  - Hinges\n    - Screws\n- Walls',
      'k2/plan': '## Ovens\n- Doors\n- Walls\n  - Hinges <Item continues="ovens/doors/hinges" />\n    - Screws',
    });
    expect(changesIn(history, 'k2/plan')).toEqual([
      ['carried', 'ovens/doors'],
      ['carried', 'ovens/walls'],
      ['carried, moved', 'ovens/doors/hinges'],
      ['carried', 'ovens/doors/hinges/screws'],
    ]);
  });

  test('a sub-line that moves one level up is marked', () => {
    const { history, diagnostics } = readReports({
      'k1/plan': '## Ovens\n- Doors\n  - Frame\n    - Hinges',
      'k2/plan': '## Ovens\n- Doors\n  - Hinges <Item continues="ovens/doors/frame/hinges" />',
    });
    expect(diagnostics).toEqual([]);
    expect(changesIn(history, 'k2/plan')).toEqual([
      ['carried', 'ovens/doors'],
      ['carried, moved', 'ovens/doors/frame/hinges'],
      ['unlisted', 'ovens/doors/frame'],
    ]);
  });

  test('no line is marked if its area is renamed', () => {
    const { history } = readReports(
      { 'k1/plan': '## Kitchen ovens\n- Doors', 'k2/plan': '## Ovens\n- Doors' },
      { 'areas/ovens.mdx': '---\ntitle: Ovens\naliases: [Kitchen ovens]\n---\n' },
    );
    expect(tableOf(history)['k2/plan']).toEqual([['carried', 'planned', '–', 'ovens/doors']]);
  });
});

describe('changes from a report to one further on', () => {
  test.each([
    ['in progress, absent, not started', 'carried, unlisted in between'],
    ['in progress, absent, completed', 'closed, unlisted in between'],
    ['in progress, completed, absent', 'closed, last listed in k2'],
    ['in progress, in progress, absent', 'unlisted, last listed in k2'],
    ['in progress, absent, absent', 'unlisted'],
    ['in progress, completed, in progress', 'carried'],
    ['in progress, completed, completed', 'closed'],
    ['absent, in progress, in progress', 'new'],
    ['absent, in progress, completed', 'closed'],
    ['absent, completed, completed', 'closed'],
    ['absent, absent, completed', 'closed, first listed here'],
    ['absent, completed, absent', 'closed, last listed in k2'],
    ['absent, in progress, absent', 'unlisted, last listed in k2'],
    ['completed, in progress, in progress', 'new, reopened'],
    ['completed, in progress, completed', 'none'],
    ['completed, completed, absent', 'none'],
    ['absent, absent, in progress', 'new'],
  ])('%s: %s', (statuses, expected) => {
    const reports = statuses.split(', ').map((status, index): [string, string] => {
      const line = status === 'absent' ? '' : `- ${marker[status]} Doors`;
      return [`k${index + 1}/status`, `## Ovens\n- [x] Something else\n${line}`];
    });
    const { history } = readReports(Object.fromEntries(reports));
    const thread = history.find('ovens/doors');
    const change = thread && changeBetween(thread, history.reports[0]!, history.reports[2]!, history);
    expect(change ? [change.word, changeNotes(change, t)].filter(Boolean).join(', ') : 'none').toBe(expected);
  });

  test('work that was listed last before both is new, and wordings are compared', () => {
    const { history } = readReports({
      'k1/status': '## Ovens\n- [/] Doors',
      'k2/status': '## Ovens\n- [/] Walls',
      'k3/status': '## Ovens\n- [/] Gates <Item continues="ovens/doors" />',
      'k4/plan': '## Ovens\n- Gates',
    });
    const change = changeBetween(history.find('ovens/doors')!, history.reports[1]!, history.reports[3]!, history)!;
    expect([change.word, change.marks, change.lastListed?.key]).toEqual(['new', ['reworded'], 'k1/status']);
    expect([change.before?.line.text, change.now?.line.text]).toEqual(['Doors', 'Gates']);
  });
});
