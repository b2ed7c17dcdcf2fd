import type { Archive } from '../history/archive.ts';
import { escapeMarkdown, markdownLink } from '../report/markdown/markdown-text.ts';
import { statusById } from '../report/status.ts';
import { reportTitle, siteDescription } from '../views/labels.ts';
import { cycleMarkdown } from './cycle-markdown.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import { fullUrl } from '../urls/site-path.ts';
import { documents } from './documents.ts';
import { itemMarkdown } from './item-markdown.ts';

/** `/llms.txt` (https://llmstxt.org): what the site has, and where to read it as Markdown and as data. */
export function llmsText(archive: Archive): string {
  const { content, history, t } = archive;
  const { statuses } = history;
  const { title, team } = content.site;
  const link = (words: string, page: string, description: string) =>
    `- ${markdownLink(escapeMarkdown(words), fullUrl(page))}: ${description}`;
  const cycles = history.cycles.toReversed().map(({ cycle, plan, status }) => {
    const reports = [status, plan].flatMap((report) => (report ? escapeMarkdown(reportTitle(report, t)) : []));
    return link(cycle.label, `/cycles/${cycle.id}/index.md`, reports.join('; '));
  });
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    `> ${escapeMarkdown(siteDescription(content.site, t))}`,
    t('llms.reports', { team: escapeMarkdown(team) }),
    statuses.map(({ word, meaning }) => `- ${t('export.fact', { name: word, value: meaning })}`).join('\n'),
    t('llms.never', {
      unrecorded: statusById('unrecorded', statuses).word,
      notStarted: t.inside(statusById('not-started', statuses).word),
    }),
    `## ${t('llms.newest')}`,
    cycles.join('\n'),
    `## ${t('llms.areas')}`,
    content.areas.map((area) => link(area.title, `/areas/${area.id}/index.md`, t('llms.area'))).join('\n'),
    '## Data',
    [
      ...Object.entries(documents).map(([name, { description }]) =>
        link(`${name}.json`, `/api/${name}.json`, description),
      ),
      link(
        'matrix.csv',
        '/api/matrix.csv',
        'Every item and sub-line by all cycles: status and change, for a spreadsheet.',
      ),
    ].join('\n'),
    '## Optional',
    [
      ...Object.keys(documents).map((name) =>
        link(`${name}.schema.json`, `/api/${name}.schema.json`, `JSON Schema of ${name}.json`),
      ),
      link('llms-full.txt', '/llms-full.txt', 'all of this in one file: every report and every item'),
      link('How to read this site', '/guide/read/', 'what the words mean'),
      link('How to use the data', '/guide/data/', 'what each field of the JSON files means'),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A part of `/llms-full.txt`. */
interface FullTextPart {
  /** The page that has this text as its Markdown, too. */
  page?: string;
  make: () => string;
}

/** `/llms-full.txt` in parts: the same, all reports, the meanings of areas and topics, and the history of every item. */
export function fullText(archive: Archive): FullTextPart[] {
  const { content, history } = archive;
  const defined = [...content.areas, ...content.topics].flatMap((one) => {
    const text = blocksMarkdown(one.body, fullUrl);
    return text === '' ? [] : `# ${escapeMarkdown('term' in one ? one.term : one.title)}\n\n${text}\n`;
  });
  return [
    { make: () => llmsText(archive) },
    ...history.cycles.toReversed().map((entry) => ({
      page: `cycles/${entry.cycle.id}`,
      make: () => cycleMarkdown(entry, archive),
    })),
    ...defined.map((text) => ({ make: () => text })),
    ...history.items.map((item) => ({ page: `areas/${item.id}`, make: () => itemMarkdown(item, archive) })),
  ];
}
