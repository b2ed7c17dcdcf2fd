import type { Archive } from '../history/archive.ts';
import { figuresIn } from '../history/figures.ts';
import type { Figure } from '../report/figures.ts';
import { figureText } from '../views/figures.ts';
import { countsOf } from '../history/counts.ts';
import type { CycleReports, OrderedReport } from '../history/history.ts';
import type { Report } from '../report/schema/report.ts';
import { escapeMarkdown, markdownLink } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import { fullUrl } from '../urls/site-path.ts';
import { countedParts } from '../views/labels.ts';
import { pageMarkdown, sectionMarkdown } from './markdown-parts.ts';

/** The page of a cycle as Markdown: its complete reports, status first. */
export function cycleMarkdown({ cycle, plan, status }: CycleReports, archive: Archive): string {
  const { t } = archive;
  const links = [
    markdownLink(t('export.page'), fullUrl(`/cycles/${cycle.id}/`)),
    markdownLink(t('export.changed'), fullUrl(`/cycles/${cycle.id}/changes/`)),
  ];
  const blocks = [
    cycle.starts ? t('span', { first: cycle.starts, last: cycle.ends ?? t('dates.open') }) : '',
    ...[status, plan].flatMap((report) => (report ? reportMarkdown(report, archive) : [])),
  ];
  return pageMarkdown(cycle.label, links, blocks, archive);
}

function reportMarkdown(report: OrderedReport, archive: Archive): string[] {
  const { parts, kind } = report;
  const { t } = archive;
  return [
    `## ${t(`kind.${kind}`)}`,
    ...parts.flatMap((part) => partMarkdown(part, archive)),
    awaitedMarkdown(report, archive),
  ];
}

/** The part of a team begins with its name. */
function partMarkdown(part: Report, archive: Archive): string[] {
  const { team, source, intro, sections } = part;
  const { teamById, t } = archive;
  return [
    team === undefined ? '' : `### ${escapeMarkdown(teamById.get(team)!.name)}`,
    factsMarkdown(part, archive),
    figuresMarkdown(part, archive),
    source?.note ? `> ${escapeMarkdown(source.note)}` : '',
    blocksMarkdown(intro, fullUrl),
    ...sections.flatMap(({ heading, blocks }) => [
      `${team === undefined ? '###' : '####'} ${escapeMarkdown(heading)}`,
      ...(blocks.length > 0 ? sectionMarkdown(blocks, archive) : [t('empty.recorded')]),
    ]),
  ];
}

function figuresMarkdown(part: Report, { content: { site }, history, t }: Archive): string {
  const text = (figure: Figure, value: number) => escapeMarkdown(figureText(figure, value, site.language));
  const rows = figuresIn(part, site, history).map(({ figure, value, before }) => {
    const cycle = escapeMarkdown(before?.entry.cycle.label ?? '');
    const was = before ? t('figures.before', { value: text(figure, before.value), cycle }) : '';
    return `- ${t('export.fact', { name: escapeMarkdown(figure.label), value: `${text(figure, value)} ${was}`.trim() })}`;
  });
  return rows.join('\n');
}

function awaitedMarkdown({ awaited }: OrderedReport, { areaById, t }: Archive): string {
  const titles = [...awaited].flatMap((area) => escapeMarkdown(areaById.get(area)?.title ?? '') || []);
  return titles.length > 0 ? t('export.fact', { name: t('change.awaited'), value: titles.join('; ') }) : '';
}

function factsMarkdown(part: Report, { history, t }: Archive): string {
  const { title, authors, date, meeting, source } = part;
  const { items, subLines } = countsOf(part, history);
  const below = subLines.listed > 0 ? `, ${t('subLines', { count: subLines.listed })}` : '';
  const counts = countedParts(items.byStatus, t).join(', ') || t('word.nothing');
  const size = `${t('items', { count: items.listed })} (${counts})${below}`;
  const original = source && (source.url ?? (source.file && fullUrl(`/files/${source.file}`)));
  const facts: [string, string | undefined][] = [
    [t('word.report'), escapeMarkdown(title)],
    [t('word.lists'), size],
    [t('word.authors'), authors.length > 0 ? authors.map(escapeMarkdown).join(', ') : undefined],
    [t('word.date'), date],
    [t('word.meeting'), meeting && escapeMarkdown(meeting)],
    [
      t('word.source'),
      source && (original ? markdownLink(escapeMarkdown(source.title), original) : escapeMarkdown(source.title)),
    ],
  ];
  return facts.flatMap(([term, value]) => (value ? [`- ${t('export.fact', { name: term, value })}`] : [])).join('\n');
}
