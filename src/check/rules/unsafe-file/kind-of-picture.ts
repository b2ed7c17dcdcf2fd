import { isPicture } from '../../../report/content-path.ts';
import { documentsOf } from '../../../report/content.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import type { ContentRule } from '../../rule.ts';

export const kindOfPicture: ContentRule = {
  code: 'unsafe-file',
  check({ content }, report) {
    if (!content.site) return;
    for (const { file, images } of documentsOf(content)) {
      for (const { path, position } of images) {
        if (isPicture(path) || !content.paths.has(path)) continue;
        report(file, {
          at: position,
          found: `${quote(path)}, which browsers do not show as a picture`,
          expected: 'a picture: PNG, JPEG, GIF, WebP, AVIF or SVG',
          fix: 'Show a picture here, or link to the file.',
        });
      }
    }
  },
};
