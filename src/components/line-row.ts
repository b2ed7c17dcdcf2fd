/** The parts of a line that need no Markdown: its row, what is said below it, and links to it. */
import type { Appearance, Thread } from '../history/history.ts';
import { lineIn } from '../history/related-lines.ts';
import { additionsIn, type Addition } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import { formerIds } from '../urls/page-redirects.ts';
import { threadPath } from '../urls/permalink.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { labelled } from '../views/labelled.ts';
import { html, joined, type Html, type HtmlPart } from './html.ts';
import { inLanguage, plainWords } from './words.ts';

/** Writes the words of lines: with their markup, or without where only their text is known, as in published data. */
export interface WordsWriter {
  /** As one link. */
  leading(line: Pick<Line, 'words' | 'text' | 'language'>, href: string): Html;
  /** Without links, to be in one. */
  unlinked(line: Pick<Line, 'words' | 'text' | 'language'>): Html;
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

/**
 * The block below a line: what its author adds to its words, and the items that replace it.
 * @param line undefined if the report does not list it.
 * @param first paragraphs to put in front.
 * @param body what its author wrote below it.
 * @returns undefined if there is nothing to add.
 */
export function more(
  line: Pick<Line, 'tag' | 'language'> | undefined,
  replacements: readonly Thread[],
  t: Translate,
  first: readonly HtmlPart[] = [],
  body?: Html,
): Html | undefined {
  const { tag = {}, language } = line ?? {};
  const shown = ({ type, value }: Addition) => (type === 'url' ? address(value) : inLanguage(language, value));
  const remarks = [
    ...first,
    replacements.length > 0 && t.parts('note.replacedBy', { items: threadLinks(replacements) }),
    ...additionsIn(tag).map((addition) => labelled(addition, shown(addition), t)),
  ].filter(Boolean);
  if (remarks.length === 0 && !body) return undefined;
  const paragraphs = remarks.map((words) => html`<p lang="${t.lang}">${words}</p>`);
  return html`<div class="more">${paragraphs}${body}</div>`;
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

/** A link to the line that a sub-line stands below, in the words of that report. */
export function parentLink({ report, parent }: Appearance): Html {
  const { line } = lineIn(report, parent) ?? parent!.appearances.at(-1)!;
  return html`<a href="${threadPath(parent!)}">${plainWords(line)}</a>`;
}

/** A paragraph of links to lines after a label; undefined if there are none. */
export function lineRun(
  label: string,
  links: readonly { line: Line; href: string }[],
  t: Translate,
  words: Pick<WordsWriter, 'unlinked'>,
): Html | undefined {
  if (links.length === 0) return undefined;
  const names = links.map(({ line, href }) => html`<a href="${href}">${words.unlinked(line)}</a>`);
  return html`<p class="run"><span class="label" lang="${t.lang}">${label}</span> ${joined(names, ' · ')}</p>`;
}
