import { describe, expect, test } from 'vitest';
import { tell } from './inline.fixture.ts';
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
  const { history, diagnostics } = tell(Object.fromEntries(reports));
  expect(diagnostics).toEqual([]);
  return Object.values(tableOf(history)).map((rows) => rows.find(([, , , id]) => id === 'ovens/doors')?.[0] ?? 'none');
}

const open = ['in progress', 'not started', 'unmarked'];
const closed = ['completed', 'dropped'];

describe('exactly one change', () => {
  test.each([...open, ...closed])('but none in a first report: %s', (status) => {
    expect(changesOf([status])).toEqual(['–']);
  });

  test.each(open)('%s for the first time: new', (status) => {
    expect(changesOf(['absent', status])).toEqual(['none', 'new']);
  });

  test.each(closed)('%s for the first time: closed, where it is first listed', (status) => {
    expect(changesOf(['absent', status])).toEqual(['none', 'closed, first-listed']);
  });

  test.each(open.flatMap((before) => open.map((now) => [before, now])))('%s, then %s: carried', (before, now) => {
    expect(changesOf([before, now])[1]).toBe('carried');
  });

  test.each(open.flatMap((before) => closed.map((now) => [before, now])))('%s, then %s: closed', (before, now) => {
    expect(changesOf([before, now])[1]).toBe('closed');
  });

  test.each(open)('%s, then absent: unlisted, once', (before) => {
    expect(changesOf([before, 'absent', 'absent']).slice(1)).toEqual(['unlisted', 'none']);
  });

  test.each(closed)('%s, then absent: nothing', (before) => {
    expect(changesOf([before, 'absent'])[1]).toBe('none');
  });

  test.each(closed.flatMap((before) => open.map((now) => [before, now])))(
    '%s, then %s: new, reopened',
    (before, now) => {
      expect(changesOf([before, now])[1]).toBe('new, reopened');
      expect(changesOf([before, 'absent', now])[2]).toBe('new, reopened');
    },
  );

  test.each(closed.flatMap((before) => closed.map((now) => [before, now])))(
    '%s, then %s: nothing, it is closed once',
    (before, now) => {
      expect(changesOf([before, now, 'absent', now]).slice(1)).toEqual(['–', 'none', '–']);
    },
  );

  test.each(open)('absent in between, then %s: new, and where it was listed last', (now) => {
    expect(changesOf([now, 'absent', now, 'absent', 'absent', now])).toEqual([
      '–',
      'unlisted',
      'new, last listed k1/status',
      'unlisted',
      'none',
      'new, last listed k3/status',
    ]);
  });

  test.each(closed)('absent in between, then %s: closed', (now) => {
    expect(changesOf(['unmarked', 'absent', now])).toEqual(['–', 'unlisted', 'closed']);
  });

  test('from plan to status and from status to plan alike', () => {
    const { history } = tell({
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
    const { history } = tell({
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

  test('of a line in progress are open without a marker', () => {
    const { history } = tell({
      'k1/plan': '## Ovens\n- Doors\n  - Hinges',
      'k1/status': '## Ovens\n- [/] Doors\n  - Hinges',
    });
    expect(tableOf(history)['k1/status']).toEqual([
      ['carried', 'in-progress', 'unfinished', 'ovens/doors'],
      ['carried', 'unrecorded', 'unfinished', 'ovens/doors/hinges'],
    ]);
  });
});

/** The change between two lines about the same item. */
function changeBetween(before: string, now: string): string | undefined {
  const { history, diagnostics } = tell({ 'k1/status': before, 'k2/status': now });
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

  test('once: the words of the report before are what counts, not the first ones', () => {
    const { history } = tell({
      'k1/plan': '## Ovens\n- Measure',
      'k2/plan': '## Ovens\n- Survey <Item continues="ovens/measure" />',
      'k3/plan': '## Ovens\n- Survey',
      'k4/plan': '## Ovens\n- Measure',
    });
    expect(Object.values(tableOf(history)).map(([row]) => row?.[0])).toEqual([
      '–',
      'carried, reworded',
      'carried',
      'carried, reworded',
    ]);
  });

  test('over a gap, the words in which it was listed last', () => {
    const { history } = tell({
      'k1/plan': '## Ovens\n- Measure',
      'k2/plan': '## Ovens\n- Doors',
      'k3/plan': '## Ovens\n- Survey <Item continues="ovens/measure" />',
    });
    const change = lineOf(history, 'k3/plan', 'Survey').thread.changes.get(2);
    expect(change).toMatchObject({ word: 'new', marks: ['reworded'], lastListed: { key: 'k1/plan' } });
    expect([change?.before?.line.text, change?.now?.line.text]).toEqual(['Measure', 'Survey']);
  });
});

describe('moved', () => {
  test('to another area, its sub-lines with it', () => {
    const { history } = tell({
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
    const { history } = tell({
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

  test('not where the line above is renamed', () => {
    const { history } = tell({
      'k1/plan': '## Ovens\n- Doors\n  - Hinges',
      'k2/plan': '## Ovens\n- Gates <Item continues="ovens/doors" />\n  - Hinges',
    });
    expect(tableOf(history)['k2/plan']?.map(([change]) => change)).toEqual(['carried, reworded', 'carried']);
  });

  test.each([
    ['up to a line of its own', '- Doors\n  - Hinges', '- Hinges <Item continues="ovens/doors/hinges" />'],
    ['down below another line', '- Doors\n- Hinges', '- Doors\n  - Hinges <Item continues="ovens/hinges" />'],
    [
      'one level up',
      '- Doors\n  - Frame\n    - Hinges',
      '- Doors\n  - Hinges <Item continues="ovens/doors/frame/hinges" />',
    ],
  ])('%s', (_where, before, now) => {
    const { history, diagnostics } = tell({ 'k1/plan': `## Ovens\n${before}`, 'k2/plan': `## Ovens\n${now}` });
    expect(diagnostics).toEqual([]);
    expect(lineOf(history, 'k2/plan', 'Hinges').thread.changes.get(1)).toMatchObject({
      word: 'carried',
      marks: ['moved'],
    });
  });

  test('where an area is renamed, nothing moves', () => {
    const { history } = tell(
      { 'k1/plan': '## Kitchen ovens\n- Doors', 'k2/plan': '## Ovens\n- Doors' },
      { 'areas/ovens.mdx': '---\ntitle: Ovens\naliases: [Kitchen ovens]\n---\n' },
    );
    expect(tableOf(history)['k2/plan']).toEqual([['carried', 'planned', '–', 'ovens/doors']]);
  });
});
