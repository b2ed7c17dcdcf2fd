import { cyclesOf, labelOf } from '../order.ts';
import type { ReportKind } from '../schema/report.ts';
import type { SiteSettings } from '../schema/site.ts';

/**
 * A title for a report that has none.
 * @param site its settings; undefined where they could not be read.
 * @param cycle id of the cycle of the report.
 * @param kind of the report.
 * @returns the team, the label of the cycle and the kind, as far as they are known.
 */
export function proposedTitle(site: SiteSettings | undefined, cycle: string, kind: ReportKind): string {
  const label = site && cyclesOf(site).find(({ id }) => id === cycle)?.label;
  return [...(site ? [site.team] : []), label ?? labelOf(cycle), kind].join(' ');
}

/**
 * A title for an area or a topic that has none.
 * @param id the name of its file.
 * @returns it as words: `small-ovens` gives `Small ovens`.
 */
export function titleFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
