/** What the page of an item tells of it, drawn by functions as there is a page for each item that ever was. */
import type { Archive } from '../history/archive.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { lifetimeOf } from '../history/lifetime.ts';
import { lostSubLines } from '../history/lost-sub-lines.ts';
import { reportLabel } from '../history/report-label.ts';
import { isUnaccounted } from '../history/unaccounted.ts';
import { statusWord } from '../report/status.ts';
import { factList } from './facts.ts';
import type { Formerly } from './former-ids.ts';
import { html, markup, type Html } from './html.ts';
import { itemCycles, itemTopics, type ItemCycle } from './item-cycles.ts';
import { itemStrip } from './item-strip.ts';
import { cycleIds, subLineIds } from './line-id.ts';
import { anchor, changeMark, changeSpan, statusMark, unaccountedMark } from './marks.ts';
import { pageSource, type NamedFile } from './page-source.ts';
import { linePath, threadPath } from './permalink.ts';
import type { PageTold, PlainPage } from './plain-page.ts';
import { splitRecent } from './recent-cycles.ts';
import { recordSection } from './records.ts';
import { reportLines, threadLinks } from './report-line.ts';
import { sectionHead } from './section-head.ts';
import { sitePath } from './site-path.ts';
import { unlinked } from './unlinked.ts';
import { changeWord, times } from './words.ts';

/**
 * The page of an item: its life across cycles, sub-lines, topics and records.
 * @param thread the item.
 * @param archive of the site.
 * @param told besides.
 * @returns what the page says.
 */
export function itemPage(thread: Thread, archive: Archive, { formerly, sources }: PageTold): PlainPage {
  const latest = thread.appearances.at(-1)!;
  const { report, cycle } = latest.report;
  const { areaById, noteById, history, content } = archive;
  const area = areaById.get(latest.area);
  const note = noteById.get(thread.id);
  const cycles = itemCycles(thread, history);
  const { recent, older } = splitRecent(cycles.toReversed());
  const heading = (words: string, id: string) => sectionHead({ level: 2, title: words, id, others: formerly(id) });
  const title = latest.line.text;
  const terms = itemTerms(thread, archive);
  const files: NamedFile[] = [[report.file, `the ${report.kind} of ${cycle.label}`], ...(note ? [[note.file, 'the note'] as const] : [])];
  return {
    title,
    description: `${title}: ${statusWord[latest.line.status].toLowerCase()} in the ${report.kind} of ${cycle.label}, first listed in ${thread.appearances[0]!.report.cycle.label}.`,
    part: 'Areas',
    crumbs: [{ title: 'Areas', to: '/areas/' }, { title: area?.title ?? latest.area, to: `/areas/${latest.area}/` }, { title }],
    head: itemHead(thread, archive),
    body: html`<section>${heading('Across cycles', '_life')}${itemStrip(cycles)}</section><section><h2 class="vh" id="_reports">In the reports</h2>${
      itemReports(thread, { recent: recent.toReversed(), older: older.toReversed() }, archive, formerly)
    }</section>${terms && html`<section>${heading('Topics', '_topics')}${terms}</section>`}${note && recordSection(note.records)}${
      pageSource(files, sources, content.site.edit)
    }`,
  };
}

/**
 * The head of an item: its words, the team's note, and how it stands.
 * @param thread the item.
 * @param archive of the site.
 * @returns elements of the head of its page.
 */
