/**
 * The same as `markup.ts` for scripts of pages that readers open: what they show comes from published data, in which words are
 * plain text. `src/integrations/light-scripts.ts` puts it in the place of `markup.ts`.
 */
import type { PhrasingContent } from 'mdast';
import { html, type Html } from './html.ts';

export function renderedWords(words: readonly PhrasingContent[]): Html {
  return html`${words.map((node) => node.type === 'text' && node.value)}`;
}

export function prose(): Html {
  return html``;
}
