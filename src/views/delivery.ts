import type { CycleReports, History, OrderedReport } from '../history/history.ts';
import { outcomesOf, type Outcomes } from '../history/outcomes.ts';
import { awaitedLines } from '../history/report-changes.ts';
import type { Translate } from '../strings/translate.ts';
import { groupAnchor, outcomeIcons, type Icon } from './change-groups.ts';
import { counted, countedWord } from './labels.ts';

/** What became of the work of a cycle, in numbers. */
export interface Delivery {
  /** How much of the plan was delivered, such as `36%`; while not all is recorded, `10 of 40`. */
  share: string;
  /** What the share is of, and how much is not recorded. */
  sentence: string;
  /** The parts of the plan, as the bar shows them. */
  parts: DeliveryPart[];
  /** In the status, not in the plan, and so not in the bar. */
  unplanned: DeliveryPart | undefined;
  /** What is open of teams whose part of the status is missing, and so not in the bar. */
  awaited: DeliveryPart | undefined;
}

export interface DeliveryPart {
  /** Names the word in `counted.…`. */
  name: string;
  icon: Icon;
  count: number;
  /** How the bar draws it. */
  fill: 'done' | 'open' | 'dropped' | 'unknown';
  /** The anchor of the items on the page of changes. */
  anchor: string;
}

/** What became of the plan of a cycle; undefined without a status, or if nothing was planned. */
export function deliveryOf(entry: CycleReports, history: History, t: Translate): Delivery | undefined {
  const { status } = entry;
  const outcomes = outcomesOf(entry, history);
  if (!status || !outcomes?.planned) return undefined;
  const partOf = (name: Exclude<keyof Outcomes['counts'], 'unfinished'>, fill: DeliveryPart['fill']): DeliveryPart => ({
    name,
    icon: outcomeIcons[name],
    count: outcomes.counts[name],
    fill,
    anchor: groupAnchor(status, name),
  });
  const unplanned = partOf('unplanned', 'open');
  return {
    ...shareOf(outcomes, t),
    parts: [
      partOf('delivered', 'done'),
      ...unfinishedParts(outcomes, status),
      partOf('dropped', 'dropped'),
      partOf('unaccounted', 'unknown'),
    ],
    unplanned: unplanned.count > 0 ? unplanned : undefined,
    awaited: awaitedPart(status, history),
  };
}

function awaitedPart(status: OrderedReport, history: History): DeliveryPart | undefined {
  const { length: count } = awaitedLines(status, history);
  const anchor = groupAnchor(status, 'awaited');
  return count > 0 ? { name: 'awaited', icon: { change: 'awaited' }, count, fill: 'unknown', anchor } : undefined;
}

function shareOf(outcomes: Outcomes, t: Translate): Pick<Delivery, 'share' | 'sentence'> {
  const { planned, counts, shareDelivered } = outcomes;
  const { delivered } = counts;
  if (shareDelivered !== 'not recorded')
    return { share: t.percent(shareDelivered), sentence: t('delivery.of', { delivered, count: planned }) };
  const unrecorded = counted('unrecorded', unrecordedIn(outcomes), t);
  const sentence = `${countedWord('delivered', delivered, t)}, ${unrecorded}`;
  return { share: t('delivery.share', { delivered, planned }), sentence };
}

/** Work without a status may be done or not, so its number stands apart. */
function unfinishedParts(outcomes: Outcomes, status: OrderedReport): DeliveryPart[] {
  const anchor = groupAnchor(status, 'unfinished');
  const unrecorded = unrecordedIn(outcomes);
  const unfinished = outcomes.counts.unfinished - unrecorded;
  return [
    { name: 'unfinished', icon: outcomeIcons.unfinished, count: unfinished, fill: 'open', anchor },
    ...(unrecorded > 0 ? [unrecordedPart(unrecorded, anchor)] : []),
  ];
}

function unrecordedPart(count: number, anchor: string): DeliveryPart {
  return { name: 'unrecorded', icon: { status: 'unrecorded' }, count, fill: 'unknown', anchor };
}

function unrecordedIn({ items }: Outcomes): number {
  return items.filter(({ outcome, status }) => outcome === 'unfinished' && status?.line.status.id === 'unrecorded')
    .length;
}
