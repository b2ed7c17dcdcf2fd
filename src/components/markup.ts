/** Markdown of content as HTML. */
import type { PhrasingContent, RootContent } from 'mdast';
import { blocksHtml, wordsHtml } from '../report/markdown/to-html.ts';
import { sitePath } from '../urls/site-path.ts';
import { Html } from './html.ts';

/** Words of a line. */
export function renderedWords(words: readonly PhrasingContent[]): Html {
  return new Html(wordsHtml(words, sitePath));
}

/** Blocks of content. */
export function prose(body: readonly RootContent[]): Html {
  return new Html(blocksHtml(body, sitePath));
}
