import { countsOf } from '../history/counts.ts';
import type { OrderedReport } from '../history/history.ts';
import type { Archive } from '../history/archive.ts';
import { itemLines } from '../history/item-lines.ts';
import type { Area } from '../report/content.ts';
import { statuses, statusWord, type Status } from '../report/status.ts';
import { changeSummary } from './words.ts';

/** One area of one report at a glance. */
export interface AreaGlance {
  area: Area;
  /** Numbers by status in words, such as `8 planned`; `nothing` where the area has no line. */
  byStatus: string;
  /** Numbers by change in words; empty in a first report. */
  byChange: string;
  /** A shape for each item, in the report's order: that of a new item is its change, that of any other its status. */
  shapes: ({ kind: 'change'; name: 'new' } | { kind: 'status'; name: Status })[];
}

/**
 * A report at a glance.
 * @param ordered the report.
 * @param archive of the site.
 * @returns every area of the site in its order.
 */
export function glanceOf(ordered: OrderedReport, { content, history }: Pick<Archive, 'content' | 'history'>): AreaGlance[] {
  const { byArea } = countsOf(ordered, history);
  return content.areas.map((area) => {
    const items = byArea.get(area.id)?.items;
    const counts = statuses.filter((status) => items?.byStatus[status]).map((status) => `${items!.byStatus[status]} ${statusWord[status].toLowerCase()}`);
    const lines = itemLines(ordered.report.sections.filter((section) => section.area === area.id), history);
    return {
      area,
      byStatus: counts.join(', ') || 'nothing',
      byChange: items ? changeSummary(items.byChange) : '',
      shapes: lines.map((line) => {
        const isNew = history.appearanceOf.get(line)?.thread.changes.get(ordered.index)?.word === 'new';
        return isNew ? { kind: 'change', name: 'new' } : { kind: 'status', name: line.status };
      }),
    };
  });
}
