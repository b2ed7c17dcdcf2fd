import { expect, test } from 'vitest';
import { figureLine, figureText } from '../views/figures.ts';
import { figureSeries, figuresIn } from './figures.ts';
import { readInput } from './inline.fixture.ts';
import { inputOf } from '../report/kitchen.fixture.ts';

const part = (figures: string) => `---\nfigures: ${figures}\n---\n\nAll is well.\n`;
const { content, history } = readInput({
  input: inputOf({
    'site.yaml':
      'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4]\nteams: [Bakery, Service]\nfigures: { ovens: Ovens }\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
    'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
    'cycles/k1/status/service.mdx': part('{ ovens: 1 }'),
    'cycles/k1/status/bakery.mdx': part('{ ovens: 8 }'),
    'cycles/k2/status/bakery.mdx': part('{ ovens: 8 }'),
    'cycles/k3/status/bakery.mdx': part('{}'),
    'cycles/k4/status/bakery.mdx': part('{ ovens: 0 }'),
  }),
  diagnostics: [],
});
const all = figureSeries(content.site, ['bakery', 'service'], history);

test('each team has its own series, and what is not given is in none', () => {
  const given = all[0]!.series.map(({ team, given }) => [
    team,
    given.map(({ entry, value }) => [entry.cycle.id, value]),
  ]);
  expect(given).toEqual([
    [
      'bakery',
      [
        ['k1', 8],
        ['k2', 8],
        ['k4', 0],
      ],
    ],
    ['service', [['k1', 1]]],
  ]);
});

test('a number stands beside the last one that the same team gave', () => {
  const newest = history.cycles.at(-1)!.status!.parts[0]!;
  expect(
    figuresIn(newest, content.site, history).map(({ value, before }) => [value, before?.entry.cycle.label]),
  ).toEqual([[0, 'K2']]);
  const first = history.cycles[0]!.status!.parts[0]!;
  expect(figuresIn(first, content.site, history).map(({ before }) => before)).toEqual([undefined]);
});

test('the line has a gap where nothing is given', () => {
  const { path, dots } = figureLine(all[0]!.series[0]!, ['k1', 'k2', 'k3', 'k4']);
  expect(path).toBe('M7 3L21 3M49 21');
  expect(dots).toHaveLength(3);
  expect(figureLine(all[0]!.series[1]!, ['k1']).dots).toEqual([{ x: 7, y: 12 }]);
});

test('numbers are written as in the language of the site', () => {
  const figure = { id: 'heat', label: 'Heat', unit: 'kWh', digits: 1 };
  expect(figureText(figure, 12345, 'en')).toBe('12,345.0\u00a0kWh');
  expect(figureText(figure, 12345, 'de')).toBe('12.345,0\u00a0kWh');
  expect(figureText({ ...figure, unit: undefined, digits: undefined }, -0.25, 'ar-EG')).toMatch(/-0.25/);
});
