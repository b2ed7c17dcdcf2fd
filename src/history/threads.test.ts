import { describe, expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';

/** Reads reports without mistakes. `threads` gives the report and the id of each line of a thread. */
function readThreads(reports: Record<string, string>) {
  const { history, diagnostics } = readReports(reports);
  expect(diagnostics).toEqual([]);
  const threads = Object.fromEntries(
    history.threads.map(({ id, appearances }) => [
      id,
      appearances.map(({ report, line }) => `${report.key} ${line.id}`),
    ]),
  );
  return { history, threads };
}

describe('matching by words', () => {
  test('lines with the same words are the same item, whatever parenthesis they end with', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Measure heat loss`,
      'k1/status': `
        ## ovens
        - [/] Measure **heat-loss** (harder than expected)`,
      'k2/plan': `
        ## Ovens
        - MEASURE: heat loss!`,
    });
    expect(threads).toEqual({
      'ovens/measure-heat-loss': [
        'k1/plan ovens/measure-heat-loss',
        'k1/status ovens/measure-heat-loss',
        'k2/plan ovens/measure-heat-loss',
      ],
    });
  });

  test('lines with other words, or in another area, are another item', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Release 4.1
        - Write a handbook
        ## Staff
        - Write a handbook`,
      'k2/plan': `
        ## Ovens
        - Release 5.0
        ## Staff
        - Write a handbook`,
    });
    expect(threads).toEqual({
      'ovens/release-4-1': ['k1/plan ovens/release-4-1'],
      'ovens/write-a-handbook': ['k1/plan ovens/write-a-handbook'],
      'staff/write-a-handbook': ['k1/plan staff/write-a-handbook', 'k2/plan staff/write-a-handbook'],
      'ovens/release-5-0': ['k2/plan ovens/release-5-0'],
    });
  });

  test('a sub-line is not the item with the same words, nor the sub-line of another line', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
          - Paint
          - Hinges
        - Walls
          - Paint`,
      'k2/plan': `
        ## Ovens
        - Paint
        - Walls
          - Paint
          - Hinges`,
    });
    expect(threads).toMatchObject({
      'ovens/doors/paint': ['k1/plan ovens/doors/paint'],
      'ovens/walls/paint': ['k1/plan ovens/walls/paint', 'k2/plan ovens/walls/paint'],
      'ovens/paint': ['k2/plan ovens/paint'],
      'ovens/doors/hinges': ['k1/plan ovens/doors/hinges'],
      'ovens/walls/hinges': ['k2/plan ovens/walls/hinges'],
    });
  });

  test('lines with the same `id` are the same item, whatever their words', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Sweep (east)
        - Sweep (west) <Item id="sweep-west" />`,
      'k1/status': `
        ## Ovens
        - [x] Sweep the western oven <Item id="sweep-west" />
        - [x] Sweep`,
    });
    expect(threads).toEqual({
      'ovens/sweep': ['k1/plan ovens/sweep', 'k1/status ovens/sweep'],
      'ovens/sweep-west': ['k1/plan ovens/sweep-west', 'k1/status ovens/sweep-west'],
    });
  });
});

