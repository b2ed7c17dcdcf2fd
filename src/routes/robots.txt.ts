/** Search engines may read everything. Names the sitemap if the URL of the site is known. */
import type { APIRoute } from 'astro';
import { fullUrl } from '../urls/site-path.ts';

export const GET: APIRoute = () => {
  const sitemap = import.meta.env.ALMANAC_ORIGIN ? [`Sitemap: ${fullUrl('/sitemap-index.xml')}`] : [];
  return new Response(['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n'));
};
