/** `npx node src/cli/write-schemas.ts`: brings schemas/ up to date after a schema of the content has changed. */

import { mkdir, writeFile } from 'node:fs/promises';
import { editorSchemas } from './editor-schemas.ts';

const folder = new URL('schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of editorSchemas()) await writeFile(new URL(name, folder), text);
