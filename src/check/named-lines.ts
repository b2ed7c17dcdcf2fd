/** The lines of a report that the words of another one name: "replaced by the new oven". */
import type { Appearance } from '../history/history.ts';
import { topLines } from '../report/report-lines.ts';
import { slugify } from '../report/slug.ts';

const shortest = 4;

/** @returns the ids of lines that are not dropped themselves. */
export function idsNamedIn(remark: string, { part, line: own }: Pick<Appearance, 'part' | 'line'>): string[] {
  const said = `-${slugify(remark)}-`;
  return topLines(part.sections).flatMap((line) => {
    const isNamed = line.slug.length >= shortest && said.includes(`-${line.slug}-`);
    return isNamed && line !== own && line.status.closed !== 'dropped' ? line.id : [];
  });
}
