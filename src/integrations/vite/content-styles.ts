import type { Plugin } from 'vite';
import { guideUrl, type Settings } from '../../loaders/settings.ts';
import { formatDiagnostics } from '../../report/diagnostics/format.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { contentStyles } from '../output/content-styles.ts';

/**
 * Refuses styles that Tailwind has made of content before Vite reads the files that they name, in development too. Plugins of
 * PostCSS and others make theirs later: the finished site is checked for those.
 */
export function noContentStyles(settings: Settings): Plugin {
  return {
    name: 'almanac-no-content-styles',
    // After the plugins of the project, which come first.
    enforce: 'pre',
    transform: {
      filter: { id: /\.css(?:$|\?)/ },
      handler(css) {
        const found = contentStyles(css, settings);
        if (found.length > 0)
          throw new PlainError(
            `\n${formatDiagnostics(found, { textOf: () => undefined, guide: guideUrl(settings) })}\n`,
          );
      },
    },
  };
}
