import { changeCountsOf, countsOf } from '../history/counts.ts';
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
  /** Numbers by change since the cycle before, in words; empty in a first cycle, and of a plan whose cycle has a status. */
  byChange: string;
  /** A shape for each item, in the report's order: that of an item that is new in its cycle is the change, that of any other its status. */
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
  const changes = changeCountsOf(ordered, history).byArea;
  return content.areas.map((area) => {
    const items = byArea.get(area.id)?.items;
    const changed = changes.get(area.id)?.items;
    const counts = statuses.filter((status) => items?.byStatus[status]).map((status) => `${items!.byStatus[status]} ${statusWord[status].toLowerCase()}`);
    const lines = itemLines(ordered.report.sections.filter((section) => section.area === area.id), history);
    return {
      area,
      byStatus: counts.join(', ') || 'nothing',
      byChange: changed ? changeSummary(changed) : '',
      shapes: lines.map((line) => {
        const isNew = history.appearanceOf.get(line)?.thread.cycleChanges.get(ordered.cycleIndex)?.word === 'new';
        return isNew ? { kind: 'change', name: 'new' } : { kind: 'status', name: line.status };
      }),
    };
  });
}
