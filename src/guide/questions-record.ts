import type { MarkdownHeading } from 'astro';
import type { SearchRecord } from '../search/record.ts';

interface Frontmatter {
  title: string;
  description: string;
  /** What authors say instead of the words on the page. */
  words: string;
}

/** The page of the guide that answers authors, as the search finds it: by its questions, each with its own place. */
export function questionsRecord(
  { title, description, words }: Frontmatter,
  headings: readonly MarkdownHeading[],
): SearchRecord {
  return {
    kind: 'page',
    path: '/guide/questions/',
    title,
    names: [],
    also: [description, words],
    filters: {},
    passages: () => headings.map(({ slug, text }) => ({ target: { anchor: slug }, text })),
  };
}
