import { test } from 'vitest';
import { earlier, expectMistake } from '../history.fixture.ts';

test.each([
  ['a misspelt id', 'ovens/measure-heatloss', 'ovens/measure-heat-loss'],
  ['a misspelt id of a sub-line', 'ovens/measure-heat-loss/eastoven', 'ovens/measure-heat-loss/east-oven'],
  ['an id without area', 'measure-heat-loss', 'ovens/measure-heat-loss'],
  ['an id in the wrong area', 'garden/measure-heat-loss', 'ovens/measure-heat-loss'],
  ['the words of a line', 'Measure heat loss', 'ovens/measure-heat-loss'],
  ['an id of the same report', 'ovens/door', 'ovens/doors'],
])('suggests the nearest id instead of %s', (_what, continues, meant) => {
  const reports = {
    ...earlier,
    'k2/status': `## Ovens\n- [/] Door\n- [x] Survey <Item continues="${continues}" reason="Done in spring" />`,
  };
  expectMistake(reports, {
    code: 'continues-unknown',
    file: 'content/cycles/k2/status.mdx',
    position: { line: 7, column: 1 },
    found: `continues=\`${continues}\`, which no earlier report lists`,
    expected: `the id of a line in an earlier report; the nearest is \`${meant}\``,
    fix: `- [x] Survey <Item continues="${meant}" reason="Done in spring" />`,
  });
});

test('suggests no id that only has the area in common', () => {
  const reports = { ...earlier, 'k2/status': '## Ovens\n- [x] Survey <Item continues="ovens/boors-and-fowls" />' };
  expectMistake(reports, {
    expected: 'the id of a line in an earlier report; none is like this one',
    fix: '- [x] Survey',
  });
});

test('removes `continues` in a first report', () => {
  const reports = { 'k1/status': '## Ovens\n- [x] Survey <Item continues="ovens/doors" added />\n- [ ] Doors' };
  expectMistake(reports, {
    code: 'continues-unknown',
    expected: 'no continues: there is no earlier report',
    fix: '- [x] Survey <Item added />',
  });
});

test('rejects the id of the line itself, and of a line in a later report', () => {
  const code = 'continues-unknown';
  expectMistake({ ...earlier, 'k2/plan': '## Ovens\n- Walls <Item continues="ovens/walls" />' }, { code });
  const line = '- Walls <Item continues="ovens/roof" />';
  expectMistake({ ...earlier, 'k2/plan': `## Ovens\n${line}`, 'k3/plan': '## Ovens\n- Roof' }, { code });
});

test('suggests a former name if it is the nearest', () => {
  const reports = {
    ...earlier,
    'k2/plan': '## Ovens\n- Survey <Item continues="ovens/measure-heat-loss" />\n  - East oven',
    'k3/plan': '## Ovens\n- Walls <Item continues="ovens/survey/east-ovens" />',
  };
  expectMistake(reports, { fix: '- Walls <Item continues="ovens/survey/east-oven" />' });
});
