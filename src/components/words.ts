/** The words of lines and other content on pages, where paths are below the base path. */
import type { PhrasingContent, RootContent } from 'mdast';
import { blocksHtml, wordsHtml, withoutLinks } from '../report/markdown/to-html.ts';
import type { Line } from '../report/schema/report.ts';
import type { Status } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import { sitePath } from '../urls/site-path.ts';
import { countedWord } from '../views/labels.ts';
import { html, markup, type Html, type HtmlPart } from './html.ts';

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
  if (import.meta.env.SSR) return markup(wordsHtml(words, sitePath));
  // A browser compares published lines, which are plain text.
  return html`${words.map((node) => node.type === 'text' && node.value)}`;
}

/** Blocks of content. */
export function prose(body: readonly RootContent[]): Html {
  return markup(import.meta.env.SSR ? blocksHtml(body, sitePath) : '');
}
