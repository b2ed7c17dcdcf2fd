/** What the filters offer; loaded when a reader searches from another page than the search page. */
import type { APIRoute } from 'astro';
import type { NamesFile } from '../../client/search/search-state.ts';
import { filterValues } from '../../components/filter-values.ts';
import { getArchive } from '../../loaders/get-archive.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const file: NamesFile = { filters: filterValues(archive), compared: archive.history.reports.length > 1 };
  return Response.json(file);
};
