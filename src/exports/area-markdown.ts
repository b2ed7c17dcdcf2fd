import type { Area } from '../report/content.ts';
import { escapeMarkdown, markdownLink } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import type { AreaCycle } from '../views/area-cycles.ts';
import { changeText, changeWord } from '../views/labels.ts';
import { sectionMarkdown } from './lines-markdown.ts';
import type { Publication } from './publication.ts';

type Cycle = Omit<AreaCycle, 'standing' | 'size'>;

/** The page of an area as Markdown, with the same cycles as the page, newest first, and links to the older ones. */
export function areaMarkdown(
  area: Area,
  cycles: { recent: readonly Cycle[]; older: readonly Cycle[] },
  publication: Publication,
): string {
  const { urls, content } = publication;
  const older = cycles.older.map(({ entry: { cycle }, count }) => {
    const url = urls.fullPage(`/cycles/${cycle.id}/index.md`);
    return `- ${markdownLink(escapeMarkdown(cycle.label), url)}: ${count} items`;
  });
  const blocks = [
    `# ${escapeMarkdown(area.title)}`,
    `${escapeMarkdown(content.site.title)}, ${markdownLink('this page on the site', urls.fullPage(`/areas/${area.id}/`))}`,
    blocksMarkdown(area.body, urls.fullPage),
    area.aliases.length > 0 ? `Also called: ${area.aliases.map(escapeMarkdown).join(', ')}` : '',
    ...cycles.recent.flatMap((cycle) => cycleSection(cycle, publication)),
    ...(older.length > 0 ? ['## Earlier cycles', older.join('\n')] : []),
    cycles.recent.length === 0 ? 'No report lists anything under this heading.' : '',
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function cycleSection({ entry: { cycle }, reports, unlisted, movedAway }: Cycle, publication: Publication): string[] {
  const { urls, areaById } = publication;
  const row = ({ thread, change }: Cycle['unlisted'][number], words: string) => {
    const text = escapeMarkdown(change.before?.line.text ?? thread.id);
    return `- ${text} · ${words} · ${markdownLink('link', urls.full(urls.thread(thread)))}`;
  };
  const moved = movedAway.map((entry) => {
    const { word, now } = entry.change;
    return row(entry, `${changeWord[word]} under ${escapeMarkdown(areaById.get(now?.area ?? '')?.title ?? '')}`);
  });
  const gone = unlisted.map((entry) => row(entry, changeText(entry.change)));
  return [
    `## ${escapeMarkdown(cycle.label)}`,
    ...reports.flatMap(({ report, sections }) => [
      report.kind === 'plan' ? '### Plan' : '### Status',
      ...sections.flatMap(({ blocks }) => sectionMarkdown(blocks, publication)),
    ]),
    ...(moved.length > 0 ? [`### Moved to other areas in ${escapeMarkdown(cycle.label)}`, moved.join('\n')] : []),
    ...(gone.length > 0 ? [`### No longer listed in ${escapeMarkdown(cycle.label)}`, gone.join('\n')] : []),
  ];
}
