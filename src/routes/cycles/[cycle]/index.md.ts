/** The page of a cycle as Markdown. */
import type { APIRoute } from 'astro';
import { cycleMarkdown } from '../../../exports/cycle-markdown.ts';
import type { CycleReports } from '../../../history/history.ts';
import { getArchive } from '../../../loaders/get-archive.ts';
import { getPublication } from '../../_publication.ts';

export async function getStaticPaths() {
  const { cycles } = (await getArchive()).history;
  return cycles.map((entry) => ({ params: { cycle: entry.cycle.id }, props: { entry } }));
}

export const GET: APIRoute<{ entry: CycleReports }> = async ({ props: { entry } }) =>
  new Response(cycleMarkdown(entry, await getPublication()));
