import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { offsetsOf } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerPattern, statusById, statusOfMarker, type Status } from '../status.ts';
import { reportInPlan, reportMarkedRows, reportMisplaced, reportUnknown } from './marker-errors.ts';

/** Empty brackets, and spaces around the character, are slips. */
const spacedMarker = markerPattern((mark) => new RegExp(String.raw`^\[\s*(${mark}?)\s*\](?=\s|$)`));

/**
 * Reads the status marker of a bullet, and removes it from the paragraph. GFM has read `[x]` and `[ ]` already
 * (`checked`). Text that only looks like a marker is reported before, by `lookalikes/`.
 * @returns undefined if there is no marker that can be read, and in a plan.
 */
export function takeMarker(
  bullet: ListItem,
  paragraph: Paragraph,
  kind: ReportKind,
  findings: Findings,
): Status | undefined {
  const [first, ...others] = paragraph.children;
  // A backslash before the bracket makes text of it.
  const marker =
    first?.type === 'text' && findings.source[offsetsOf(first).start] === '['
      ? bracketsIn(first.value, others, findings)
      : undefined;
  let status: Status | undefined;
  if (typeof bullet.checked === 'boolean') {
    status = statusById(bullet.checked ? 'completed' : 'not-started', findings.statuses);
  } else if (marker && first?.type === 'text') {
    status = statusOfMarker(marker.character, findings.statuses);
    if (status === undefined) reportUnknown(first, marker, kind, findings);
    first.value = first.value.slice(marker.length).replace(/^\s+/, '');
  } else {
    reportMisplaced(paragraph, findings);
  }
  reportMarkedRows(bullet, paragraph, findings);
  if (kind === 'plan' && status !== undefined) {
    reportInPlan(bullet, paragraph, status, findings);
    return undefined;
  }
  return status;
}

/** One character between brackets, and a space behind them. The character is empty if the marker has slips. */
function bracketsIn(
  text: string,
  others: readonly PhrasingContent[],
  { statuses }: Findings,
): { character: string; length: number } | undefined {
  const [marker, character] = /^\[(.)\](?=\s|$)/u.exec(text) ?? spacedMarker(statuses).exec(text) ?? [];
  if (marker === undefined || character === undefined || (marker.length === text.length && others.length > 0))
    return undefined;
  const isExact = marker.length === character.length + 2;
  return { character: marker === '[ ]' ? ' ' : isExact ? character : '', length: marker.length };
}
