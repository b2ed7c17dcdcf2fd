import { countsOf } from '../history/counts.ts';
import type { CycleReports, OrderedReport } from '../history/history.ts';
import { escapeMarkdown, markdownLink } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import { plural } from '../report/plural.ts';
import { statusParts } from '../views/labels.ts';
import { sectionMarkdown } from './lines-markdown.ts';
import type { Publication } from './publication.ts';

/** The page of a cycle as Markdown: its reports, complete and in their own order, status first. */
export function cycleMarkdown({ cycle, plan, status }: CycleReports, publication: Publication): string {
  const { urls, content } = publication;
  const page = (path: string) => urls.fullPage(path);
  const dates = cycle.starts ? [`${cycle.starts} to ${cycle.ends ?? 'not recorded'}`] : [];
  const blocks = [
    `# ${escapeMarkdown(cycle.label)}`,
    [
      escapeMarkdown(content.site.title),
      markdownLink('this page on the site', page(`/cycles/${cycle.id}/`)),
      markdownLink('what changed', page(`/cycles/${cycle.id}/changes/`)),
    ].join(', '),
    ...dates,
    ...[status, plan].flatMap((report) => (report ? reportMarkdown(report, publication) : [])),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function reportMarkdown(report: OrderedReport, publication: Publication): string[] {
  const { intro, sections, source, kind } = report;
  return [
    kind === 'plan' ? '## Plan' : '## Status',
    factsMarkdown(report, publication),
    source?.note ? `> ${escapeMarkdown(source.note)}` : '',
    blocksMarkdown(intro, publication.urls.fullPage),
    ...sections.flatMap(({ heading, blocks }) => [
      `### ${escapeMarkdown(heading)}`,
      ...(blocks.length > 0 ? sectionMarkdown(blocks, publication) : ['Nothing recorded.']),
    ]),
  ].filter((block) => block !== '');
}

function factsMarkdown(report: OrderedReport, { urls, history }: Publication): string {
  const { title, authors, date, meeting, source } = report;
  const { items, subLines } = countsOf(report, history);
  const below = subLines.listed > 0 ? `, ${plural(subLines.listed, 'sub-line')}` : '';
  const size = `${plural(items.listed, 'item')} (${statusParts(items, history.statuses).join(', ') || 'nothing'})${below}`;
  const original = source && (source.url ?? (source.file && urls.fullPage(`/files/${source.file}`)));
  const facts: [string, string | undefined][] = [
    ['Report', escapeMarkdown(title)],
    ['Lists', size],
    ['Authors', authors.length > 0 ? authors.map(escapeMarkdown).join(', ') : undefined],
    ['Date', date],
    ['Meeting', meeting && escapeMarkdown(meeting)],
    [
      'Source',
      source && (original ? markdownLink(escapeMarkdown(source.title), original) : escapeMarkdown(source.title)),
    ],
  ];
  return facts.flatMap(([term, value]) => (value ? [`- ${term}: ${value}`] : [])).join('\n');
}
