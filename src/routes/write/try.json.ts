/** A new site, for the page on which Almanac is tried out. */
import type { APIRoute } from 'astro';
import { trialContent } from '../../exports/trial-content.ts';
import { getSiteFrame } from '../../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json(trialContent((await getSiteFrame()).site.language));
