/** The due dates of open work for calendars: of the site, and of each area that has any. */
import type { APIRoute } from 'astro';
import { calendarDocument, calendarsOf } from '../../exports/calendar.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { filePaths } from '../_paths.ts';

export async function getStaticPaths() {
  const archive = await getArchive();
  const calendars = calendarsOf(archive).map((one) => [one.page, () => calendarDocument(one, archive)] as const);
  return filePaths('due.ics', calendars);
}

export const GET: APIRoute<{ make: () => string }> = ({ props: { make } }) =>
  new Response(make(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
