import type { Archive } from '../history/archive.ts';
import { figureSeries } from '../history/figures.ts';
import { csvFile } from './matrix-file.ts';

/** `/api/figures.csv`: a row for each number that a status gives. Its heads are in English on every site. */
export function figuresFile({ content, history, teamById }: Archive): string {
  const all = figureSeries(content.site, [...teamById.keys()], history);
  const rows = all.flatMap(({ figure, series }) =>
    series.flatMap(({ team = '', given }) =>
      given.map(({ entry, value }) => {
        const { name = content.site.team } = teamById.get(team) ?? {};
        return [figure.id, figure.label, figure.unit ?? '', name, entry.cycle.label, { number: value }];
      }),
    ),
  );
  return csvFile([['Id', 'Figure', 'Unit', 'Team', 'Cycle', 'Value'], ...rows]);
}
