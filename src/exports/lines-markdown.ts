import type { Appearance } from '../history/history.ts';
import { cycleChangeAt, isUnaccounted } from '../history/line-in-cycle.ts';
import { replacementsOf } from '../history/related-lines.ts';
import { escapeMarkdown, markdownUrl, markdownLink } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown, wordsMarkdown } from '../report/markdown/to-markdown.ts';
import type { Block, Line } from '../report/schema/report.ts';
import { changeText } from '../views/labels.ts';
import type { Publication } from './publication.ts';

/** The blocks of a section as Markdown. Each line has its status in words, its change and its permanent URL. */
export function sectionMarkdown(blocks: readonly Block[], publication: Publication): string[] {
  return blocks.map((block) =>
    block.type === 'prose'
      ? blocksMarkdown(block.body, publication.urls.fullPage)
      : listMarkdown(block.lines, '', publication),
  );
}

/** Lines as a Markdown list. An empty line follows a bullet of several paragraphs. */
export function listMarkdown(lines: readonly Line[], indent: string, publication: Publication): string {
  let list = '';
  let gap = '';
  for (const line of lines) {
    const bullet = lineMarkdown(line, indent, publication);
    list += gap + bullet;
    gap = bullet.includes('\n\n') ? '\n\n' : '\n';
  }
  return list;
}

function lineMarkdown(line: Line, indent: string, publication: Publication): string {
  const { history, urls, t } = publication;
  const appearance = history.appearanceOf.get(line)!;
  const change = cycleChangeAt(appearance);
  const marks = [
    wordsMarkdown(line.words, urls.fullPage),
    `**${line.status.word}**`,
    ...(change ? [escapeMarkdown(changeText(change, t))] : []),
    ...(isUnaccounted(appearance) ? [t('change.unaccounted')] : []),
    ...(line.tag.added && appearance.report.cycleIndex === 0 ? [t('change.added')] : []),
    markdownLink(t('export.link'), urls.full(urls.line(appearance))),
  ];
  const inner = `${indent}  `;
  const more = moreMarkdown(appearance, publication).map((block) => indented(block, inner));
  const subLines = line.lines.length > 0 ? [listMarkdown(line.lines, inner, publication)] : [];
  const bullet = `${indent}- ${marks.join(' · ')}`;
  return more.length > 0 ? [bullet, ...more, ...subLines].join('\n\n') : [bullet, ...subLines].join('\n');
}

function moreMarkdown(appearance: Appearance, { history, urls, t }: Publication): string[] {
  const { line } = appearance;
  const { reason, evidence } = line.tag;
  const links = replacementsOf(appearance, history).map((thread) =>
    markdownLink(escapeMarkdown(thread.appearances.at(-1)!.line.text), urls.full(urls.thread(thread))),
  );
  return [
    links.length > 0 ? t('note.replacedBy', { items: links.join(', ') }) : '',
    reason ? t('note.reason', { reason: escapeMarkdown(reason) }) : '',
    evidence ? t('note.evidence', { link: markdownUrl(evidence) }) : '',
    blocksMarkdown(line.body, urls.fullPage),
  ].filter((block) => block !== '');
}

function indented(block: string, indent: string): string {
  return block.replace(/^(?=.)/gm, indent);
}
