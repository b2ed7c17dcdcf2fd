/** The texts of the content folder, for the page on which reports are written. */
import type { APIRoute } from 'astro';
import { hash } from 'node:crypto';
import settings from 'virtual:almanac/settings';
import { writingContent } from '../../exports/writing-content.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { readFiles } from '../../loaders/read-files.ts';
import { publishedFiles } from '../../urls/page-ids.ts';

export const GET: APIRoute = async () => {
  const { input } = readFiles(settings);
  // In development, the content may have mistakes that nobody can make pages from.
  const published = await getArchive().then(
    ({ content }) => publishedFiles(content),
    () => [],
  );
  const { root, origin, base } = settings;
  const revision = hash('sha256', JSON.stringify(input.files)).slice(0, 16);
  // Where the content lies on this machine is nobody's business.
  const shownRoot = /^(?:\/|[a-z]:)/i.test(root) ? 'content' : root;
  return Response.json(writingContent(input, published, { revision, root: shownRoot, origin, base }));
};
