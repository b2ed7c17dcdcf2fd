/**
 * Headers for static hosts that read them from the folder that is published; others need none, as pages carry their
 * policy.
 */
import type { APIRoute } from 'astro';
import { headersFile, htaccessFile, type HostedSite } from '../exports/host-headers.ts';
import { lastVisitScript, redirectScript, sitePolicy } from '../policy/policy.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { sitePath } from '../urls/site-path.ts';

const files = { _headers: headersFile, '.htaccess': htaccessFile };

export function getStaticPaths() {
  // In development there is no policy.
  return import.meta.env.PROD ? Object.keys(files).map((host) => ({ params: { host } })) : [];
}

export const GET: APIRoute = async ({ params }) => {
  const settings = (await getArchive()).content.site;
  // Redirects are pages too, and each has to pass both its own policy and this one.
  const site: HostedSite = {
    base: sitePath('/'),
    policy: sitePolicy(settings, [lastVisitScript, redirectScript]),
  };
  return new Response(files[params['host'] as keyof typeof files](site));
};
