/** The mark of the site as a file, for whoever asks for it; pages carry it with them. */
import type { APIRoute } from 'astro';
import mark from '../assets/favicon.svg?raw';

export const GET: APIRoute = () => new Response(mark, { headers: { 'content-type': 'image/svg+xml' } });
