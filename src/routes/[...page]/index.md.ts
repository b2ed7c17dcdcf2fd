/** The pages of cycles, their changes, areas and items as Markdown. */
import type { APIRoute } from 'astro';
import { areaMarkdown } from '../../exports/area-markdown.ts';
import { changesMarkdown } from '../../exports/changes-markdown.ts';
import { cycleMarkdown } from '../../exports/cycle-markdown.ts';
import { itemMarkdown } from '../../exports/item-markdown.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { splitRecent } from '../../urls/recent-cycles.ts';
import { areaCycles } from '../../history/area-cycles.ts';
import { filePaths } from '../_paths.ts';

export async function getStaticPaths() {
  const archive = await getArchive();
  const { content, history } = archive;
  const cyclesOf = (area: string) => splitRecent(areaCycles(area, history));
  return filePaths<string>('index.md', [
    ...history.cycles.map((entry) => [`/cycles/${entry.cycle.id}/`, () => cycleMarkdown(entry, archive)] as const),
    ...history.cycles.map(
      (entry) => [`/cycles/${entry.cycle.id}/changes/`, () => changesMarkdown(entry, archive)] as const,
    ),
    ...content.areas.map(
      (area) => [`/areas/${area.id}/`, () => areaMarkdown(area, cyclesOf(area.id), archive)] as const,
    ),
    ...history.items.map((item) => [`/areas/${item.id}/`, () => itemMarkdown(item, archive)] as const),
  ]);
}

export const GET: APIRoute<{ make: () => string }> = ({ props: { make } }) => new Response(make());
