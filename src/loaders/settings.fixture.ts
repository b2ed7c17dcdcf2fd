/** The settings that modules of pages have in unit tests. */

import { fileURLToPath } from 'node:url';
import { readSettings } from './settings.ts';

export default readSettings(fileURLToPath(new URL('../../e2e/fixtures', import.meta.url)), { content: 'workshop' });
export const fontFolder = '';
