/**
 * Plain words of lines and other content, and the statuses, changes and permanent URLs beside lines.
 * `src/styles/icons.css` gives statuses and changes their shapes.
 */
import { isOverdue } from '../history/due.ts';
import type { Appearance, Change, ChangeWord } from '../history/history.ts';
import { cycleChangeAt, isUnaccounted } from '../history/related-lines.ts';
import type { Line } from '../report/schema/report.ts';
import type { Status } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import { linePath } from '../urls/permalink.ts';
import { changeText, countedWord } from '../views/labels.ts';
import { html, type Html, type HtmlPart } from './html.ts';

/** The words of a line without their markup. */
export function plainWords({ text, language }: Pick<Line, 'text' | 'language'>): Html {
  return inLanguage(language, text);
}

/** The word for a status among words of the interface. */
export function statusWord({ id, word }: Status, t: Translate): Html {
  return inLanguage(t.langOf(id) === t.lang ? undefined : t.content, word);
}

/** A sentence of the interface with words for statuses in it. */
export function statusSentence(sentence: string, statuses: readonly Status[], t: Translate): Html {
  const own = statuses.filter(({ id }) => t.langOf(id) !== t.lang).map(({ id }) => countedWord(id, 2, t));
  const marked = (parts: readonly HtmlPart[], word: string) =>
    parts.flatMap((part) =>
      typeof part === 'string'
        ? part.split(word).flatMap((text, index) => (index === 0 ? text : [inLanguage(t.content, word), text]))
        : part,
    );
  return html`${own.reduce<readonly HtmlPart[]>(marked, [sentence])}`;
}

/** Words in another language, and so perhaps direction, than the page; `language` is undefined if it is the same. */
export function inLanguage(language: string | undefined, words: HtmlPart): Html {
  return language === undefined ? html`${words}` : isolated(words, language);
}

/**
 * A name among other words, which may be read in another direction than the page: a number beside it would change sides.
 * @param language of the name, if it is not that of the page.
 */
export function isolated(words: HtmlPart, language?: string): Html {
  return html`<bdi lang="${language}">${words}</bdi>`;
}

/** Names as a list, each in its own direction. */
export function nameList(names: readonly string[], t: Translate): Html {
  return html`${t.list(names.map((name) => isolated(name)))}`;
}

/** How a line stands: its status, its change since the previous cycle, and whether the status of its cycle lacks it. */
export function lineMarks(appearance: Appearance, t: Translate): Html {
  const { line, report } = appearance;
  const change = cycleChangeAt(appearance);
  // A first report has nothing to compare with, so the author decides.
  const isAdded = report.cycleIndex === 0 && line.tag.added;
  const marks = [
    statusMark(line.status, t),
    change && changeMark(change, t),
    isUnaccounted(appearance) && unaccountedMark(t),
    isOverdue(appearance) && overdueMark(t),
    isAdded && changeSpan('new', t('change.added'), t),
  ];
  return html`${marks}`;
}

/** A status with its shape. */
export function statusMark({ id, word }: Status, t: Translate): Html {
  return html`<span data-status="${id}" lang="${t.langOf(id)}">${word}</span>`;
}

/** A change with its shape and its marks. */
export function changeMark(change: Change, t: Translate): Html {
  return changeSpan(change.word, changeText(change, t), t);
}

/** Words with the shape and colour of a change. */
export function changeSpan(
  name: ChangeWord | 'unaccounted' | 'awaited' | 'overdue',
  words: HtmlPart,
  t: Translate,
): Html {
  return html`<span data-change="${name}" lang="${t.lang}">${words}</span>`;
}

/** Marks a line of a plan that the status of its cycle does not mention. */
export function unaccountedMark(t: Translate): Html {
  return changeSpan('unaccounted', t('change.unaccounted'), t);
}

/** Marks a line that is open after the day by which it was to be done. */
export function overdueMark(t: Translate): Html {
  return changeSpan('overdue', t('due.overdue'), t);
}

/**
 * A permanent link to a line. Scripts make it copy its URL (`src/client/anchors.ts`).
 * @param name tells it apart from other links: by default the text of the line.
 */
export function anchor(appearance: Appearance, t: Translate, name = appearance.line.text): Html {
  const label = t('link.to', { text: name });
  return html`<a href="${linePath(appearance)}" class="anchor" aria-label="${label}">#</a>`;
}

const shapes = import.meta.glob<string>('../assets/shapes/**/*.svg', { query: '?raw', import: 'default', eager: true });

/** The content of the `<svg>` of a shape, in a box of 12 by 12. */
export function drawingOf(name: string): string {
  return shapes[`../assets/shapes/${name}.svg`]!.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}
