import type { Area } from './content.ts';
import type { ReportKind } from './schema/report.ts';

/** An area that asks something. */
export type Question = Area & { question: string };

/**
 * The questions that a report has to answer.
 * @param order the ids of all cycles, oldest first. A cycle that is not listed comes last.
 */
export function questionsFor(
  { cycle, kind }: { cycle: string; kind: ReportKind },
  areas: readonly Area[],
  order: readonly string[],
): Question[] {
  const placeOf = (label: string) => order.indexOf(label.toLowerCase());
  const place = placeOf(cycle) < 0 ? order.length : placeOf(cycle);
  return areas.filter((area): area is Question => {
    const { question, asked = kind, since, retired } = area;
    if (question === undefined || asked !== kind) return false;
    const hasBegun = since === undefined || placeOf(since) <= place;
    return hasBegun && (retired === undefined || placeOf(retired) < 0 || place < placeOf(retired));
  });
}

/** The ids of the areas that ask something. */
export function questionIds(areas: readonly Pick<Area, 'id' | 'question'>[]): ReadonlySet<string> {
  return new Set(areas.flatMap(({ id, question }) => (question === undefined ? [] : id)));
}

/** A question as a comment below its heading, which pages leave out. */
export function asComment(question: string): string {
  return `{/* ${question.replace(/\s+/g, ' ').trim()} */}`;
}
