import type { RootContent } from 'mdast';
import type { OrderedReport, Thread } from '../history/history.ts';
import { replacementsOf } from '../history/related-lines.ts';
import type { SiteArchive } from '../loaders/diagnose-content.ts';
import { hasLinks } from '../report/markdown/to-html.ts';
import type { Line, Section } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import { formerIds } from '../urls/page-redirects.ts';
import { lineId, otherIds, threadHref, threadPath, threadUrl } from '../urls/permalink.ts';
import { html, joined, type Html, type HtmlPart } from './html.ts';
import { anchor, inLanguage, langOf, lineMarks, linkedWords, plainWords, prose, unlinkedWords } from './words.ts';

/** The blocks of sections of a report: lines, and what stands between them. */
export function sectionBlocks(
  sections: readonly Section[],
  { language }: OrderedReport,
  archive: SiteArchive,
  on: 'cycle' | 'area',
): Html {
  const blocks = sections.flatMap((section) => section.blocks);
  return html`${blocks.map((block) => (block.type === 'lines' ? reportLines(block.lines, archive, on) : proseBlock(block.body, language)))}`;
}

function proseBlock(body: readonly RootContent[], language: string | undefined): Html {
  return html`<div class="prose"${langOf({ lang: language })}>${prose(body)}</div>`;
}

/**
 * A list of lines of a report with their status, their change and their sub-lines; undefined if there are none. Throws if
 * the history does not have a line.
 * @param on the page that shows them: of their cycle, of areas or topics, or of an item.
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
  const appearance = history.appearanceOf.get(line);
  if (!appearance) throw new Error(`The line ${line.id} is in no report.`);
  const { thread, report } = appearance;
  const [page, item] = typeof on === 'string' ? [on] : (['item', on] as const);
  const id = lineId(appearance, page);
  const others = otherIds(appearance, page, history);
  const path = item ? threadUrl(item) : `/cycles/${report.cycle.id}/`;
  const former = id === undefined ? [] : [id, ...others].flatMap((one) => formerIds(urls.moved, path, one));
  // A line on the page of its own item does not link to that page.
  const words = thread === item ? linkedWords(line) : leadingWords(line, threadHref(thread, item));
  const beside = html`${lineMarks(appearance, t)}${on !== 'cycle' && anchor(appearance, t)}`;
  return html`<li${id !== undefined && html` id="${id}"`}>${idSpans([...others, ...former])}${lineRow(words, beside)}${more(line, replacementsOf(appearance, history), t)}${reportLines(line.lines, archive, on)}</li>`;
}

/** The words of a line, and what is beside them, if anything. */
export function lineRow(words: HtmlPart, beside: HtmlPart): Html {
  return html`<div class="row"><p dir="auto">${words}</p>${beside && html`<p>${beside}</p>`}</div>`;
}

/** A list of lines; undefined if there are none. */
export function lineList(lines: readonly Html[]): Html | undefined {
  return lines.length > 0 ? html`<ul class="lines" role="list">${lines}</ul>` : undefined;
}

/** Further ids of what they are in. */
export function idSpans(ids: readonly string[]): Html {
  return html`${ids.map((id) => html`<span id="${id}"></span>`)}`;
}

/** The words of a line as one link. If they contain links, which cannot be nested, the link lies beneath them. */
export function leadingWords(line: Pick<Line, 'words' | 'text' | 'language'>, href: string): Html {
  return hasLinks(line.words)
    ? html`<a class="to" href="${href}" aria-label="${line.text}"${langOf({ lang: line.language })}></a>${linkedWords(line)}`
    : html`<a class="to" href="${href}">${linkedWords(line)}</a>`;
}

/**
 * The block below a line: what its author says beyond its words, and the items that replace it.
 * @param line undefined if the report does not have it.
 * @param first paragraphs to put in front.
 * @returns undefined if there is nothing to say.
 */
export function more(
  line: Pick<Line, 'tag' | 'body' | 'language'> | undefined,
  replacements: readonly Thread[],
  t: Translate,
  first: readonly Html[] = [],
): Html | undefined {
  const { tag: { reason, evidence } = {}, body = [], language } = line ?? {};
  if (!reason && !evidence && replacements.length === 0 && first.length === 0 && body.length === 0) return undefined;
  return html`<div class="more">${first}${replacements.length > 0 && html`<p${langOf(t)}>${t.parts('note.replacedBy', { items: threadLinks(replacements) })}</p>`}${reason && html`<p${langOf(t)}>${t.parts('note.reason', { reason: inLanguage(language, reason) })}</p>`}${
    evidence &&
    html`<p${langOf(t)}>${t.parts('note.evidence', { link: html`<a class="address" href="${evidence}">${evidence.replace(/^https?:\/\//, '')}</a>` })}</p>`
  }${body.length > 0 && proseBlock(body, language)}</div>`;
}

/** Links to items by their latest words, separated by commas. */
export function threadLinks(threads: readonly Thread[]): Html {
  const links = threads.map(
    (thread) => html`<a href="${threadPath(thread)}">${plainWords(thread.appearances.at(-1)!.line)}</a>`,
  );
  return joined(links, ', ');
}

/** A paragraph of links to lines with a label in front; undefined if there are none. */
export function lineRun(label: string, links: readonly { line: Line; href: string }[], t: Translate): Html | undefined {
  if (links.length === 0) return undefined;
  const names = links.map(({ line, href }) => html`<a href="${href}">${unlinkedWords(line)}</a>`);
  return html`<p class="run"><span class="label"${langOf(t)}>${label}</span> ${joined(names, ' · ')}</p>`;
}
