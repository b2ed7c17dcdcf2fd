import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterNames, type FilterName } from '../../search/filters.ts';
import { hasCriteria, noFilters, readState, writeState, type FilterValues } from './search-state.ts';

const filterValues: FilterValues = {
  kind: new Map([
    ['item', 'Item'],
    ['topic', 'Topic'],
  ]),
  team: new Map([
    ['data-access', 'Data Access'],
    ['scheduling', 'Scheduling'],
  ]),
  area: new Map([
    ['middleware', 'Investigation and Coding — Middleware'],
    ['pre-ops', 'Pre-Ops'],
    ['küche', 'Küche'],
  ]),
  cycle: new Map([
    ['v1.10', 'v1.10'],
    ['v1.9', 'v1.9'],
    ['f23a', 'F23A'],
  ]),
  status: new Map([
    ['in-progress', 'In progress'],
    ['unrecorded', 'Not recorded'],
  ]),
  change: new Map([
    ['new', 'New'],
    ['unlisted', 'No longer listed'],
  ]),
};
const read = (url: string) => readState(new URLSearchParams(url), filterValues);

test('readState reads what writeState wrote', () => {
  const chosen = (name: FilterName) => fc.subarray([...filterValues[name].keys()]);
  const filters = fc.record({
    kind: chosen('kind'),
    team: chosen('team'),
    area: chosen('area'),
    cycle: chosen('cycle'),
    status: chosen('status'),
    change: chosen('change'),
  });
  const query = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
  fc.assert(
    fc.property(query, filters, (text, values) => {
      const state = { query: text, filters: values };
      expect(read(writeState(state))).toEqual({ state, unknown: [] });
      expect(hasCriteria(state)).toBe(writeState(state) !== '');
    }),
  );
});

test('readState reads any URL, and tells known values from unknown ones', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.constantFrom(...filterNames), fc.string())), (text, pairs) => {
      const { state, unknown } = read(`${text}&${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`);
      for (const name of filterNames)
        for (const value of state.filters[name]) expect(filterValues[name].has(value)).toBe(true);
      for (const { filter, value } of unknown) expect(filterValues[filter].has(value)).toBe(false);
    }),
  );
});

describe('readState', () => {
  test.each([
    ['?cycle=F23A', 'cycle', ['f23a']],
    ['?cycle=f23a&cycle=F23A', 'cycle', ['f23a']],
    ['?status=Not+recorded', 'status', ['unrecorded']],
    ['?change=no+longer+listed', 'change', ['unlisted']],
    ['?status=in+progress&status=unrecorded', 'status', ['in-progress', 'unrecorded']],
    ['?area=Investigation and Coding — Middleware', 'area', ['middleware']],
    ['?area=kuche', 'area', ['küche']],
    ['?area=pre_ops&area=', 'area', ['pre-ops']],
  ] as const)('understands %s', (url, filter, values) => {
    expect(read(url)).toEqual({ state: { query: '', filters: { ...noFilters, [filter]: values } }, unknown: [] });
  });

  test('returns values in the order of the site, whatever their order in the URL', () => {
    expect(read('?cycle=f23a&cycle=v1.10').state.filters.cycle).toEqual(['v1.10', 'f23a']);
  });

  test('returns mistyped values as unknown', () => {
    expect(read('?area=midleware&cycle=v1.11').unknown).toEqual([
      { filter: 'area', value: 'midleware' },
      { filter: 'cycle', value: 'v1.11' },
    ]);
  });

  test('ignores other parameters', () => {
    expect(read('?utm_source=mail&q=%20Butler%20')).toEqual({
      state: { query: 'Butler', filters: noFilters },
      unknown: [],
    });
  });
});
