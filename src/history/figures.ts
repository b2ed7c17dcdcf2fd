import { figuresOf, type Figure } from '../report/figures.ts';
import type { Report } from '../report/schema/report.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { CycleReports, History } from './history.ts';

/** A number, and the cycle of the status that gives it. */
export interface Given {
  entry: CycleReports;
  value: number;
}

/** What one team, or the only one, gave of a figure, oldest first. */
export interface FigureSeries {
  team: string | undefined;
  given: readonly Given[];
}

/** Each figure with the series of those that gave it, teams in the order of their meeting. */
export function figureSeries(
  site: Pick<SiteSettings, 'figures'>,
  teams: readonly string[],
  { cycles }: Pick<History, 'cycles'>,
): { figure: Figure; series: FigureSeries[] }[] {
  return figuresOf(site).map((figure) => {
    const all = cycles.flatMap((entry) =>
      (entry.status?.parts ?? []).flatMap(({ team, figures }) => {
        const value = figures?.[figure.id];
        return value === undefined ? [] : [{ team, entry, value }];
      }),
    );
    const byTeam = Map.groupBy(all, ({ team }) => team);
    const series = [undefined, ...teams].flatMap((team): FigureSeries | [] => {
      const given = byTeam.get(team);
      return given ? { team, given } : [];
    });
    return { figure, series };
  });
}

/** The figures that a report or a part gives, each with the last one that was given before. */
export function figuresIn(
  { figures, team, cycle }: Pick<Report, 'figures' | 'team' | 'cycle'>,
  site: Pick<SiteSettings, 'figures'>,
  { cycles }: Pick<History, 'cycles'>,
): { figure: Figure; value: number; before: Given | undefined }[] {
  if (!figures) return [];
  const earlier = cycles.slice(
    0,
    cycles.findIndex((entry) => entry.cycle.id === cycle),
  );
  return figuresOf(site).flatMap((figure) => {
    const value = figures[figure.id];
    if (value === undefined) return [];
    const before = earlier.toReversed().flatMap((entry): Given[] => {
      const part = entry.status?.parts.find((one) => one.team === team);
      const last = part?.figures?.[figure.id];
      return last === undefined ? [] : [{ entry, value: last }];
    });
    return [{ figure, value, before: before[0] }];
  });
}
