import type { Area } from '../../report/content.ts';
import { createAreaTitles } from '../../report/area-titles.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { openMarker } from '../next-report.ts';
import { asWords, escapeMarks, type DraftSection } from '../report-text.ts';
import type { Work } from './rows.ts';

/**
 * The lines of a first report: one for each row, with its key behind its words, so that later exports find it. Work
 * without an area of the site stands in the first one.
 */
export function firstSections(
  work: readonly Work[],
  areas: readonly Pick<Area, 'id' | 'title' | 'aliases'>[],
  kind: ReportKind,
): DraftSection[] {
  const { find } = createAreaTitles(areas);
  const titleOf = (id: string | undefined) => areas.find((area) => area.id === id)?.title;
  const headingOf = ({ area }: Work) => {
    const last = area.split('\\').at(-1) ?? '';
    return titleOf(find(last)) ?? (last === '' ? (areas[0]?.title ?? 'Work') : last);
  };
  return [...Map.groupBy(work, headingOf)].map(([heading, rows]) => ({
    heading,
    blocks: [
      {
        lines: rows.map(({ title, key }) => ({
          words: asWords(escapeMarks(key === '' ? title : `${title} (${key})`)),
          marker: kind === 'status' ? openMarker : undefined,
          lines: [],
        })),
      },
    ],
  }));
}
