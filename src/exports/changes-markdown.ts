import type { Archive } from '../history/archive.ts';
import { linesOf } from '../history/counts.ts';
import { dueOf, isOverdue } from '../history/due.ts';
import { dueCounts } from '../history/due-lines.ts';
import type { Appearance, CycleReports, OrderedReport } from '../history/history.ts';
import { teamOf } from '../history/parts.ts';
import { itemAt, itemOf } from '../history/related-lines.ts';
import { changesIn, itemsByChange, type ItemChange } from '../history/report-changes.ts';
import { escapeMarkdown, markdownLink, markdownUrl } from '../report/markdown/markdown-text.ts';
import { threadUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';
import { dueSentence } from '../views/due.ts';
import { expectedOf, expectedText } from '../views/expected.ts';
import { changeNotes, countedParts, reportLabel, shortName } from '../views/labels.ts';
import { openSentence } from '../views/open-sentence.ts';
import { pageMarkdown } from './markdown-parts.ts';

/** A line, and what else is worth saying of it. */
interface Row {
  appearance: Appearance;
  notes: string;
}

/** The page of the changes in a cycle as Markdown, as it would stand in a mail: what is new, closed, missing, overdue or waiting. */
export function changesMarkdown({ cycle, plan, status, last }: CycleReports, archive: Archive): string {
  const { t } = archive;
  const compared = [status, plan].filter((report) => report !== undefined && report.index > 0);
  const links = [markdownLink(t('export.page'), fullUrl(`/cycles/${cycle.id}/changes/`))];
  const blocks = compared.flatMap((report) => reportMarkdown(report!, report === last, archive));
  const title = t('cycle.changes', { cycle: cycle.label });
  return pageMarkdown(title, links, blocks.length > 0 ? blocks : [t('changes.none')], archive);
}

/** @param isLast whether it is the last report of its cycle, which says what is overdue and waited for. */
function reportMarkdown(report: OrderedReport, isLast: boolean, archive: Archive): string[] {
  const { history, t } = archive;
  const before = history.reports[report.index - 1]!;
  const changes = changesIn(report, history);
  const due = isLast ? dueSentence(dueCounts(report, history), t) : undefined;
  const counted = countedParts(itemsByChange(changes), t).join(', ');
  const groups = [...changeGroups(changes, archive), ...(isLast ? lineGroups(report, archive) : [])];
  return [
    `## ${t('flow.fromTo', { before: reportLabel(before, t), after: reportLabel(report, t) })}`,
    [counted && `${t.first(counted)}.`, openSentence(before, report, history, t), due].filter(Boolean).join(' '),
    awaitedMarkdown(report, archive),
    ...groups.flatMap(({ title, rows }) => groupMarkdown(title, rows, archive)),
  ];
}

/** What came and went. A sub-line that did so with its item is not worth a line. */
function changeGroups(changes: readonly ItemChange[], { t }: Archive) {
  const words = new Map(changes.map(({ thread, change }) => [thread, change.word]));
  return (['new', 'closed', 'unlisted'] as const).map((word) => ({
    title: t(`change.${word}`),
    rows: changes
      .filter(({ change }) => change.word === word)
      .filter(({ thread, appearance }) => thread.isItem || words.get(itemAt(appearance)) !== word)
      .map(({ appearance, change }): Row => ({ appearance, notes: changeNotes(change, t) })),
  }));
}

function lineGroups(report: OrderedReport, { history, t }: Archive) {
  const lines = linesOf(report.sections, history);
  const overdue = lines.filter(isOverdue);
  const waiting = lines.filter(({ line }) => line.open && line.tag.waitsFor !== undefined);
  const row = (appearance: Appearance, notes: string): Row => ({ appearance, notes: t.inside(notes) });
  return [
    {
      title: t('due.overdue'),
      rows: overdue.map((one) => row(one, t('due.line', { date: t.date(dueOf(one.line)!) }))),
    },
    {
      title: t('menu.waits'),
      rows: waiting.map((one) => row(one, t('note.waitsFor', { waitsFor: one.line.tag.waitsFor! }))),
    },
  ];
}

/** The lines of a group, by team where there are teams. */
function groupMarkdown(title: string, rows: readonly Row[], archive: Archive): string[] {
  if (rows.length === 0) return [];
  const { areaById, teamById, t } = archive;
  const items = rows.filter(({ appearance }) => appearance.thread.isItem).length;
  const counts = [
    items > 0 && t('items', { count: items }),
    items < rows.length && t('subLines', { count: rows.length - items }),
  ];
  const order = [...areaById.keys()];
  const sorted = rows.toSorted((a, b) => order.indexOf(a.appearance.area) - order.indexOf(b.appearance.area));
  const byTeam = Map.groupBy(sorted, ({ appearance }) => teamOf(appearance, areaById) ?? '');
  const lists = [...teamById.keys(), ''].flatMap((team) => {
    const own = byTeam.get(team);
    if (!own) return [];
    const name = teamById.get(team)?.name;
    const list = own.map((row) => rowMarkdown(row, archive)).join('\n');
    return name === undefined ? [list] : [`**${escapeMarkdown(name)}**`, list];
  });
  return [`### ${t('export.fact', { name: title, value: counts.filter(Boolean).join(', ') })}`, ...lists];
}

function rowMarkdown({ appearance, notes }: Row, { areaById, t }: Archive): string {
  const { thread, line, area } = appearance;
  const item = thread.isItem ? undefined : itemOf(thread).appearances.at(-1)!.line.text;
  const words = item === undefined ? line.text : t('export.fact', { name: item, value: line.text });
  const facts = [words, line.status.word, notes, shortName(areaById.get(area)!)].filter(Boolean).map(escapeMarkdown);
  return `- ${[...facts, markdownUrl(fullUrl(threadUrl(thread)))].join(' · ')}`;
}

/** The teams without a part, each with the day by which it is expected. */
function awaitedMarkdown(report: OrderedReport, { areaById, teamById, expected, t }: Archive): string {
  const teams = new Set([...report.awaited].map((area) => areaById.get(area)?.team ?? ''));
  const names = [...teamById.values()].flatMap(({ id, name }) => {
    if (!teams.has(id)) return [];
    const one = expectedOf(report, id, expected);
    return escapeMarkdown(one ? `${name} (${t.inside(expectedText(one, t))})` : name);
  });
  return names.length > 0 ? t('export.fact', { name: t('change.awaited'), value: names.join('; ') }) : '';
}
