/** The words of lines and other content on pages, where paths are below the base path. */
import type { PhrasingContent, RootContent } from 'mdast';
import { blocksHtml, wordsHtml, withoutLinks } from '../report/markdown/to-html.ts';
import type { Line } from '../report/schema/report.ts';
import { sitePath } from '../urls/site-path.ts';
import { html, markup, type Html } from './html.ts';

/** The words of a line with their links. */
export function linkedWords({ words }: Pick<Line, 'words'>): Html {
  return rendered(words);
}

/** The words of a line that is one link as a whole: those in it are left out. */
export function unlinkedWords({ words }: Pick<Line, 'words'>): Html {
  return rendered(withoutLinks(words));
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