describe('matching by `continues`', () => {
  const renamed = {
    'k1/plan': `
      ## Ovens
      - Measure heat loss`,
    'k2/plan': `
      ## Ovens
      - Measure the ovens <Item continues="ovens/measure-heat-loss" />`,
  };

  test('an item keeps the id of its first line, and is found by every wording', () => {
    const { history, threads } = readThreads(renamed);
    expect(threads).toEqual({
      'ovens/measure-heat-loss': ['k1/plan ovens/measure-heat-loss', 'k2/plan ovens/measure-the-ovens'],
    });
    const [item] = history.items;
    expect([...item!.names]).toEqual(['ovens/measure-heat-loss', 'ovens/measure-the-ovens']);
    for (const name of item!.names) expect(history.find(name)).toBe(item);
    expect(history.find('ovens/measure')).toBeUndefined();
    expect(history.find('ovens')).toBeUndefined();
    expect(history.find('ovens/measure-heat-loss/')).toBeUndefined();
  });

  test('a later line needs no `continues`, in the new words or in the old', () => {
    const { threads } = readThreads({
      ...renamed,
      'k2/status': `
        ## Ovens
        - [/] Measure the ovens (two of five)`,
      'k3/plan': `
        ## Ovens
        - Measure heat loss`,
    });
    expect(threads['ovens/measure-heat-loss']).toEqual([
      'k1/plan ovens/measure-heat-loss',
      'k2/plan ovens/measure-the-ovens',
      'k2/status ovens/measure-the-ovens',
      'k3/plan ovens/measure-heat-loss',
    ]);
  });

  test('an item can be renamed again and again, by any of its names', () => {
    const { threads, history } = readThreads({
      ...renamed,
      'k3/plan': `
        ## Ovens
        - Survey <Item continues="ovens/measure-the-ovens" />`,
      'k4/plan': `
        ## Staff
        - Survey by the staff <Item continues="ovens/measure-heat-loss" />`,
    });
    expect(Object.keys(threads)).toEqual(['ovens/measure-heat-loss']);
    expect([...history.items[0]!.names]).toEqual([
      'ovens/measure-heat-loss',
      'ovens/measure-the-ovens',
      'ovens/survey',
      'staff/survey-by-the-staff',
    ]);
  });

  test('`continues` works over a gap, and beside the same words', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors`,
      'k2/plan': `
        ## Ovens
        - Walls`,
      'k3/plan': `
        ## Ovens
        - Hinges <Item continues="ovens/doors" />
        - Walls <Item continues="ovens/walls" />`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k3/plan ovens/hinges'],
      'ovens/walls': ['k2/plan ovens/walls', 'k3/plan ovens/walls'],
    });
  });

  test('`continues` works together with `id`', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
        - Walls`,
      'k2/plan': `
        ## Ovens
        - Walls <Item id="doors-of-brick" continues="ovens/doors" />`,
      'k3/plan': `
        ## Ovens
        - Anything <Item id="doors-of-brick" />
        - Walls`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k2/plan ovens/doors-of-brick', 'k3/plan ovens/doors-of-brick'],
      'ovens/walls': ['k1/plan ovens/walls', 'k3/plan ovens/walls'],
    });
  });
});

