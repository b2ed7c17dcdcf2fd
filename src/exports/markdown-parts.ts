import type { Archive } from '../history/archive.ts';
import { isOverdue } from '../history/due.ts';
import type { Appearance } from '../history/history.ts';
import { cycleChangeAt, isUnaccounted, replacementsOf } from '../history/related-lines.ts';
import { escapeMarkdown, markdownUrl, markdownLink } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown, wordsMarkdown } from '../report/markdown/to-markdown.ts';
import { additionsIn, type Addition } from '../report/schema/item-tag.ts';
import type { Block, Line } from '../report/schema/report.ts';
import { lineUrl, threadUrl } from '../urls/permalink.ts';
import { fullUrl } from '../urls/site-path.ts';
import { dueRemark } from '../views/due.ts';
import { labelled } from '../views/labelled.ts';
import { changeText } from '../views/labels.ts';

/** A page as Markdown: its title, the name of the site and `links`, then all blocks that are not empty. */
export function pageMarkdown(
  title: string,
  links: readonly string[],
  blocks: readonly string[],
  { content }: Archive,
): string {
  const head = [`# ${escapeMarkdown(title)}`, [escapeMarkdown(content.site.title), ...links].join(', ')];
  return `${[...head, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

/** The blocks of a section as Markdown. Each line has its status in words, its change and its permanent URL. */
export function sectionMarkdown(blocks: readonly Block[], archive: Archive): string[] {
  return blocks.map((block) =>
    block.type === 'prose' ? blocksMarkdown(block.body, fullUrl) : listMarkdown(block.lines, '', archive),
  );
}

/** Lines as a Markdown list. An empty line follows a bullet of several paragraphs. */
export function listMarkdown(lines: readonly Line[], indent: string, archive: Archive): string {
  let list = '';
  let gap = '';
  for (const line of lines) {
    const bullet = lineMarkdown(line, indent, archive);
    list += gap + bullet;
    gap = bullet.includes('\n\n') ? '\n\n' : '\n';
  }
  return list;
}

function lineMarkdown(line: Line, indent: string, archive: Archive): string {
  const { history, t } = archive;
  const appearance = history.appearanceOf.get(line)!;
  const change = cycleChangeAt(appearance);
  const marks = [
    wordsMarkdown(line.words, fullUrl),
    `**${line.status.word}**`,
    ...(change ? [escapeMarkdown(changeText(change, t))] : []),
    ...(isUnaccounted(appearance) ? [t('change.unaccounted')] : []),
    ...(isOverdue(appearance) ? [t('due.overdue')] : []),
    ...(line.tag.added && appearance.report.cycleIndex === 0 ? [t('change.added')] : []),
    markdownLink(t('export.link'), fullUrl(lineUrl(appearance))),
  ];
  const inner = `${indent}  `;
  const more = moreMarkdown(appearance, archive).map((block) => withIndent(block, inner));
  const subLines = line.lines.length > 0 ? [listMarkdown(line.lines, inner, archive)] : [];
  const bullet = `${indent}- ${marks.join(' · ')}`;
  return more.length > 0 ? [bullet, ...more, ...subLines].join('\n\n') : [bullet, ...subLines].join('\n');
}

function moreMarkdown(appearance: Appearance, { history, t }: Archive): string[] {
  const { line } = appearance;
  const links = replacementsOf(appearance, history).map((thread) =>
    markdownLink(escapeMarkdown(thread.appearances.at(-1)!.line.text), fullUrl(threadUrl(thread))),
  );
  return [
    dueRemark(appearance, cycleChangeAt(appearance)?.before, t) ?? '',
    links.length > 0 ? t('note.replacedBy', { items: links.join(', ') }) : '',
    ...additionsIn(line.tag).map((addition) => labelled(addition, additionMarkdown(addition), t).join('')),
    blocksMarkdown(line.body, fullUrl),
  ].filter((block) => block !== '');
}

function additionMarkdown({ type, value }: Addition): string {
  return type === 'url' ? markdownUrl(value) : escapeMarkdown(value);
}

function withIndent(block: string, indent: string): string {
  return block.replace(/^(?=.)/gm, indent);
}
