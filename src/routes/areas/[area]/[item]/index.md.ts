/** The page of an item as Markdown, while an author writes; a build has it from `other-files.json`. */
import type { APIRoute } from 'astro';
import { itemMarkdown } from '../../../../exports/item-markdown.ts';
import type { Thread } from '../../../../history/history.ts';
import { getArchive } from '../../../../loaders/get-archive.ts';
import { getPublication } from '../../../_publication.ts';

export async function getStaticPaths() {
  const items = import.meta.env.DEV ? (await getArchive()).history.items : [];
  return items.map((thread) => {
    const [area, item] = thread.id.split('/');
    return { params: { area, item }, props: { thread } };
  });
}

export const GET: APIRoute<{ thread: Thread }> = async ({ props: { thread } }) =>
  new Response(itemMarkdown(thread, await getPublication()));
