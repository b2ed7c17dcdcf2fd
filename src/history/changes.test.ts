import { describe, expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { lineOf, tableOf } from './table.fixture.ts';

const marker: Record<string, string> = {
  completed: '[x]',
  dropped: '[-]',
  'in progress': '[/]',
  'not started': '[ ]',
  unmarked: '',
};

/** The change of one item in each of several status reports, which list it with a status, or not at all. */
function changesOf(statuses: readonly string[]): string[] {
  const reports = statuses.map((status, index): [string, string] => [
    `k${index + 1}/status`,
    ['## Ovens', '- [x] Something else', ...(status === 'absent' ? [] : [`- ${marker[status]} Doors`])].join('\n'),
  ]);
  const { history, diagnostics } = readReports(Object.fromEntries(reports));
  expect(diagnostics).toEqual([]);
  return Object.values(tableOf(history)).map((rows) => rows.find(([, , , id]) => id === 'ovens/doors')?.[0] ?? 'none');
}

describe('exactly one change', () => {
  // Every status before every other is in `properties.test.ts`.
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
  ])('%j: %j', (statuses, changes) => {
    expect(changesOf(statuses)).toEqual(changes);
  });

  test('from plan to status and from status to plan alike', () => {
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

describe('sub-lines', () => {
  test('without a marker below a completed or dropped line are closed with it; marked ones speak for themselves', () => {
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
    expect(tableOf(history)['k1/status']?.map(([change, , , id]) => [change, id])).toEqual([
      ['closed', 'ovens/doors'],
      ['closed', 'ovens/doors/hinges'],
      ['closed', 'ovens/doors/hinges/screws'],
      ['carried', 'ovens/doors/paint'],
      ['new', 'ovens/doors/paint/brush'],
      ['closed', 'ovens/walls'],
      ['closed', 'ovens/walls/bricks'],
      ['closed, first-listed', 'ovens/walls/never-wanted'],
    ]);
    expect(tableOf(history)['k2/plan']?.map(([change, , , id]) => [change, id])).toEqual([
      ['new', 'ovens/roof'],
      ['unlisted', 'ovens/doors/paint'],
      ['unlisted', 'ovens/doors/paint/brush'],
    ]);
  });
});

/** The change between two lines about the same item. */
function changeBetween(before: string, now: string): string | undefined {
  const { history, diagnostics } = readReports({ 'k1/status': before, 'k2/status': now });
  expect(diagnostics).toEqual([]);
  const [item] = history.items;
  return tableOf(history)['k2/status']?.find(([, , , id]) => id === item?.id)?.[0];
}

describe('reworded', () => {
  test.each([
    [
      'other words',
      '- Measure heat loss',
      '- Survey <Item continues="ovens/measure-heat-loss" />',
      'carried, reworded',
    ],
    ['a parenthesis at the end', '- Measure heat loss (all)', '- Measure heat loss (two of five)', 'carried'],
    ['case, marks and formatting', '- Measure heat loss', '- *Measure* `heat-loss`!', 'carried'],
    ['accents', '- Mesurer la chaleur perdue', '- Mesurer la châleur perdue', 'carried'],
    ['only the id', '- Measure', '- Measure <Item id="survey" continues="ovens/measure" />', 'carried'],
    [
      'other words under the same id',
      '- Measure <Item id="survey" />',
      '- Survey <Item id="survey" />',
      'carried, reworded',
    ],
    ['other words, and completed', '- Measure', '- [x] Survey <Item continues="ovens/measure" />', 'closed, reworded'],
    [
      'other words, and reopened',
      '- [x] Measure',
      '- [ ] Survey <Item continues="ovens/measure" />',
      'new, reopened, reworded',
    ],
  ])('%s', (_what, before, now, change) => {
    expect(changeBetween(`## Ovens\n${before}`, `## Ovens\n${now}`)).toBe(change);
  });
});

describe('moved', () => {
  test('to another area, its sub-lines with it', () => {
    const { history } = readReports({
      'k1/plan': '## Ovens\n- Doors\n  - Hinges\n- Walls',
      'k2/plan': '## Ovens\n- Walls\n\n## Garden\n- Doors <Item continues="ovens/doors" />\n  - Hinges',
    });
    expect(tableOf(history)['k2/plan']?.map(([change, , , id]) => [change, id])).toEqual([
      ['carried', 'ovens/walls'],
      ['carried, moved', 'ovens/doors'],
      ['carried, moved', 'ovens/doors/hinges'],
    ]);
  });

  test('to another line, what is below it staying where it is', () => {
    const { history } = readReports({
      'k1/plan': '## Ovens\n- Doors\n  - Hinges\n    - Screws\n- Walls',
      'k2/plan': '## Ovens\n- Doors\n- Walls\n  - Hinges <Item continues="ovens/doors/hinges" />\n    - Screws',
    });
    expect(tableOf(history)['k2/plan']?.map(([change, , , id]) => [change, id])).toEqual([
      ['carried', 'ovens/doors'],
      ['carried', 'ovens/walls'],
      ['carried, moved', 'ovens/doors/hinges'],
      ['carried', 'ovens/doors/hinges/screws'],
    ]);
  });

  test.each([
    [
      'one level up',
      '- Doors\n  - Frame\n    - Hinges',
      '- Doors\n  - Hinges <Item continues="ovens/doors/frame/hinges" />',
    ],
  ])('%s', (_where, before, now) => {
    const { history, diagnostics } = readReports({ 'k1/plan': `## Ovens\n${before}`, 'k2/plan': `## Ovens\n${now}` });
    expect(diagnostics).toEqual([]);
    expect(lineOf(history, 'k2/plan', 'Hinges').thread.changes.get(1)).toMatchObject({
      word: 'carried',
      marks: ['moved'],
    });
  });

  test('where an area is renamed, nothing moves', () => {
    const { history } = readReports(
      { 'k1/plan': '## Kitchen ovens\n- Doors', 'k2/plan': '## Ovens\n- Doors' },
      { 'areas/ovens.mdx': '---\ntitle: Ovens\naliases: [Kitchen ovens]\n---\n' },
    );
    expect(tableOf(history)['k2/plan']).toEqual([['carried', 'planned', '–', 'ovens/doors']]);
  });
});
