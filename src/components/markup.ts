/** Markdown of content as HTML. */
import type { PhrasingContent, RootContent } from 'mdast';
import { blocksHtml, hasLinks, withoutLinks, wordsHtml } from '../report/markdown/to-html.ts';
import type { Line } from '../report/schema/report.ts';
import { sitePath } from '../urls/site-path.ts';
import { html, Html } from './html.ts';
import type { WordsWriter } from './line-row.ts';
import { inLanguage } from './words.ts';

function renderedWords(words: readonly PhrasingContent[]): Html {
  return new Html(wordsHtml(words, sitePath));
}

/** Blocks of content. */
export function prose(body: readonly RootContent[]): Html {
  return new Html(blocksHtml(body, sitePath));
}

export function proseBlock(body: readonly RootContent[], language: string | undefined): Html {
  return html`<div class="prose" lang="${language}">${prose(body)}</div>`;
}

/** What a line has below its words; undefined if there is nothing. */
export function bodyBlock({ body, language }: Pick<Line, 'body' | 'language'>): Html | undefined {
  return body.length > 0 ? proseBlock(body, language) : undefined;
}

/** The words of a line with their links. */
export function linkedWords({ words, language }: Pick<Line, 'words' | 'language'>): Html {
  return inLanguage(language, renderedWords(words));
}

/** The words of a line without their links, for a line that is one link as a whole. */
export function unlinkedWords({ words, language }: Pick<Line, 'words' | 'language'>): Html {
  return inLanguage(language, renderedWords(withoutLinks(words)));
}

/** The words of a line as one link. It lies beneath the words if they contain links, which cannot be nested. */
export function leadingWords(line: Pick<Line, 'words' | 'text' | 'language'>, href: string): Html {
  return hasLinks(line.words)
    ? html`<a class="to" href="${href}" aria-label="${line.text}" lang="${line.language}"></a>${linkedWords(line)}`
    : html`<a class="to" href="${href}">${linkedWords(line)}</a>`;
}

/** The words of lines with their markup. */
export const markedWords: WordsWriter = { leading: leadingWords, unlinked: unlinkedWords };
