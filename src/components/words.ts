/**
 * The words of lines and of other content on pages, and the statuses, changes and permanent URLs beside lines, to which
 * `src/integrations/site-styles.ts` gives shapes. Paths are below the base path.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Appearance, Change, ChangeWord } from '../history/history.ts';
import { cycleChangeAt, isUnaccounted } from '../history/line-in-cycle.ts';
import { blocksHtml, wordsHtml, withoutLinks } from '../report/markdown/to-html.ts';
import type { Line } from '../report/schema/report.ts';
import type { Status } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import { linePath } from '../urls/permalink.ts';
import { sitePath } from '../urls/site-path.ts';
import { changeText, countedWord } from '../views/labels.ts';
import { html, Html, type HtmlPart } from './html.ts';

/** The words of a line with their links. */
export function linkedWords({ words, language }: Pick<Line, 'words' | 'language'>): Html {
  return inLanguage(language, rendered(words));
}

/** The words of a line that is one link as a whole: those in it are left out. */
export function unlinkedWords({ words, language }: Pick<Line, 'words' | 'language'>): Html {
  return inLanguage(language, rendered(withoutLinks(words)));
}

/** The words of a line without any markup of theirs. */
export function plainWords({ text, language }: Pick<Line, 'text' | 'language'>): Html {
  return inLanguage(language, text);
}

/** The word for a status within words of the interface. */
export function statusWord({ id, word }: Status, t: Translate): Html {
  return inLanguage(t.langOf(id) === t.lang ? undefined : t.content, word);
}

/** A sentence of the interface that has words for statuses. */
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

/** Words in a language that the page has to say; undefined if it has not. */
export function inLanguage(language: string | undefined, words: HtmlPart): Html {
  return language === undefined ? html`${words}` : html`<span lang="${language}">${words}</span>`;
}

function rendered(words: readonly PhrasingContent[]): Html {
  if (import.meta.env.SSR) return new Html(wordsHtml(words, sitePath));
  // A browser compares published lines, which are plain text.
  return html`${words.map((node) => node.type === 'text' && node.value)}`;
}

/** Blocks of content. */
export function prose(body: readonly RootContent[]): Html {
  return new Html(import.meta.env.SSR ? blocksHtml(body, sitePath) : '');
}

/** How a line stands: its status, its change since the previous cycle, and whether its cycle's status lacks it. */
export function lineMarks(appearance: Appearance, t: Translate): Html {
  const { line, report } = appearance;
  const change = cycleChangeAt(appearance);
  // A first report has nothing to compare with, so the author's word counts.
  const isAdded = report.cycleIndex === 0 && line.tag.added;
  return html`${statusMark(line.status, t)}${change && changeMark(change, t)}${isUnaccounted(appearance) && unaccountedMark(t)}${isAdded && changeSpan('new', t('change.added'), t)}`;
}

/** A status as a word and a shape. */
export function statusMark({ id, word }: Status, t: Translate): Html {
  return html`<span data-status="${id}"${langOf({ lang: t.langOf(id) })}>${word}</span>`;
}

/** A change as a word and a shape, with its marks. */
export function changeMark(change: Change, t: Translate): Html {
  return changeSpan(change.word, changeText(change, t), t);
}

/** Words with the shape and colour of a change. */
export function changeSpan(name: ChangeWord | 'unaccounted', words: HtmlPart, t: Translate): Html {
  return html`<span data-change="${name}"${langOf(t)}>${words}</span>`;
}

/** The mark of a plan line that the status of its cycle does not mention. */
export function unaccountedMark(t: Translate): Html {
  return changeSpan('unaccounted', t('change.unaccounted'), t);
}

/**
 * A link to a line. Scripts make it copy its URL, and replace "this line" by the words of the line
 * (`src/client/anchors.ts`).
 */
export function anchor(appearance: Appearance, t: Translate): Html {
  return html`<a href="${linePath(appearance)}" class="anchor" aria-label="${t('anchor.line')}"${langOf(t)}>#</a>`;
}

/** The attribute of an element whose words have a language that is not that of the page, such as the interface's. */
export function langOf({ lang }: { lang?: string | undefined }): Html | undefined {
  return lang === undefined ? undefined : html` lang="${lang}"`;
}

const shapes = import.meta.glob<string>('../assets/shapes/**/*.svg', { query: '?raw', import: 'default', eager: true });

/** The content of the `<svg>` of a shape, in a box of 12 by 12. Style sheets have them from `src/integrations/site-styles.ts`. */
export function drawingOf(name: string): string {
  return shapes[`../assets/shapes/${name}.svg`]!.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}
