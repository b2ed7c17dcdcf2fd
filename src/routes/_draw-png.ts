import { renderAsync } from '@resvg/resvg-js';
import { join } from 'node:path';
import { fontFolder } from 'virtual:almanac/settings';
import { encodePng } from '../exports/encode-png.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';

const fontFiles = ['almanac-text.ttf', 'almanac-label.ttf'].map((name) => join(fontFolder, name));

/**
 * Draws an SVG as a PNG of its own size. Throws a PlainError that names `mark`, the file of the mark in it, if it
 * cannot be drawn.
 */
export async function pngResponse(svg: string, mark: string | undefined): Promise<Response> {
  const picture = await renderAsync(svg, { font: { fontFiles, loadSystemFonts: false } }).catch((error: unknown) => {
    const why = logLine(error instanceof Error ? error.message : String(error));
    throw new PlainError(
      `A picture with ${mark ?? 'the mark'} in it cannot be drawn: ${why}. A simpler mark may do, without filters and patterns.`,
    );
  });
  return new Response(new Uint8Array(await encodePng(picture.pixels, picture.width)), {
    headers: { 'content-type': 'image/png' },
  });
}
