import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import standard from '../assets/favicon.svg?raw';
import { readSettings } from '../disk/settings.ts';

/**
 * The mark of the site as an address that holds the whole picture.
 * @param mark of the settings: a path below the content folder; undefined for Almanac's own.
 * @returns `data:image/…`.
 */
export async function markData(mark: string | undefined): Promise<string> {
  const bytes = mark === undefined ? Buffer.from(standard) : await readFile(join(readSettings(process.cwd(), process.env).folder, mark));
  return `data:image/${mark?.toLowerCase().endsWith('.png') ? 'png' : 'svg+xml'};base64,${bytes.toString('base64')}`;
}
