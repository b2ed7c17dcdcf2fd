/** The icon that a phone shows on its home screen: the mark of the site. */
import type { APIRoute } from 'astro';
import settings from 'virtual:almanac/settings';
import { touchIconSvg } from '../exports/touch-icon.ts';
import { getSiteFrame } from '../loaders/get-archive.ts';
import { markData } from '../loaders/team-mark.ts';
import { pngResponse } from './_draw-png.ts';

export const GET: APIRoute = async () => {
  const { mark } = (await getSiteFrame()).site;
  return pngResponse(touchIconSvg(await markData(settings.folder, mark)), mark);
};
