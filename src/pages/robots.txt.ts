/** Everything may be read. The sitemap is named where the URL of the site is known. */
import type { APIRoute } from 'astro';
import { siteOrigin } from '../loaders/site-origin.ts';
import { sitePath } from '../urls/site-path.ts';

export const GET: APIRoute = () => {
  const site = siteOrigin();
  const sitemap = site ? [`Sitemap: ${new URL(sitePath('/sitemap-index.xml'), site).href}`] : [];
  return new Response(['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n'));
};
