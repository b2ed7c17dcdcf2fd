/** The page of an item as Markdown, while an author writes; a build has it from `other-files.json`. */
import type { APIRoute } from 'astro';
import { itemMarkdown } from '../../../../exports/item-markdown.ts';
import type { Thread } from '../../../../history/history.ts';
import { itemPaths } from '../../../_paths.ts';
import { getPublication } from '../../../_publication.ts';

export const getStaticPaths = () => (import.meta.env.DEV ? itemPaths() : []);

export const GET: APIRoute<{ thread: Thread }> = async ({ props: { thread } }) =>
  new Response(itemMarkdown(thread, await getPublication()));
