import type { RootContent } from 'mdast';
import type { Thread } from '../history/history.ts';
import { cycleChangeAt, replacementsOf } from '../history/related-lines.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { hasLinks } from '../report/markdown/to-html.ts';
import { additionsIn, type Addition } from '../report/schema/item-tag.ts';
import type { Line, Report, Section } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import { formerIds } from '../urls/page-redirects.ts';
import { lineId, otherIds, threadHref, threadPath, threadUrl } from '../urls/permalink.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { dueRemark } from '../views/due.ts';
import { labelled } from '../views/labelled.ts';
import { html, joined, type Html, type HtmlPart } from './html.ts';
import { prose } from './markup.ts';
import { anchor, inLanguage, lineMarks, linkedWords, plainWords, unlinkedWords } from './words.ts';

/** The blocks of sections: lines, and the prose between them. */
export function sectionBlocks(
  sections: readonly Section[],
  { language }: Pick<Report, 'language'>,
  archive: SiteArchive,
  on: 'cycle' | 'area',
): Html {
  const blocks = sections.flatMap((section) => section.blocks);
  const shown = blocks.map((block) =>
    block.type === 'lines' ? reportLines(block.lines, archive, on) : proseBlock(block.body, language),
  );
  return html`${shown}`;
}

function proseBlock(body: readonly RootContent[], language: string | undefined): Html {
  return html`<div class="prose" lang="${language}">${prose(body)}</div>`;
}

/**
 * A list of lines with their statuses, changes and sub-lines; undefined if there are none.
 * @param on the kind of page: of a cycle, of an area, or of the given item.
 */
export function reportLines(
  lines: readonly Line[],
  archive: SiteArchive,
  on: 'cycle' | 'area' | Thread,
): Html | undefined {
  return lineList(lines.map((line) => reportLine(line, archive, on)));
}

function reportLine(line: Line, archive: SiteArchive, on: 'cycle' | 'area' | Thread): Html {
  const { history, urls, t } = archive;
  const appearance = history.appearanceOf.get(line)!;
  const { thread, report } = appearance;
  const [page, item] = typeof on === 'string' ? [on] : (['item', on] as const);
  const id = lineId(appearance, page);
  const ids = id === undefined ? [] : [id, ...otherIds(appearance, page, history)];
  const path = item ? threadUrl(item) : `/cycles/${report.cycle.id}/`;
  // A line does not link to its own page.
  const words = thread === item ? linkedWords(line) : leadingWords(line, threadHref(thread, item));
  const beside = html`${lineMarks(appearance, t)}${on !== 'cycle' && anchor(appearance, t)}`;
  const row = lineRow(words, beside);
  const due = dueRemark(appearance, cycleChangeAt(appearance)?.before, t);
  const below = more(line, replacementsOf(appearance, history), t, [due]);
  const subLines = reportLines(line.lines, archive, on);
  return html`<li id="${id}">${[idSpans(ids, path, urls), row, below, subLines]}</li>`;
}

/** A line: its words, and the marks beside them, if any. */
export function lineRow(words: HtmlPart, beside: HtmlPart): Html {
  return html`<div class="row"><p dir="auto">${words}</p>${beside && html`<p>${beside}</p>`}</div>`;
}

/** A list of lines; undefined if there are none. */
export function lineList(lines: readonly Html[]): Html | undefined {
  return lines.length > 0 ? html`<ul class="lines" role="list">${lines}</ul>` : undefined;
}

/** Elements with the other ids of something on a page: those after its first, and the former ones of all. */
export function idSpans(ids: readonly string[], page: string, { moved }: Pick<SiteUrls, 'moved'>): Html {
  const former = ids.flatMap((id) => formerIds(moved, page, id));
  return html`${[...ids.slice(1), ...former].map((id) => html`<span id="${id}"></span>`)}`;
}

/** The words of a line as one link. It lies beneath the words if they contain links, which cannot be nested. */
export function leadingWords(line: Pick<Line, 'words' | 'text' | 'language'>, href: string): Html {
  return hasLinks(line.words)
    ? html`<a class="to" href="${href}" aria-label="${line.text}" lang="${line.language}"></a>${linkedWords(line)}`
    : html`<a class="to" href="${href}">${linkedWords(line)}</a>`;
}

/**
 * The block below a line: what its author adds to its words, and the items that replace it.
 * @param line undefined if the report does not list it.
 * @param first paragraphs to put in front.
 * @returns undefined if there is nothing to add.
 */
export function more(
  line: Pick<Line, 'tag' | 'body' | 'language'> | undefined,
  replacements: readonly Thread[],
  t: Translate,
  first: readonly HtmlPart[] = [],
): Html | undefined {
  const { tag = {}, body = [], language } = line ?? {};
  const shown = ({ type, value }: Addition) => (type === 'url' ? address(value) : inLanguage(language, value));
  const remarks = [
    ...first,
    replacements.length > 0 && t.parts('note.replacedBy', { items: threadLinks(replacements) }),
    ...additionsIn(tag).map((addition) => labelled(addition, shown(addition), t)),
  ].filter(Boolean);
  if (remarks.length === 0 && body.length === 0) return undefined;
  const paragraphs = remarks.map((words) => html`<p lang="${t.lang}">${words}</p>`);
  return html`<div class="more">${paragraphs}${body.length > 0 && proseBlock(body, language)}</div>`;
}

/** A URL as a link, without what all have. */
export function address(url: string): Html {
  return html`<a class="address" href="${url}">${url.replace(/^https?:\/\//, '')}</a>`;
}

/** Links to items by their latest words, separated by commas. */
export function threadLinks(threads: readonly Thread[]): Html {
  const links = threads.map(
    (thread) => html`<a href="${threadPath(thread)}">${plainWords(thread.appearances.at(-1)!.line)}</a>`,
  );
  return joined(links, ', ');
}

/** A paragraph of links to lines after a label; undefined if there are none. */
export function lineRun(label: string, links: readonly { line: Line; href: string }[], t: Translate): Html | undefined {
  if (links.length === 0) return undefined;
  const names = links.map(({ line, href }) => html`<a href="${href}">${unlinkedWords(line)}</a>`);
  return html`<p class="run"><span class="label" lang="${t.lang}">${label}</span> ${joined(names, ' · ')}</p>`;
}
