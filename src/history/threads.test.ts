import { describe, expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { livesOf } from './table.fixture.ts';

/** Reads reports in which nothing is wrong. */
function joined(reports: Record<string, string>) {
  const { history, diagnostics } = readReports(reports);
  expect(diagnostics).toEqual([]);
  return { history, lives: livesOf(history) };
}

describe('by their words', () => {
  test('lines with the same words are about the same item, even if the parentheses at their ends differ', () => {
    const { lives } = joined({
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
    expect(lives).toEqual({
      'ovens/measure-heat-loss': [
        'k1/plan ovens/measure-heat-loss',
        'k1/status ovens/measure-heat-loss',
        'k2/plan ovens/measure-heat-loss',
      ],
    });
  });

  test('other words are another item, and so are the same words in another area', () => {
    const { lives } = joined({
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
    expect(lives).toEqual({
      'ovens/release-4-1': ['k1/plan ovens/release-4-1'],
      'ovens/write-a-handbook': ['k1/plan ovens/write-a-handbook'],
      'staff/write-a-handbook': ['k1/plan staff/write-a-handbook', 'k2/plan staff/write-a-handbook'],
      'ovens/release-5-0': ['k2/plan ovens/release-5-0'],
    });
  });

  test('a sub-line is never the item of the same words, nor the sub-line of another line', () => {
    const { lives } = joined({
      'k1/plan': `
        ## Ovens
        - Doors
          - Paint
        - Walls
          - Paint`,
      'k2/plan': `
        ## Ovens
        - Paint
        - Walls
          - Paint`,
    });
    expect(lives).toMatchObject({
      'ovens/doors/paint': ['k1/plan ovens/doors/paint'],
      'ovens/walls/paint': ['k1/plan ovens/walls/paint', 'k2/plan ovens/walls/paint'],
      'ovens/paint': ['k2/plan ovens/paint'],
    });
  });

  test('an id takes the place of the words', () => {
    const { lives } = joined({
      'k1/plan': `
        ## Ovens
        - Sweep (east)
        - Sweep (west) <Item id="sweep-west" />`,
      'k1/status': `
        ## Ovens
        - [x] Sweep the western oven <Item id="sweep-west" />
        - [x] Sweep`,
    });
    expect(lives).toEqual({
      'ovens/sweep': ['k1/plan ovens/sweep', 'k1/status ovens/sweep'],
      'ovens/sweep-west': ['k1/plan ovens/sweep-west', 'k1/status ovens/sweep-west'],
    });
  });
});

describe('by continues', () => {
  const renamed = {
    'k1/plan': `
      ## Ovens
      - Measure heat loss`,
    'k2/plan': `
      ## Ovens
      - Measure the ovens <Item continues="ovens/measure-heat-loss" />`,
  };

  test('an item keeps the id of its first line, and every wording is a name of it', () => {
    const { history, lives } = joined(renamed);
    expect(lives).toEqual({
      'ovens/measure-heat-loss': ['k1/plan ovens/measure-heat-loss', 'k2/plan ovens/measure-the-ovens'],
    });
    const [item] = history.items;
    expect([...item!.names]).toEqual(['ovens/measure-heat-loss', 'ovens/measure-the-ovens']);
    for (const name of item!.names) expect(history.find(name)).toBe(item);
    expect(history.find('ovens/measure')).toBeUndefined();
    expect(history.find('ovens')).toBeUndefined();
    expect(history.find('ovens/measure-heat-loss/')).toBeUndefined();
  });

  test('a line so worded needs no continues from then on, nor does one in the old words', () => {
    const { lives } = joined({
      ...renamed,
      'k2/status': `
        ## Ovens
        - [/] Measure the ovens (two of five)`,
      'k3/plan': `
        ## Ovens
        - Measure heat loss`,
    });
    expect(lives['ovens/measure-heat-loss']).toEqual([
      'k1/plan ovens/measure-heat-loss',
      'k2/plan ovens/measure-the-ovens',
      'k2/status ovens/measure-the-ovens',
      'k3/plan ovens/measure-heat-loss',
    ]);
  });

  test('a chain of renamings is one item, whichever of its names continues gives', () => {
    const { lives, history } = joined({
      ...renamed,
      'k3/plan': `
        ## Ovens
        - Survey <Item continues="ovens/measure-the-ovens" />`,
      'k4/plan': `
        ## Staff
        - Survey by the staff <Item continues="ovens/measure-heat-loss" />`,
    });
    expect(Object.keys(lives)).toEqual(['ovens/measure-heat-loss']);
    expect([...history.items[0]!.names]).toEqual([
      'ovens/measure-heat-loss',
      'ovens/measure-the-ovens',
      'ovens/survey',
      'staff/survey-by-the-staff',
    ]);
  });

  test('over a gap, and if it says no more than the words do', () => {
    const { lives } = joined({
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
    expect(lives).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k3/plan ovens/hinges'],
      'ovens/walls': ['k2/plan ovens/walls', 'k3/plan ovens/walls'],
    });
  });

  test('together with an id', () => {
    const { lives } = joined({
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
    expect(lives).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k2/plan ovens/doors-of-brick', 'k3/plan ovens/doors-of-brick'],
      'ovens/walls': ['k1/plan ovens/walls', 'k3/plan ovens/walls'],
    });
  });
});

describe('sub-lines', () => {
  test('keep their threads when a line above them is renamed, at any depth', () => {
    const { history, lives } = joined({
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
    expect(lives).toEqual({
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
    // Any mixture of the names that the lines above it ever had leads to it.
    for (const path of ['ovens/gates/hinges/screws', 'ovens/doors/joints/screws', 'ovens/gates/joints/screws'])
      expect(history.find(path)).toBe(screws);
  });

  test('can be continued by a name of the line above them that the same report gives', () => {
    const { lives } = joined({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges`,
      'k2/plan': `
        ## Ovens
        - Gates <Item continues="ovens/doors" />
          - Joints <Item continues="ovens/gates/hinges" />`,
    });
    expect(lives['ovens/doors/hinges']).toEqual(['k1/plan ovens/doors/hinges', 'k2/plan ovens/gates/joints']);
  });

  test('that move to another line take what is below them along', () => {
    const { lives } = joined({
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
    expect(lives).toEqual({
      'ovens/doors': ['k1/plan ovens/doors'],
      'ovens/doors/hinges': ['k1/plan ovens/doors/hinges', 'k2/plan ovens/walls/hinges', 'k3/plan ovens/walls/hinges'],
      'ovens/doors/hinges/screws': ['k1/plan ovens/doors/hinges/screws', 'k2/plan ovens/walls/hinges/screws'],
      'ovens/walls': ['k1/plan ovens/walls', 'k2/plan ovens/walls', 'k3/plan ovens/walls'],
    });
  });

  test('that stay behind when another line takes the words of the one above them are found below it no longer', () => {
    const { lives } = joined({
      'k1/plan': `
        ## Ovens
        - Doors
          - Hinges
        - Walls`,
      'k2/plan': `
        ## Ovens
        - Walls
          - Hinges`,
    });
    expect(lives).toMatchObject({
      'ovens/doors/hinges': ['k1/plan ovens/doors/hinges'],
      'ovens/walls/hinges': ['k2/plan ovens/walls/hinges'],
    });
  });
});

describe('between line and sub-line', () => {
  test('a sub-line that becomes a line of its own is an item from its first line on, with the id of its first top-level line', () => {
    const { history, lives } = joined({
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
    expect(lives).toEqual({
      'ovens/doors': ['k1/plan ovens/doors'],
      'garden/new-hinges': ['k1/plan ovens/doors/hinges', 'k2/plan garden/new-hinges', 'k3/plan garden/new-hinges'],
      'ovens/doors/hinges/screws': ['k1/plan ovens/doors/hinges/screws', 'k2/plan garden/new-hinges/screws'],
      'garden/new-hinges/oil': ['k2/plan garden/new-hinges/oil', 'k3/plan garden/new-hinges/oil'],
    });
    expect(history.items.map(({ id }) => id)).toEqual(['ovens/doors', 'garden/new-hinges']);
    expect(history.find('ovens/doors/hinges')).toBe(history.find('garden/new-hinges'));
  });

  test('an item that becomes a sub-line keeps its id, and comes back by its name', () => {
    const { history, lives } = joined({
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
    expect(lives).toEqual({
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

  test('a promoted sub-line that becomes one again, below another line, stays the item it has become', () => {
    const { lives } = joined({
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
    expect(lives).toEqual({
      'ovens/doors': ['k1/plan ovens/doors', 'k2/plan ovens/doors', 'k3/plan ovens/doors'],
      'ovens/hinges': ['k1/plan ovens/doors/hinges', 'k2/plan ovens/hinges', 'k3/plan ovens/doors/hinges'],
    });
  });
});

test('reports are ordered by cycle as site.yaml gives them, and within a cycle plan before status', () => {
  const { history } = joined({
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

test('threads and their lines are in the order of the reports, not of the files', () => {
  const { lives } = joined({
    'k1/plan': '## Ovens\n- B\n- A',
    'k1/status': '## Ovens\n- [ ] C\n- [ ] A\n- [ ] B',
  });
  expect(Object.entries(lives)).toEqual([
    ['ovens/b', ['k1/plan ovens/b', 'k1/status ovens/b']],
    ['ovens/a', ['k1/plan ovens/a', 'k1/status ovens/a']],
    ['ovens/c', ['k1/status ovens/c']],
  ]);
});

test.each(['measure-heat-loss', 'Measure heat loss', 'ovens/mesure-heat-loss', 'staff/measure-heat-loss'])(
  'continues="%s" is reported with the whole path at once',
  (path) => {
    const { diagnostics } = readReports({
      'k1/plan': '## Ovens\n- Measure heat loss',
      'k2/plan': `## Ovens\n- Survey <Item continues="${path}" />`,
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['continues-unknown', '- Survey <Item continues="ovens/measure-heat-loss" />'],
    ]);
  },
);

test('two lines that are one item by its history get the words that tell them apart', () => {
  const { diagnostics } = readReports({
    'k1/plan': '## Ovens\n- Doors',
    'k2/plan': '## Ovens\n- Gates (east) <Item continues="ovens/doors" />',
    'k3/plan': '## Ovens\n- Doors\n- Gates (west)',
  });
  expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
    ['duplicate-line', '- Gates (west) <Item id="gates-west" />'],
  ]);
});
