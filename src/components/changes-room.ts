import type { History } from '../history/history.ts';
import type { AreaChanges, ItemChange } from '../history/report-changes.ts';
import { areaLayout, areCounted, densities, subLineLayout, type Density, type Layout } from './changes-layout.ts';

/**
 * What the lists of a page of changes may weigh: with more, the page would be over 20 KB compressed or 4,000 elements
 * (design §7). Room and weights are fitted to 460 pages of four teams that write short and long lines; nine pages of ten
 * are within a tenth of what they give.
 */
const room = { bytes: 8_000, nodes: 3_500 };

/** What each thing on the page weighs besides its letters, and each of its letters. */
const weight = {
  area: { bytes: 150, nodes: 19, letter: 0 },
  row: { bytes: 31, nodes: 14, letter: 0.64 },
  name: { bytes: 6, nodes: 2, letter: 0.5 },
  // The words of an outcome stand on the page once more, where the change is told, and cost next to nothing.
  outcome: { bytes: 31, nodes: 10, letter: 0 },
  outcomeName: { bytes: 6, nodes: 3, letter: 0 },
};

interface Load {
  bytes: number;
  nodes: number;
}

/**
 * Chooses how closely a page of changes has to be set.
 * @param outcomes number of items that have one; 0 where the cycle has one report.
 * @param areas what happened in each of its reports, by area.
 * @param history of the site.
 * @returns the most open setting that the page has room for; the closest where it has room for none.
 */
export function densityFor(outcomes: number, areas: readonly AreaChanges[], history: History): Density {
  const fits = (density: Density) => {
    const ofOutcomes = density === 'open' ? weight.outcome : weight.outcomeName;
    const { bytes, nodes } = sum([
      { bytes: outcomes * ofOutcomes.bytes, nodes: outcomes * ofOutcomes.nodes },
      ...areas.flatMap((area) => [weight.area, layoutLoad(areaLayout(area, history, density), history, density)]),
    ]);
    return bytes <= room.bytes && nodes <= room.nodes;
  };
  return densities.find(fits) ?? densities.at(-1)!;
}

function layoutLoad({ rows, runs }: Layout, history: History, density: Density): Load {
  return sum([
    ...rows.flatMap((row) => [
      loadOf(row, weight.row),
      ...(areCounted(density) && row.subLines.length > 0 ? [weight.name] : []),
      layoutLoad(subLineLayout(row, history, density), history, density),
    ]),
    ...runs.flatMap(({ items }) => items).map((name) => loadOf(name, weight.name)),
  ]);
}

function loadOf({ appearance, change: { now, before } }: ItemChange, { bytes, nodes, letter }: (typeof weight)['row']): Load {
  const other = now && before && now.line.text !== before.line.text ? before.line.text.length : 0;
  return { bytes: bytes + (appearance.line.text.length + other) * letter, nodes };
}

function sum(loads: readonly Load[]): Load {
  return loads.reduce((total, { bytes, nodes }) => ({ bytes: total.bytes + bytes, nodes: total.nodes + nodes }), { bytes: 0, nodes: 0 });
}
