/** The icon on the home screen of a phone: the mark of the site. */
import type { APIRoute } from 'astro';
import settings from 'virtual:almanac/settings';
import { getSiteFrame } from '../loaders/get-archive.ts';
import { markData } from '../loaders/team-mark.ts';
import { pngResponse } from './_draw-png.ts';

export const GET: APIRoute = async () => {
  const { mark } = (await getSiteFrame()).site;
  const image = `<image x="30" y="30" width="120" height="120" href="${await markData(settings.folder, mark)}"/>`;
  // On white, like an SVG on paper, and in the size that Apple asks for.
  const background = '<rect width="180" height="180" fill="#fff"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180">${background}${image}</svg>`;
  return pngResponse(svg, mark);
};
