import type { Appearance, ChangeWord, OrderedReport, Thread } from '../history/history.ts';
import { itemOnTop, replacementsOf } from '../history/related-lines.ts';
import { changesIn, isTelling, itemsByChange, type ItemChange } from '../history/report-changes.ts';
import { reportLabel } from '../history/report-names.ts';
import type { Area } from '../report/content.ts';
import { escapeHtml } from '../report/markdown/escape-html.ts';
import { changeSummary, changeText } from '../views/labels.ts';
import type { Publication } from './publication.ts';

/** What changed in one area in one report. */
export interface FeedEntry {
  report: OrderedReport;
  area: Area;
  /** Made of the report and the area, so that it stays when the site moves or a title is respelled. */
  id: string;
  title: string;
  /** Every line to which more happened than being carried as it was, as a list in HTML. */
  html: string;
}

/** A top-level line of a report that changed, or that has a changed line below it. */
interface Group {
  top: Appearance;
  own: ItemChange | undefined;
  below: ItemChange[];
}

/** What a reader looks for comes first. */
const order: ChangeWord[] = ['new', 'closed', 'carried', 'unlisted'];

/** The entries of a report, any but the first: one for each area in which work was not just carried as it was. */
export function feedEntries(report: OrderedReport, publication: Publication): FeedEntry[] {
  const { content, history } = publication;
  const byArea = Map.groupBy(changesIn(report, history), ({ appearance }) => appearance.area);
  return content.areas.flatMap((area) => {
    const changes = byArea.get(area.id) ?? [];
    const telling = changes.filter(isTelling);
    if (telling.length === 0) return [];
    const counts = changeSummary({ byChange: itemsByChange(changes), unaccounted: 0 }) || 'sub-lines only';
    const title = `${area.title}, ${reportLabel(report)}: ${counts}`;
    const groups = groupsOf(telling).map((group) => groupHtml(group, publication));
    return [{ report, area, id: `${report.key} ${area.id}`, title, html: `<ul>${groups.join('')}</ul>` }];
  });
}

/** Groups changes by the lines of their report, so that later reports change no entry. */
function groupsOf(changed: readonly ItemChange[]): Group[] {
  const groups = new Map<Thread, Group>();
  for (const change of changed) {
    const item = itemOnTop(change.appearance);
    const top = item.appearances.find(({ report }) => report === change.appearance.report)!;
    const group = groups.get(item) ?? { top, own: undefined, below: [] };
    groups.set(item, group);
    if (change.thread === item) group.own = change;
    else group.below.push(change);
  }
  const rank = ({ own, below }: Group) => order.indexOf((own ?? below[0]!).change.word);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function groupHtml({ top, own, below }: Group, publication: Publication): string {
  const subLines = below.map((change) => `<li>${changedHtml(change, publication)}</li>`).join('');
  return `<li>${own ? changedHtml(own, publication) : linkHtml(top, publication)}${subLines && `<ul>${subLines}</ul>`}</li>`;
}

function linkHtml(appearance: Appearance, { urls }: Publication): string {
  return `<a href="${escapeHtml(urls.full(urls.line(appearance)))}">${escapeHtml(appearance.line.text)}</a>`;
}

/** A line with its status and change, what was there before, and the author's reasons. */
function changedHtml({ change, appearance }: ItemChange, publication: Publication): string {
  const { history } = publication;
  const { now, before } = change;
  const { reason, evidence } = now?.line.tag ?? {};
  const worded = now && before && now.line.text !== before.line.text ? `, worded “${before.line.text}”` : '';
  const replacements = (now ? replacementsOf(now, history) : []).map((thread) => wordingAt(thread, appearance.report));
  const sentences = [
    ...(now ? [`${now.line.status.word}.`] : []),
    `${changeText(change)}.`,
    ...(before ? [`${reportLabel(before.report)}: ${before.line.status.word}${worded}.`] : []),
    ...(replacements.length > 0 ? [`Replaced by: ${replacements.join('; ')}.`] : []),
    ...(reason ? [`Reason: ${reason}`] : []),
  ].map(escapeHtml);
  if (evidence) sentences.push(`Evidence: <a href="${escapeHtml(evidence)}">${escapeHtml(evidence)}</a>`);
  return `${linkHtml(appearance, publication)}: ${sentences.join(' ')}`;
}

/** The words of a thread when a report was written; if it is younger than the report, its first words. */
function wordingAt({ appearances }: Thread, { index }: OrderedReport): string {
  return (appearances.findLast(({ report }) => report.index <= index) ?? appearances[0]!).line.text;
}
