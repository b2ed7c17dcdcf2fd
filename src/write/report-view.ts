/** What readers would see of a report: its page, and the page of its changes. */
import { changeCounts, changeList } from '../components/change-list.ts';
import { deliveryPanel } from '../components/delivery-panel.ts';
import { html, type Html } from '../components/html.ts';
import { markedWords, prose } from '../components/markup.ts';
import { sectionBlocks } from '../components/report-line.ts';
import { statusSentence } from '../components/words.ts';
import { itemCount } from '../history/counts.ts';
import { dueCounts } from '../history/due-lines.ts';
import type { OrderedReport } from '../history/history.ts';
import { teamOf } from '../history/parts.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import { keptTag } from '../report/schema/item-tag.ts';
import type { Line, Report } from '../report/schema/report.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { changeGroups, groupAnchor, type ChangeGroup } from '../views/change-groups.ts';
import { deliveryOf } from '../views/delivery.ts';
import { dueSentence } from '../views/due.ts';
import { reportName } from '../views/labels.ts';
import { reportSentence } from '../views/report-counts.ts';
import type { ListedArea, ListedLine, MissingLine, View } from './messages.ts';
import { topLines, writtenAt } from '../report/report-lines.ts';

/**
 * @param part the file that is being written.
 * @param report the report of the archive that has it.
 */
export function viewOf(part: Report, report: OrderedReport, archive: SiteArchive): View {
  const groups = report.index > 0 ? changeGroups(report, archive) : [];
  return {
    page: pageOf(part, report, archive).text,
    changes: changesOf(report, groups, archive).text,
    areas: listedAreas(part, archive),
    missing: missingLines(groups, part, archive),
  };
}

function pageOf(part: Report, report: OrderedReport, archive: SiteArchive): Html {
  const { history, t } = archive;
  const { title, language, intro, sections } = part;
  const facts = statusSentence(reportSentence(report, history, t), history.statuses, t);
  const parts = sections.map((section) => {
    const count = t('items', { count: itemCount([section], history) });
    const heading = html`<div><h3 dir="auto" lang="${language}">${section.heading}</h3></div>`;
    const head = html`<header class="section-head">${heading}<p class="label" lang="${t.lang}">${count}</p></header>`;
    return html`<section>${head}${sectionBlocks([section], part, archive, 'cycle')}</section>`;
  });
  const introduction = intro.length > 0 && html`<div class="intro prose" lang="${language}">${prose(intro)}</div>`;
  return html`<article class="report"><h2 dir="auto" lang="${language}">${title}</h2>
    <p class="facts" lang="${t.lang}">${facts}</p>${introduction}${parts}</article>`;
}

function changesOf(report: OrderedReport, groups: readonly ChangeGroup[], archive: SiteArchive): Html {
  const { history, content, t } = archive;
  const before = history.reports[report.index - 1];
  if (!before) return html`<p class="facts" lang="${t.lang}">${t('changes.none')}</p>`;
  const anchor = groupAnchor(report, '');
  const against = t.first(t('changes.against', { report: reportName(report, t), before: reportName(before, t) }));
  const delivery =
    report.kind === 'status' && report.sibling && deliveryOf(history.cycles[report.cycleIndex]!, history, t);
  const numbers = delivery ? deliveryPanel(delivery, '', t) : changeCounts(groups, `#${anchor}`, t);
  const due = dueSentence(dueCounts(report, history), t);
  const { kind } = report;
  const areaIds = new Set(content.areas.map(({ id }) => `${kind}/${id}`));
  const page = { kind, words: markedWords, archive, areaIds };
  return html`<section class="changes"><p class="facts" lang="${t.lang}">${against}</p>${numbers}
    ${due !== undefined && html`<p class="facts" lang="${t.lang}">${due}</p>`}${changeList(groups, page, anchor)}</section>`;
}

function listedAreas({ sections }: Report, { areaById }: SiteArchive): ListedArea[] {
  return sections.map((section) => ({
    row: writtenAt(section).line,
    title: areaById.get(section.area)?.title ?? section.heading,
    lines: listed(topLines([section]), 0),
  }));
}

function listed(lines: readonly Line[], depth: number): ListedLine[] {
  return lines.flatMap((line) => [
    { row: writtenAt(line).line, depth, text: line.text },
    ...listed(line.lines, depth + 1),
  ]);
}

/** What was open or planned, and is not in the report. */
function missingLines(
  groups: readonly ChangeGroup[],
  { kind, sections, team }: Report,
  { areaById }: SiteArchive,
): MissingLine[] {
  const rows = groups.flatMap(({ name, rows: all }) => (name === 'unlisted' || name === 'unaccounted' ? all : []));
  return (
    rows
      .filter(({ thread }) => thread.isItem)
      // What other teams have to say is for their parts.
      .filter(({ appearance }) => team === undefined || teamOf(appearance, areaById) === team)
      .map(({ appearance: { line, area } }) => {
        const heading = sections.find((section) => section.area === area)?.heading ?? areaById.get(area)?.title ?? area;
        const tag = itemTagText(keptTag(line.tag));
        const written = tag === '' ? line.written : `${line.written} ${tag}`;
        return { text: line.text, heading, written, marker: kind === 'status' ? line.status.marker : undefined };
      })
  );
}
