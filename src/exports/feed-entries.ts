import type { Archive } from '../history/archive.ts';
import { isOverdue } from '../history/due.ts';
import type { Placed, Appearance, Change, ChangeWord, OrderedReport, Thread } from '../history/history.ts';
import { partFor, teamOf } from '../history/parts.ts';
import { itemOnTop, replacementsOf } from '../history/related-lines.ts';
import { changesIn, type ItemChange } from '../history/report-changes.ts';
import { escapeHtml } from '../report/markdown/to-html.ts';
import { plainRedirects } from '../urls/redirects.ts';
import { additionsIn, type Addition } from '../report/schema/item-tag.ts';
import { dueRemark } from '../views/due.ts';
import { labelled } from '../views/labelled.ts';
import { changeText, reportLabel } from '../views/labels.ts';
import type { Translate } from '../strings/translate.ts';
import type { Content } from '../report/content.ts';
import { lineUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';

/** What happened in one report to an item, its sub-lines or both. */
export interface FeedEntry extends LineGroup {
  report: OrderedReport;
  /** The date of the part of the report that it is from. */
  date: string | undefined;
  /** Stays the same if the site moves or a page gets another URL. */
  id: string;
  title: string;
  /** The areas, teams and topics that it concerns, by the paths of their pages. */
  pages: ReadonlySet<string>;
}

/** A top-level line that changed, or has a changed line below it. */
interface LineGroup {
  item: Thread;
  top: Appearance;
  own: ItemChange | undefined;
  below: ItemChange[];
}

/** What readers look for comes first. */
const order: ChangeWord[] = ['new', 'closed', 'carried', 'unlisted'];

/**
 * The entries of all reports, newest first, then in the order of the areas. An item has an entry if it changed more
 * than by being carried or by a remark in parentheses. Later reports change no entry.
 */
export function feedEntries({ content, history, areaById, t }: Archive): FeedEntry[] {
  const areaIndex = new Map(content.areas.map(({ id }, index) => [id, index]));
  const firstPath = firstPaths(content);
  const teamPages = (line: Placed) => {
    const team = teamOf(line, areaById);
    return team === undefined ? [] : [`/teams/${team}/`];
  };
  return history.reports.toReversed().flatMap((report) => {
    const reported = `${firstPath(`/cycles/${report.cycle.id}/`).split('/')[2]}/${report.kind}`;
    return lineGroups(changesIn(report, history).filter(({ change }) => isReal(change)))
      .sort((a, b) => areaIndex.get(a.top.area)! - areaIndex.get(b.top.area)!)
      .map((group) => {
        const changes = [group.own ?? [], group.below].flat();
        const lines = [
          group.top,
          ...changes.flatMap(({ change: { now, before } }) => [now ?? [], before ?? []].flat()),
        ];
        return {
          ...group,
          report,
          date: partFor(group.top.area, report, content, group.top.part.team).date,
          id: `${reported} ${firstPath(`/areas/${group.item.id}/`).slice('/areas/'.length, -1)}`,
          title: entryTitle(group, report, t),
          pages: new Set(
            lines.flatMap(({ area, part, line }) => [
              `/areas/${area}/`,
              ...teamPages({ area, part }),
              ...line.topics.map((id) => `/topics/${id}/`),
            ]),
          ),
        };
      });
  });
}

function isReal(change: Change): boolean {
  return change.word !== 'carried' || change.marks.length > 0 || otherStatusBefore(change) !== undefined;
}

/** The line of carried work in the last status report that listed it, if it had another status there. */
function otherStatusBefore({ word, now }: Change): Appearance | undefined {
  if (word !== 'carried' || now?.report.kind !== 'status') return undefined;
  const { thread, report, line } = now;
  const before = thread.appearances.findLast(
    (earlier) => earlier.report.index < report.index && earlier.report.kind === 'status',
  );
  return before?.line.status.id === line.status.id ? undefined : before;
}

/** Such as `Butler client/server: reopened in F26A`. */
function entryTitle({ top, own, below }: LineGroup, { cycle: { label: cycle } }: OrderedReport, t: Translate): string {
  const { text } = top.line;
  const [first, ...others] = below;
  const titled = (name: string, change: Change) => t('feed.happened', { name, change: happened(change, t), cycle });
  if (own) return titled(own.appearance.line.text, own.change);
  if (others.length > 0) return t('feed.below', { name: text, count: below.length, cycle });
  return titled(`${text}, ${first!.appearance.line.text}`, first!.change);
}

/** The one word that says most about a change. */
function happened(change: Change, t: Translate): string {
  const { word, marks, lastListed, now } = change;
  if (word === 'closed' || otherStatusBefore(change)) return t.inside(now!.line.status.word);
  if (word === 'unlisted') return t.inside(t('change.unlisted'));
  if (word === 'carried') {
    const mark = (['moved', 'reworded', 'due-moved', 'undated'] as const).find((one) => marks.includes(one));
    return t.inside(t(`change.${mark!}`));
  }
  if (marks.includes('reopened')) return t.inside(t('change.reopened'));
  return lastListed ? t('feed.again') : t.inside(t('change.new'));
}

function lineGroups(changed: readonly ItemChange[]): LineGroup[] {
  const groups = [...Map.groupBy(changed, ({ appearance }) => itemOnTop(appearance))].map(([item, changes]) => ({
    item,
    top: item.appearances.find(({ report }) => report === changes[0]!.appearance.report)!,
    own: changes.find(({ thread }) => thread === item),
    below: changes.filter(({ thread }) => thread !== item),
  }));
  const rank = ({ own, below }: LineGroup) => order.indexOf((own ?? below[0]!).change.word);
  return groups.sort((a, b) => rank(a) - rank(b));
}

/** The lines of an entry as an HTML list. */
export function entryHtml({ top, own, below }: FeedEntry, archive: Archive): string {
  const line = own ? changedHtml(own, archive) : linkHtml(top);
  const subLines = below.map((change) => `<li>${changedHtml(change, archive)}</li>`).join('');
  return `<ul><li>${line}${subLines && `<ul>${subLines}</ul>`}</li></ul>`;
}

function linkHtml(appearance: Appearance): string {
  return `<a href="${escapeHtml(fullUrl(lineUrl(appearance)))}">${escapeHtml(appearance.line.text)}</a>`;
}

function changedHtml({ change, appearance }: ItemChange, archive: Archive): string {
  const { history, t } = archive;
  const { now } = change;
  // From a plan to a status, nothing happens to a status.
  const before = otherStatusBefore(change) ?? change.before;
  const was = before && {
    report: reportLabel(before.report, t),
    status: before.line.status.word,
    text: before.line.text,
  };
  const due = now && dueRemark(now, change.before, t);
  const isReworded = now !== undefined && now.line.text !== was?.text;
  const replacements = (now ? replacementsOf(now, history) : []).map((thread) => wordingAt(thread, appearance.report));
  const sentences = [
    ...(now ? standingSentences(now, t) : []),
    `${changeText(change, t)}.`,
    ...(was ? [isReworded ? t('feed.beforeWorded', was) : t('feed.before', was)] : []),
    ...(due ? [`${due}.`] : []),
    ...(replacements.length > 0 ? [t('feed.replacedBy', { items: replacements.join('; ') })] : []),
  ].map(escapeHtml);
  const additions = additionsIn(now?.line.tag ?? {}).map((addition) => additionHtml(addition, t));
  return `${linkHtml(appearance)}: ${[...sentences, ...additions].join(' ')}`;
}

function standingSentences(now: Appearance, t: Translate): string[] {
  return [now.line.status.word, ...(isOverdue(now) ? [t('due.overdue')] : [])].map((words) => `${words}.`);
}

function additionHtml(addition: Addition, t: Translate): string {
  const value = escapeHtml(addition.value);
  const isLink = addition.type === 'url';
  const parts = labelled(addition, { html: isLink ? `<a href="${value}">${value}</a>` : value }, t);
  return parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html)).join('');
}

/** The words of a thread at the time of a report; its first words if it came later. */
function wordingAt({ appearances }: Thread, { index }: OrderedReport): string {
  return (appearances.findLast(({ report }) => report.index <= index) ?? appearances[0]!).line.text;
}

/**
 * Returns a function that finds the path under which a page was first published, so that ids made from it survive
 * renames. Applies redirects in the order in which the team wrote them; without one, returns the present path.
 */
export function firstPaths({
  redirects,
  published,
}: Pick<Content, 'redirects' | 'published'>): (path: string) => string {
  const rules = Object.entries(plainRedirects(redirects)).filter((urls) => urls.every((url) => url.endsWith('/')));
  const known = new Set(rules.length > 0 ? published : []);
  return (path) => {
    for (const [from, to] of rules) {
      const old = from + path.slice(to.length);
      if (path === to || (path.startsWith(to) && known.has(old))) return old;
    }
    return path;
  };
}
