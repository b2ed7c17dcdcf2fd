/**
 * Headers for static hosts that read them from the published folder. Other hosts need none, as each page carries its
 * policy.
 */
import type { APIRoute } from 'astro';
import { headersFile, htaccessFile } from '../exports/host-headers.ts';
import { lastVisitScript, redirectScript, sitePolicy } from '../policy/policy.ts';
import { getArchive } from '../loaders/get-archive.ts';

const files = { _headers: headersFile, '.htaccess': htaccessFile };

export function getStaticPaths() {
  // Development has no policy.
  return import.meta.env.ALMANAC_DEV ? [] : Object.keys(files).map((host) => ({ params: { host } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { site } = (await getArchive()).content;
  // A redirect is a page too, and has to pass both its own policy and this one.
  const policy = sitePolicy(site, [lastVisitScript, redirectScript]);
  return new Response(files[params['host'] as keyof typeof files](policy));
};
