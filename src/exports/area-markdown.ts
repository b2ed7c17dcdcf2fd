import type { Archive } from '../history/archive.ts';
import type { Area } from '../report/content.ts';
import { escapeMarkdown, markdownLink } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import { threadUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';
import type { AreaCycle } from '../history/area-cycles.ts';
import { latestOf, type Wait } from '../history/waits.ts';
import { changeText, reportName } from '../views/labels.ts';
import { waitGroups } from '../views/wait-groups.ts';
import { pageMarkdown, sectionMarkdown } from './markdown-parts.ts';

/** The page of an area as Markdown: the same cycles as on the page, newest first, and links to older ones. */
export function areaMarkdown(
  area: Area,
  cycles: { recent: readonly AreaCycle[]; older: readonly AreaCycle[] },
  archive: Archive,
): string {
  const { t } = archive;
  const waits = waitGroups(archive).find((group) => group.area?.id === area.id)?.waits ?? [];
  const older = cycles.older.map(({ entry: { cycle }, count }) => {
    const url = fullUrl(`/cycles/${cycle.id}/index.md`);
    return `- ${t('export.fact', { name: markdownLink(escapeMarkdown(cycle.label), url), value: t('items', { count }) })}`;
  });
  const asked = [
    area.question && t(`area.asked.${area.asked ?? 'report'}`),
    area.since && t('area.since', { cycle: area.since }),
  ];
  const blocks = [
    area.question ? `**${escapeMarkdown(area.question)}**` : '',
    t.first(asked.filter(Boolean).join(', ')),
    blocksMarkdown(area.body, fullUrl),
    area.aliases.length > 0 ? t('export.aliases', { names: area.aliases.map(escapeMarkdown).join(', ') }) : '',
    area.contact ? `${t.first(t('area.contact', { contact: escapeMarkdown(area.contact) }))}.` : '',
    ...(waits.length > 0 ? [`## ${t('waits.area')}`, waitsMarkdown(waits, archive)] : []),
    ...cycles.recent.flatMap((cycle) => cycleSection(cycle, archive)),
    ...(older.length > 0 ? [`## ${t('area.earlier')}`, older.join('\n')] : []),
    cycles.recent.length === 0 ? t('empty.area') : '',
  ];
  return pageMarkdown(area.title, [markdownLink(t('export.page'), fullUrl(`/areas/${area.id}/`))], blocks, archive);
}

function waitsMarkdown(waits: readonly Wait[], { t }: Archive): string {
  const rows = waits.map((wait) => {
    const { line, thread } = latestOf(wait);
    const parts = [
      escapeMarkdown(line.text),
      `**${line.status.word}**`,
      t('note.waitsFor', { waitsFor: escapeMarkdown(wait.what) }),
      t('waits.since', { report: escapeMarkdown(reportName(wait.lines[0].report, t)) }),
      markdownLink(t('export.link'), fullUrl(threadUrl(thread))),
    ];
    return `- ${parts.join(' · ')}`;
  });
  return rows.join('\n');
}

function cycleSection({ entry: { cycle }, reports, unlisted, movedAway }: AreaCycle, archive: Archive): string[] {
  const { areaById, t } = archive;
  const row = ({ thread, change }: AreaCycle['unlisted'][number], words: string) => {
    const text = escapeMarkdown(change.before!.line.text);
    return `- ${text} · ${words} · ${markdownLink(t('export.link'), fullUrl(threadUrl(thread)))}`;
  };
  const moved = movedAway.map((entry) => {
    const { word, now } = entry.change;
    const title = escapeMarkdown(areaById.get(now!.area)!.title);
    return row(entry, t('note.under', { change: t(`change.${word}`), area: title }));
  });
  const gone = unlisted.map((entry) => row(entry, changeText(entry.change, t)));
  const name = escapeMarkdown(cycle.label);
  return [
    `## ${name}`,
    ...reports.flatMap(({ report, sections }) => [
      `### ${t(`kind.${report.kind}`)}`,
      ...sections.flatMap(({ blocks, answerOf }) => [
        answerOf === undefined || blocks.length === 0
          ? ''
          : `#### ${escapeMarkdown(archive.teamById.get(answerOf)?.name ?? answerOf)}`,
        ...sectionMarkdown(blocks, archive),
      ]),
    ]),
    ...(moved.length > 0 ? [`### ${t('note.movedAway', { cycle: name })}`, moved.join('\n')] : []),
    ...(gone.length > 0 ? [`### ${t('note.unlistedIn', { cycle: name })}`, gone.join('\n')] : []),
  ];
}
