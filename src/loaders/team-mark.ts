import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import favicon from '../assets/favicon.svg?raw';
import { readSettings } from './settings.ts';

/** The mark of the site as a data URL. `mark` is its path inside the content folder; undefined for Almanac's own. */
export async function markData(mark: string | undefined): Promise<string> {
  if (mark === undefined) return `data:image/svg+xml,${encodeURIComponent(favicon)}`;
  const bytes = await readFile(join(readSettings(process.cwd(), process.env).folder, mark));
  return `data:image/${mark.toLowerCase().endsWith('.png') ? 'png' : 'svg+xml'};base64,${bytes.toString('base64')}`;
}
