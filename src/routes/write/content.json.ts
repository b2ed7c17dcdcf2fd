/** The texts of the content folder, for the page on which reports are written. */
import type { APIRoute } from 'astro';
import settings from 'virtual:almanac/settings';
import { writingContent } from '../../exports/writing-content.ts';
import { publishedFiles } from '../../urls/page-ids.ts';
import { siteToWrite } from './_site.ts';

export const GET: APIRoute = async () => {
  const { input, archive } = await siteToWrite();
  const published = archive ? publishedFiles(archive.content) : [];
  const { root, origin, base } = settings;
  // Where the content lies on this machine is nobody's business.
  const shownRoot = /^(?:\/|[a-z]:)/i.test(root) ? 'content' : root;
  return Response.json(writingContent(input, published, { root: shownRoot, origin, base }));
};
