import type { Archive } from '../history/archive.ts';
import { countsOf } from '../history/counts.ts';
import { sectionAnchor } from '../urls/cycle-anchors.ts';
import type { OrderedReport } from '../history/history.ts';
import { changesIn, itemsByChange } from '../history/report-changes.ts';
import { sitePath } from '../urls/site-path.ts';
import { groupAnchor, type Icon } from './change-groups.ts';

/** How many items of an area have a status or a change in one report, and where a page shows them. */
export interface AreaCount {
  /** The index of the status or change among all of them, for sorting. */
  index: number;
  icon: Icon;
  word: string;
  count: number;
  href: string;
}

/**
 * How each area of the site stands in a report, in the order of the site, without zeros. `hasChanges` adds what is new
 * and what is no longer listed since the previous report.
 */
export function areaStates(
  report: OrderedReport,
  { content, history, t }: Pick<Archive, 'content' | 'history' | 't'>,
  hasChanges: boolean,
): AreaCount[][] {
  const listed = countsOf(report, history).byArea;
  const changes = hasChanges ? Map.groupBy(changesIn(report, history), ({ appearance }) => appearance.area) : undefined;
  const cycle = sitePath(`/cycles/${report.cycle.id}/`);
  const isPlanned = report.kind === 'status' && report.sibling;
  const groups = { new: isPlanned ? 'unplanned' : 'new', unlisted: isPlanned ? 'unaccounted' : 'unlisted' };
  return content.areas.map((area) => {
    const sectionIndex = report.sections.findIndex((other) => other.area === area.id);
    const items = listed.get(area.id)?.items;
    const byChange = itemsByChange(changes?.get(area.id) ?? []);
    const counts: Omit<AreaCount, 'index'>[] = [
      ...history.statuses.map(({ id, word }) => ({
        icon: { status: id },
        word,
        count: items?.byStatus[id] ?? 0,
        href: `${cycle}#${sectionIndex < 0 ? '' : sectionAnchor(report, sectionIndex)}`,
      })),
      ...(['new', 'unlisted'] as const).map((word) => ({
        icon: { change: word },
        word: t(`change.${word}`),
        count: byChange[word],
        href: `${cycle}changes/#${groupAnchor(report, groups[word])}`,
      })),
    ];
    return counts.map((count, index) => ({ index, ...count })).filter(({ count }) => count > 0);
  });
}
