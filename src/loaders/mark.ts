import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import favicon from '../assets/favicon.svg?raw';
import { readSettings } from './settings.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';

/** A larger image could take gigabytes to decode. */
const most = 4096;

/**
 * The mark of the site as a data URL.
 * @param mark of the settings: a path below the content folder; undefined for Almanac's own.
 * @returns `data:image/…`.
 * @throws PlainError where a PNG has more than 4096 pixels on a side.
 */
export async function markData(mark: string | undefined): Promise<string> {
  const bytes =
    mark === undefined
      ? Buffer.from(favicon)
      : await readFile(join(readSettings(process.cwd(), process.env).folder, mark));
  const [width, height] =
    mark?.toLowerCase().endsWith('.png') && bytes.length >= 24
      ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
      : [0, 0];
  if (width > most || height > most)
    throw new PlainError(
      `The mark ${mark} is ${width} by ${height} pixels: a mark needs no more than ${most} on a side.`,
    );
  return `data:image/${mark?.toLowerCase().endsWith('.png') ? 'png' : 'svg+xml'};base64,${bytes.toString('base64')}`;
}
