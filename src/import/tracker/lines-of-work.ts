import type { Content } from '../../report/content.ts';
import { createAreaTitles } from '../../report/area-titles.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { openMarker } from '../next-report.ts';
import { asWords, escapeMarks, type DraftLine, type DraftSection } from '../report-text.ts';
import { fillLines, type UnsettledLine } from './marked-draft.ts';
import type { Work } from './rows.ts';

/**
 * A line for each row, with its key behind its words, so that later exports find it, below the heading of its area.
 * Work without an area of the site stands in the first one.
 */
export function linesOfWork(
  work: readonly Work[],
  content: Pick<Content, 'areas' | 'statuses' | 'site'>,
  kind: ReportKind,
): { sections: DraftSection[]; unsettled: UnsettledLine[] } {
  const { areas } = content;
  const { find } = createAreaTitles(areas);
  const titleOf = (id: string | undefined) => areas.find((area) => area.id === id)?.title;
  const headingOf = ({ area }: Work) => {
    const last = area.split('\\').at(-1) ?? '';
    return titleOf(find(last)) ?? (last === '' ? (areas[0]?.title ?? 'Work') : last);
  };
  const rowOf = new Map(work.map((row) => [lineOf(row, kind), row]));
  const unsettled = fillLines(new Map([...rowOf].map(([line, row]) => [line, [row]])), content);
  const byHeading = Map.groupBy(rowOf.keys(), (line) => headingOf(rowOf.get(line)!));
  const sections = [...byHeading].map(([heading, lines]) => ({ heading, blocks: [{ lines }] }));
  return { sections, unsettled };
}

function lineOf({ title, key }: Work, kind: ReportKind): DraftLine {
  return {
    words: asWords(escapeMarks(key === '' ? title : `${title} (${key})`)),
    marker: kind === 'status' ? openMarker : undefined,
    lines: [],
  };
}
