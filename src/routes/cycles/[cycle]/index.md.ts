/** The page of a cycle as Markdown. */
import type { APIRoute } from 'astro';
import { cycleMarkdown } from '../../../exports/cycle-markdown.ts';
import type { CycleReports } from '../../../history/history.ts';
import { getPublication } from '../../_publication.ts';

export { cyclePaths as getStaticPaths } from '../../_paths.ts';

export const GET: APIRoute<{ entry: CycleReports }> = async ({ props: { entry } }) =>
  new Response(cycleMarkdown(entry, await getPublication()));
