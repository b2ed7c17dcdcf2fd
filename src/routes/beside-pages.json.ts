/**
 * The Markdown, feeds and calendars of pages. A build writes each to its place and deletes this file
 * (src/integrations/output/write-beside-pages.ts): rendering a file takes Astro three times as long as making its text.
 */
import type { APIRoute } from 'astro';
import type { BesidePages } from '../exports/beside-pages.ts';
import { fullText } from '../exports/llms.ts';
import { getArchive } from '../loaders/get-archive.ts';
import * as calendars from './[...page]/due.ics.ts';
import * as feeds from './[...page]/feed.xml.ts';
import * as markdown from './[...page]/index.md.ts';
import { filePaths } from './_paths.ts';

export const GET: APIRoute = async () => {
  const texts: BesidePages['texts'] = {};
  const kinds = { 'due.ics': calendars, 'feed.xml': feeds, 'index.md': markdown };
  for (const [name, { getStaticPaths }] of Object.entries(kinds))
    for (const { params, props } of await getStaticPaths())
      texts[params.page === undefined ? name : `${params.page}/${name}`] = props.make();
  const archive = await getArchive();
  const copies = Object.fromEntries(archive.urls.moved.files);
  const [full] = await filePaths('llms-full.txt', [['/', () => fullText(archive)]]);
  const parts = full?.props.make() ?? [];
  return Response.json({
    texts,
    copies,
    fullText: parts.map(({ page, make }) => {
      const path = `${page}/index.md`;
      return path in texts ? { path } : make();
    }),
  } satisfies BesidePages);
};
