import { isPicture } from '../../../report/content-path.ts';
import { documentsOf } from '../../../report/content.ts';
import { andNearest, resemblingFileAmong } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, placesIn, quote } from '../../../report/diagnostics/source.ts';
import type { ContentRule } from '../../rule.ts';

export const missingPicture: ContentRule = {
  code: 'missing-image',
  check({ content, textOf }, report) {
    if (!content.site) return;
    const { paths } = content;
    const resemblingPicture = resemblingFileAmong(paths.values().filter(isPicture));
    for (const { file, images } of documentsOf(content)) {
      const missing = images.filter(({ path }) => !paths.has(path));
      if (missing.length === 0) continue;
      const text = textOf(file);
      const { stretch } = placesIn(text);
      for (const { path, position } of missing) {
        const [start, end] = stretch(position);
        const near = resemblingPicture(path);
        const corrected = withPath(text.slice(start, end), `/${near}`);
        report(file, {
          at: position,
          found: `no file ${quote(path)}`,
          expected: `an image inside the content folder${andNearest(near)}`,
          fix:
            near === undefined
              ? `Put the picture at ${path} in the content folder, or delete this.`
              : correctedLines(text, start, end, corrected),
        });
      }
    }
  },
};

/** A picture in Markdown with another path. */
function withPath(written: string, path: string): string {
  return written.replace(/\]\([^)]*\)$|\]\[[^\]]*\]$|\]$/, () => `](${path})`);
}
