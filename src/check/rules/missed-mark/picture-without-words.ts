import { documentsOf } from '../../../report/content.ts';
import { placesIn, quote } from '../../../report/diagnostics/source.ts';
import type { ContentRule } from '../../rule.ts';

export const pictureWithoutWords: ContentRule = {
  code: 'missed-mark',
  check({ content, textOf }, report) {
    if (!content.site) return;
    for (const { file, images } of documentsOf(content)) {
      if (images.length === 0) continue;
      const text = textOf(file);
      const { stretch } = placesIn(text);
      for (const { path, position } of images) {
        const written = text.slice(...stretch(position));
        // A missing picture is reported by itself.
        if (!content.paths.has(path) || !/^!\[\s*\]/.test(written)) continue;
        report(file, {
          at: position,
          found: `${quote(written)}, which says nothing to readers who cannot see it`,
          expected: 'words between the brackets',
          fix: 'Say between the brackets what the picture shows.',
        });
      }
    }
  },
};
