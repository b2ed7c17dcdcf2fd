import { placesIn, quote } from '../../../report/diagnostics/source.ts';
import { drawingFaults } from '../../drawings/drawing.ts';
import { publishedFiles } from '../../published-files.ts';
import type { ContentRule } from '../../rule.ts';

const expected = 'an SVG with nothing but shapes, text and embedded pictures';
const fix = 'Save the drawing as plain or optimised SVG, or as PNG.';

export const unsafeDrawing: ContentRule = {
  code: 'unsafe-file',
  check({ content, input, nameOf }, report) {
    const drawings = publishedFiles(content).filter(({ path }) => /\.svg$/i.test(path));
    for (const { path, isMark } of drawings) {
      const file = nameOf(path);
      const text = input.files.find((one) => one.path === path)?.text;
      if (text === undefined) {
        const found = 'a drawing that is empty, not UTF-8 or longer than a million characters';
        report(file, { found, expected, fix });
        continue;
      }
      const { at } = placesIn(text);
      for (const { offset, found, does } of drawingFaults(text, isMark))
        report(file, { at: at(offset), found: `${quote(found)}, which ${does}`, expected, fix });
    }
  },
};
