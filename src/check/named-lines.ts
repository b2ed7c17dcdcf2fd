/** The lines of a report that the words of another one name: "split into archive and shutdown", "replaced by the new oven". */
import type { Appearance } from '../history/history.ts';
import { topLines } from '../report/report-lines.ts';
import { slugify } from '../report/slug.ts';

/** Before names that may be shortened to their first word. */
const pointsAway =
  /split|divided|into|replaced|superseded|merged|aufgeteilt|aufgegangen|geteilt|ersetzt|zusammengelegt|dividid|repartid|sustituid|reemplazad|divisée?|remplacée?|fusionn/iu;
const shortest = 4;
const shortestFirst = 6;

/** @returns the ids of lines that are not dropped themselves. */
export function idsNamedIn(remark: string, { part, line: own }: Pick<Appearance, 'part' | 'line'>): string[] {
  const said = `-${slugify(remark)}-`;
  const isAway = pointsAway.test(remark);
  return topLines(part.sections).flatMap((line) => {
    const [first = ''] = line.slug.split('-');
    const isNamed =
      (line.slug.length >= shortest && said.includes(`-${line.slug}-`)) ||
      (isAway && first.length >= shortestFirst && said.includes(`-${first}-`));
    return isNamed && line !== own && line.status.closed !== 'dropped' ? line.id : [];
  });
}