function itemHead(thread: Thread, { history, areaById, noteById }: Archive): Html {
  const latest = thread.appearances.at(-1)!;
  const first = thread.appearances[0]!;
  const note = noteById.get(thread.id);
  const life = lifetimeOf(thread, history);
  const lastCycle = Math.max(...thread.cycleChanges.keys());
  const lastChange = thread.cycleChanges.get(lastCycle);
  const now = life.state === 'no longer listed'
    ? changeSpan('unlisted', `${changeWord.unlisted} since ${history.cycles[lastCycle]?.cycle.label}`)
    : html`${statusMark(latest.line.status)}${lastChange && html` ${changeMark(lastChange)}`}${isUnaccounted(latest) && html` ${unaccountedMark}`}`;
  return html`<h1 dir="auto">${markup(unlinked(latest.line.html))} ${anchor(threadPath(thread), 'this item')}</h1>${note?.html && html`<div class="lead">${markup(note.html)}</div>`}${factList([
    ['Now', now],
    life.openSince && [life.state === 'open' ? 'Open since' : 'Open from', html`${cycleLink(life.openSince.cycle)}${life.openSince.index === 0 && ', the first report'}`],
    life.openSince && ['Carried over', times(life.carriedOver)],
    life.closedIn && ['Closed in', cycleLink(life.closedIn.cycle)],
    ['First listed', html`<a href="${linePath(first)}">${first.report.cycle.label}</a>`],
    ['Area', html`<a href="${sitePath(`/areas/${latest.area}/`)}">${areaById.get(latest.area)?.title ?? latest.area}</a>`],
    thread.replacedBy.length > 0 && ['Replaced by', threadLinks(thread.replacedBy)],
    thread.replaces.length > 0 && ['Replaces', threadLinks(thread.replaces)],
  ])}`;
}

/**
 * The lines of an item in the cycles of its page.
 * @param thread the item.
 * @param cycles those whose lines the page has, and older ones that it only names; oldest first.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before; they still have to lead there.
 * @returns what follows the heading of that section.
 */
function itemReports(thread: Thread, { recent, older }: { recent: readonly ItemCycle[]; older: readonly ItemCycle[] }, { history }: Archive, formerly: Formerly): Html {
  const olderIds = (appearances: readonly Appearance[]) => [...cycleIds(appearances).flatMap(({ id, others }) => [id, ...others]), ...subLineIds(appearances, history)];
  return html`${older.length > 0 && html`<p class="empty">Earlier: ${older.map(({ entry, appearances }, index) =>
    html`${index > 0 && ', '}${spans(olderIds(appearances))}<a href="${appearances[0] ? linePath(appearances[0]) : sitePath(`/cycles/${entry.cycle.id}/`)}">${entry.cycle.label}</a>`,
  )}</p>`}${recent.flatMap(({ appearances }) => cycleIds(appearances)).map(({ appearance, id, others }) => {
    const lost = lostSubLines(appearance, history);
    const heading = sectionHead({
      level: 3, title: reportLabel(appearance.report), id, others: formerly(id), href: linePath(appearance),
      label: appearance.parent && `under ${appearance.parent.appearances.at(-1)?.line.text}`,
    });
    return html`<section>${spans(others)}${heading}<ul class="lines" role="list">${reportLines([appearance.line], history, 'item', formerly, thread)}</ul>${
      lost.length > 0 && html`<p class="run"><span class="label">No longer listed</span> ${lost.map((sub, index) => html`${index > 0 && ' · '}<a href="${linePath(sub)}">${markup(unlinked(sub.line.html))}</a>`)}</p>`
    }</section>`;
  })}`;
}

/**
 * The topics that an item ever mentioned, with what they mean.
 * @param thread the item.
 * @param archive of the site.
 * @returns a description list; nothing where it mentioned none.
 */
function itemTerms(thread: Thread, { topicById }: Archive): Html | undefined {
  const topics = itemTopics(thread).flatMap((id) => topicById.get(id) ?? []);
  if (topics.length === 0) return undefined;
  return html`<dl class="terms">${topics.map(({ id, term, html: meaning }) => html`<div><dt><a href="${sitePath(`/topics/${id}/`)}">${term}</a></dt><dd>${markup(meaning)}</dd></div>`)}</dl>`;
}

const spans = (ids: readonly string[]): Html => html`${ids.map((id) => html`<span id="${id}"></span>`)}`;
const cycleLink = ({ id, label }: { id: string; label: string }): Html => html`<a href="${sitePath(`/cycles/${id}/`)}">${label}</a>`;
