import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, publicFolder } from '../loaders/list-files.ts';
import { packageFolder } from '../loaders/package-folder.ts';
import type { Settings } from '../loaders/settings.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { pathOf } from '../urls/read-url.ts';
import { routeOf } from '../urls/routes.ts';

/** Files that a build writes for hosts, beside the routes. */
const ofHosts = ['_headers', '.htaccess'];

/**
 * Adds what a team has beside its content folder: the files in `public/` are published as they are, and `theme.css`
 * comes after the styles of Almanac. Throws a PlainError if Almanac itself writes a file of the same URL.
 */
export function ownFiles({ folder }: Pick<Settings, 'folder'>): AstroIntegration {
  const theme = join(dirname(folder), 'theme.css');
  const styles = existsSync(theme) ? theme : join(packageFolder, 'src/styles/no-theme.css');
  return {
    name: 'almanac-own-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const clashing = listFiles(publicFolder(folder)).filter(
          (file) => ofHosts.includes(file) || routeOf(pathOf(file)) !== undefined,
        );
        if (clashing.length > 0)
          throw new PlainError(
            `Almanac writes files of the same names: ${clashing.map((file) => `public/${file}`).join(', ')}. Rename or delete them. (The icon of the site is "mark" in site.yaml.)`,
          );
        updateConfig({
          publicDir: pathToFileURL(`${publicFolder(folder)}/`),
          vite: { resolve: { alias: { 'almanac:theme.css': styles } } },
        });
      },
    },
  };
}
