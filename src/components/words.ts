/** The words of lines and other content on pages, where paths are below the base path. */
import type { RootContent } from 'mdast';
import { blocksHtml, wordsHtml, withoutLinks } from '../report/markdown/to-html.ts';
import type { Line } from '../report/schema/report.ts';
import { sitePath } from '../urls/site-path.ts';
import { markup, type Html } from './html.ts';

/** The words of a line with their links. */
export function linkedWords({ words }: Pick<Line, 'words'>): Html {
  return markup(wordsHtml(words, sitePath));
}

/** The words of a line that is one link as a whole: those in it are left out. */
export function unlinkedWords({ words }: Pick<Line, 'words'>): Html {
  return markup(wordsHtml(withoutLinks(words), sitePath));
}

/** Blocks of content. */
export function prose(body: readonly RootContent[]): Html {
  return markup(blocksHtml(body, sitePath));
}
