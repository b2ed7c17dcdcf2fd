import { quote } from '../../report/diagnostics/source.ts';
import type { Path } from '../../report/fields/yaml.ts';
import { cyclesOf, type Cycle } from '../../report/order.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { daysBetween } from '../other-year.ts';
import type { ContentRule } from '../rule.ts';

/** A plan that is expected earlier than this before its cycle has another year, more probably. */
const mostDays = 200;

interface GivenDay {
  kind: ReportKind;
  day: string;
  at: Path;
}

/** A day by which a report is expected although its cycle has not begun: a status looks back, and few plans look far ahead. */
export const expectedBeforeCycle: ContentRule = {
  code: 'expected-before-cycle',
  check({ content: { site }, nameOf }, report) {
    const cycles = site ? cyclesOf(site) : [];
    for (const [index, cycle] of cycles.entries()) {
      const { starts, label } = cycle;
      if (starts === undefined) continue;
      for (const { kind, day, at } of daysIn(cycle, ['cycles', index, 'expected'])) {
        if (daysBetween(day, starts) <= (kind === 'plan' ? mostDays : 0)) continue;
        report(nameOf('site.yaml'), {
          at,
          found: `${quote(`${kind}: ${day}`)}, although ${label} begins on ${starts}`,
          expected: kind === 'plan' ? `a day shortly before ${label}, or in it` : `a day in ${label} or later`,
          fix: `Write another day, or another one on which ${label} \`starts\`.`,
        });
      }
    }
  },
};

/** The days for all teams, and those for some. */
function daysIn({ expected }: Cycle, path: Path): GivenDay[] {
  const all = [
    { days: expected, at: path },
    ...Object.entries(expected?.teams ?? {}).map(([name, days]) => ({ days, at: [...path, 'teams', name] })),
  ];
  return all.flatMap(({ days, at }) =>
    (['plan', 'status'] as const).flatMap((kind) => {
      const day = days?.[kind];
      return day === undefined ? [] : [{ kind, day, at: [...at, kind] }];
    }),
  );
}
