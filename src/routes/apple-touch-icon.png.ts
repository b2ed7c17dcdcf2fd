/** The icon that a phone shows on its home screen: the mark of the site. */
import type { APIRoute } from 'astro';
import settings from 'virtual:almanac/settings';
import { getSiteFrame } from '../loaders/get-archive.ts';
import { markData } from '../loaders/team-mark.ts';
import { pngResponse } from './_draw-png.ts';

export const GET: APIRoute = async () => {
  const { mark } = (await getSiteFrame()).site;
  return pngResponse(touchIconSvg(await markData(settings.folder, mark)), mark);
};

/** Draws the icon of a home screen as SVG: the mark of the site, a `data:image/…` URL, on white as SVGs are on paper. */
function touchIconSvg(mark: string): string {
  // As Apple asks for it.
  const size = 180;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/><image x="30" y="30" width="120" height="120" href="${mark}"/></svg>`;
}