describe('matching sub-lines', () => {
  test('a sub-line stays in its thread if a line above it is renamed, at any depth', () => {
    const { history, threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges
            - Screws`,
      'k2/plan': `
        ## Ovens
        - Gates <Item continues="ovens/doors" />
          - Joints <Item continues="ovens/doors/hinges" />
            - Screws`,
      'k3/plan': `
        ## Ovens
        - Gates
          - Joints
            - Screws`,
      'k4/plan': `
        ## Ovens
        - Doors
          - Joints
            - Screws`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k2/plan ovens/gates', 'k3/plan ovens/gates', 'k4/plan ovens/doors'],
      'ovens/doors/hinges': [
        'k1/plan ovens/doors/hinges',
        'k2/plan ovens/gates/joints',
        'k3/plan ovens/gates/joints',
        'k4/plan ovens/doors/joints',
      ],
      'ovens/doors/hinges/screws': [
        'k1/plan ovens/doors/hinges/screws',
        'k2/plan ovens/gates/joints/screws',
        'k3/plan ovens/gates/joints/screws',
        'k4/plan ovens/doors/joints/screws',
      ],
    });
    const screws = history.find('ovens/doors/hinges/screws');
    // Every combination of names that the lines above it ever had finds it.
    for (const path of ['ovens/gates/hinges/screws', 'ovens/doors/joints/screws', 'ovens/gates/joints/screws'])
      expect(history.find(path)).toBe(screws);
  });

  test('`continues` can use the new name that the same report gives the line above', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges`,
      'k2/plan': `
        ## Ovens
        - Gates <Item continues="ovens/doors" />
          - Joints <Item continues="ovens/gates/hinges" />`,
    });
    expect(threads['ovens/doors/hinges']).toEqual(['k1/plan ovens/doors/hinges', 'k2/plan ovens/gates/joints']);
  });

  test('a sub-line that moves to another line takes its own sub-lines along', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges
            - Screws
        - Walls`,
      'k2/plan': `
        ## Ovens
        - Walls
          - Hinges <Item continues="ovens/doors/hinges" />
            - Screws`,
      'k3/plan': `
        ## Ovens
        - Walls
          - Hinges`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors'],
      'ovens/doors/hinges': ['k1/plan ovens/doors/hinges', 'k2/plan ovens/walls/hinges', 'k3/plan ovens/walls/hinges'],
      'ovens/doors/hinges/screws': ['k1/plan ovens/doors/hinges/screws', 'k2/plan ovens/walls/hinges/screws'],
      'ovens/walls': ['k1/plan ovens/walls', 'k2/plan ovens/walls', 'k3/plan ovens/walls'],
    });
  });
});

describe('moving between item and sub-line', () => {
  test('a sub-line that becomes an item gets the id of its first top-level line, and keeps its earlier lines', () => {
    const { history, threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges
            - Screws`,
      'k2/plan': `
        ## Garden
        - New hinges <Item continues="ovens/doors/hinges" />
          - Screws
          - Oil`,
      'k3/plan': `
        ## Garden
        - New hinges
          - Oil`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors'],
      'garden/new-hinges': ['k1/plan ovens/doors/hinges', 'k2/plan garden/new-hinges', 'k3/plan garden/new-hinges'],
      'ovens/doors/hinges/screws': ['k1/plan ovens/doors/hinges/screws', 'k2/plan garden/new-hinges/screws'],
      'garden/new-hinges/oil': ['k2/plan garden/new-hinges/oil', 'k3/plan garden/new-hinges/oil'],
    });
    expect(history.items.map(({ id }) => id)).toEqual(['ovens/doors', 'garden/new-hinges']);
    expect(history.find('ovens/doors/hinges')).toBe(history.find('garden/new-hinges'));
  });

  test('an item that becomes a sub-line keeps its id, and can become an item again', () => {
    const { history, threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
        - Hinges
          - Screws`,
      'k2/plan': `
        ## Ovens
        - Doors
          - Hinges <Item continues="ovens/hinges" />
            - Screws`,
      'k3/plan': `
        ## Ovens
        - Doors
          - Hinges`,
      'k4/plan': `
        ## Ovens
        - Hinges`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k2/plan ovens/doors', 'k3/plan ovens/doors'],
      'ovens/hinges': [
        'k1/plan ovens/hinges',
        'k2/plan ovens/doors/hinges',
        'k3/plan ovens/doors/hinges',
        'k4/plan ovens/hinges',
      ],
      'ovens/hinges/screws': ['k1/plan ovens/hinges/screws', 'k2/plan ovens/doors/hinges/screws'],
    });
    expect(history.items.map(({ id }) => id)).toEqual(['ovens/doors', 'ovens/hinges']);
  });

  test('a sub-line that became an item stays that item when it is a sub-line again', () => {
    const { threads } = readThreads({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges`,
      'k2/plan': `
        ## Ovens
        - Doors
        - Hinges <Item continues="ovens/doors/hinges" />`,
      'k3/plan': `
        ## Ovens
        - Doors
          - Hinges`,
    });
    expect(threads).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k2/plan ovens/doors', 'k3/plan ovens/doors'],
      'ovens/hinges': ['k1/plan ovens/doors/hinges', 'k2/plan ovens/hinges', 'k3/plan ovens/doors/hinges'],
    });
  });
});

test('reports are in the order of the cycles in site.yaml, and plan before status', () => {
  const { history } = readThreads({
    'v1.9/status': '## Ovens\n- [ ] Doors',
    '2024h2/plan': '## Ovens\n- Doors',
    'v1.10/status': '## Ovens\n- [ ] Doors',
    'v1.9/plan': '## Ovens\n- Doors',
  });
  expect(history.reports.map(({ key, index, sibling }) => [index, key, sibling?.key])).toEqual([
    [0, 'v1.9/plan', 'v1.9/status'],
    [1, 'v1.9/status', 'v1.9/plan'],
    [2, '2024h2/plan', undefined],
    [3, 'v1.10/status', undefined],
  ]);
  expect(history.cycles.map(({ cycle, plan, status }) => [cycle.label, plan?.key, status?.key])).toEqual([
    ['v1.9', 'v1.9/plan', 'v1.9/status'],
    ['2024h2', '2024h2/plan', undefined],
    ['v1.10', undefined, 'v1.10/status'],
  ]);
});

test('threads are in the order of their first lines', () => {
  const { threads } = readThreads({
    'k1/plan': '## Ovens\n- B\n- A',
    'k1/status': '## Ovens\n- [ ] C\n- [ ] A\n- [ ] B',
  });
  expect(Object.entries(threads)).toEqual([
    ['ovens/b', ['k1/plan ovens/b', 'k1/status ovens/b']],
    ['ovens/a', ['k1/plan ovens/a', 'k1/status ovens/a']],
    ['ovens/c', ['k1/status ovens/c']],
  ]);
});
