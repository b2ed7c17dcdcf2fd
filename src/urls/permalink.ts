/** The URLs of lines and threads, and their ids on pages. The page of a cycle shows both of its reports. */
import type { AreaCycle } from '../history/area-cycles.ts';
import type { Appearance, History, OrderedReport, Thread } from '../history/history.ts';
import { itemOf, itemOnTop } from '../history/related-lines.ts';
import { answerKey } from '../history/series.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Report } from '../report/schema/report.ts';
import { sitePath } from './site-path.ts';

/** The anchor of a line on its cycle page. */
function lineAnchor({ report, line }: Appearance): string {
  return anchorPrefix(report) + line.id;
}

/** The permanent URL of a line, which is on the page of its cycle, from the root of the site. */
export function lineUrl(appearance: Appearance): string {
  return `/cycles/${appearance.report.cycle.id}/#${lineAnchor(appearance)}`;
}

/** The path to link to for a line. */
export function linePath(appearance: Appearance): string {
  return sitePath(lineUrl(appearance));
}

/** The URL of the history of a thread from the root of the site: the page of its item, or an anchor on it. */
export function threadUrl(thread: Thread): string {
  return thread.isItem ? `/areas/${thread.id}/` : `/areas/${itemOf(thread).id}/#${thread.id}`;
}

/** The path to link to for the history of a thread. */
export function threadPath(thread: Thread): string {
  return sitePath(threadUrl(thread));
}

/** A link to the history of a thread: just the anchor on the page of its own item. */
export function threadHref(thread: Thread, item: Thread | undefined): string {
  return !thread.isItem && itemOf(thread) === item ? `#${thread.id}` : threadPath(thread);
}

/**
 * The anchors of a plan begin with `plan/`, even while its cycle has no status, so that a link to a line of a plan never
 * leads to a line of the status.
 */
export function anchorPrefix({ kind }: Pick<OrderedReport, 'kind'>): 'plan/' | '' {
  return kind === 'plan' ? 'plan/' : '';
}

/** The anchor of a report or a part of it on its cycle page. */
export function partAnchor({ kind }: Pick<OrderedReport, 'kind'>, { team }: Pick<Report, 'team'>): string {
  return team === undefined ? `_${kind}` : `_${kind}/${team}`;
}

/** The anchor of a section is the id of its area, numbered if a report returns to it; of an answer, also that of the team. */
export function sectionAnchor(report: OrderedReport, index: number): string {
  return anchorPrefix(report) + bareAnchors(report)[index]![0]!;
}

/** Other anchors of a section. Those of a plan work without `plan/`, where the status does not have them. */
export function secondAnchors(report: OrderedReport, index: number): string[] {
  const { kind, sibling: status } = report;
  const all = bareAnchors(report)[index]!;
  const [, ...others] = all.map((anchor) => anchorPrefix(report) + anchor);
  if (kind === 'status') return others;
  const ofStatus = new Set(status && bareAnchors(status).flat());
  return [...others, ...all.filter((anchor) => !ofStatus.has(anchor))];
}

/** Every anchor of a report. Those of a plan work without `plan/` too. */
export function anchorsOf(report: OrderedReport): string[] {
  const lines = withSubLines(topLines(report.sections)).map(({ id }) => id);
  const bare = [...bareAnchors(report).flat(), ...lines];
  const prefix = anchorPrefix(report);
  return prefix === '' ? bare : [...bare, ...bare.map((anchor) => prefix + anchor)];
}

/** The path of an area on the page of a cycle: its heading, or the page if no report has one. */
export function areaCyclePath({ entry, reports: [first] }: AreaCycle): string {
  const page = sitePath(`/cycles/${entry.cycle.id}/`);
  if (!first) return page;
  const { report, sections } = first;
  return `${page}#${sectionAnchor(report, report.sections.indexOf(sections[0]!))}`;
}

/**
 * The anchors of each section without `plan/`. A first answer to a question has the one that the question would have in a
 * report that is one file.
 */
function bareAnchors({ sections }: Pick<OrderedReport, 'sections'>): string[][] {
  const counts = new Map<string, number>();
  const next = (name: string) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  };
  return sections.map(({ area, answerOf }) => {
    if (answerOf === undefined) return [next(area)];
    const own = next(answerKey(area, answerOf));
    return counts.has(area) ? [own] : [own, next(area)];
  });
}

/** The kinds of pages that show lines. */
type LinePage = 'cycle' | 'area' | 'item';

/**
 * The id of a line on a page; undefined on the page of an area, where ids would not last. On the page of an item, the
 * last line of a sub-line's thread has the id of the thread, and any other line an id that begins with its report.
 */
export function lineId(appearance: Appearance, page: LinePage): string | undefined {
  if (page === 'area') return undefined;
  if (page === 'cycle') return lineAnchor(appearance);
  const { thread, report, parent } = appearance;
  if (!parent) return report.key;
  // The id of the first line stays, even if the sub-line becomes an item later.
  return isLastOnItsPage(appearance) ? thread.appearances[0]!.line.id : `${report.key}/${thread.id}`;
}

/**
 * Other ids that URLs have for a line on a page, none of which belongs to another line. On the page of an item these
 * are all earlier wordings of a sub-line, because no redirect can lead from one anchor to another.
 */
export function otherIds(appearance: Appearance, page: LinePage, history: History): string[] {
  const { thread, line, parent } = appearance;
  if (page === 'cycle') {
    // Without the prefix the id is the status's, if that has the line.
    const { kind, sibling } = appearance.report;
    if (kind === 'status') return [];
    return sibling && idsOfLines(sibling).has(line.id) ? [] : [line.id];
  }
  if (page === 'area' || !parent || !isLastOnItsPage(appearance)) return [];
  const id = lineId(appearance, page);
  return [...thread.names].filter((name) => name !== id && isOfSubLine(name) && history.find(name) === thread);
}

const idsByReport = new WeakMap<OrderedReport, ReadonlySet<string>>();

/** The ids of all lines of a report. Every line of a plan asks for those of the status. */
function idsOfLines(report: OrderedReport): ReadonlySet<string> {
  const ids = idsByReport.get(report) ?? new Set(withSubLines(topLines(report.sections)).map(({ id }) => id));
  idsByReport.set(report, ids);
  return ids;
}

/**
 * The ids of the headings of a cycle on the page of an item, one for each line. The first of two also has the id that
 * the cycle had while it had one report.
 */
export function cycleIds(
  appearances: readonly Appearance[],
): { appearance: Appearance; id: string; others: string[] }[] {
  return appearances.map((appearance, index) => {
    const { cycle, kind } = appearance.report;
    if (appearances.length === 1) return { appearance, id: cycle.id, others: [] };
    return { appearance, id: `${cycle.id}.${kind}`, others: index === 0 ? [cycle.id] : [] };
  });
}

/** A sub-line that moved to another item is on the pages of both, and keeps its URL on each. */
function isLastOnItsPage(appearance: Appearance): boolean {
  const item = itemOnTop(appearance);
  return appearance.thread.appearances.findLast((other) => other.parent && itemOnTop(other) === item) === appearance;
}

const isOfSubLine = (name: string): boolean => name.split('/').length > 2;
