import type { Archive } from '../history/archive.ts';
import type { Thread } from '../history/history.ts';
import { replacementsOf } from '../history/related-lines.ts';
import { hasLinks } from '../report/markdown/to-html.ts';
import type { Line } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import type { Formerly } from '../urls/page-redirects.ts';
import { lineId, otherIds, type LinePage } from '../urls/line-id.ts';
import { linePath, threadHref, threadPath } from '../urls/permalink.ts';
import { html, joined, type Html } from './html.ts';
import { anchor, langOf, lineMarks } from './marks.ts';
import { inLanguage, linkedWords, plainWords, prose, unlinkedWords } from './words.ts';

/** What the marks of lines are made from. */
type LineArchive = Pick<Archive, 'history' | 't'>;

/**
 * List items for lines of a report with their status, their change and their sub-lines. Throws if the history does not
 * have a line.
 * @param on the kind of page that shows them.
 * @param formerly returns the former ids of an element, which its URLs may still have.
 * @param item whose page it is.
 */
export function reportLines(
  lines: readonly Line[],
  archive: LineArchive,
  on: LinePage,
  formerly: Formerly = () => [],
  item?: Thread,
): Html {
  return html`${lines.map((line) => reportLine(line, archive, on, formerly, item))}`;
}

function reportLine(
  line: Line,
  archive: LineArchive,
  on: LinePage,
  formerly: Formerly,
  item: Thread | undefined,
): Html {
  const { history, t } = archive;
  const appearance = history.appearanceOf.get(line);
  if (!appearance) throw new Error(`The line ${line.id} is in no report.`);
  const { thread } = appearance;
  const id = lineId(appearance, on);
  const others = otherIds(appearance, on, history);
  const formerIds = id === undefined ? [] : [id, ...others].flatMap(formerly);
  return html`<li${id !== undefined && html` id="${id}"`}>${[...others, ...formerIds].map(
    (other) => html`<span id="${other}"></span>`,
  )}<div class="row"><p dir="auto">${
    // A line on the page of its own item does not link to that page.
    thread === item ? linkedWords(line) : leadingWords(line, threadHref(thread, item))
  }</p><p>${lineMarks(appearance, t)}${on !== 'cycle' && anchor(linePath(appearance), t)}</p></div>${more(line, replacementsOf(appearance, history), t)}${
    line.lines.length > 0 &&
    html`<ul class="lines" role="list">${reportLines(line.lines, archive, on, formerly, item)}</ul>`
  }</li>`;
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
  }${body.length > 0 && html`<div class="prose"${langOf({ lang: language })}>${prose(body)}</div>`}</div>`;
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
