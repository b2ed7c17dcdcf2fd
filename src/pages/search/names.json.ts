/** What areas and cycles are called; loaded when a reader searches from another page than the search page. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../loaders/archive.ts';
import type { NamesFile } from '../../client/search/filter-values.ts';

export const GET: APIRoute = async () => {
  const { content, history } = await getArchive();
  const file: NamesFile = {
    areas: content.areas.map(({ id, title }) => [id, title]),
    cycles: history.cycles.toReversed().map(({ cycle }) => [cycle.id, cycle.label]),
    compared: history.reports.length > 1,
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
