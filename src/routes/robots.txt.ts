/** Search engines may read everything. Names the sitemap if the URL of the site is known. */
import type { APIRoute } from 'astro';
import { sitePath } from '../urls/site-path.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? [`Sitemap: ${new URL(sitePath('/sitemap-index.xml'), site).href}`] : [];
  return new Response(['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n'));
};
