import { andNearest, resemblingFile } from '../../../report/diagnostics/nearest.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import type { ContentRule } from '../../rule.ts';

export const missingMark: ContentRule = {
  code: 'missing-image',
  check({ content: { site, paths }, nameOf }, report) {
    const mark = site?.mark;
    if (mark === undefined || paths.has(mark)) return;
    const drawings = [...paths].filter((path) => /\.(svg|png)$/i.test(path));
    const near = resemblingFile(mark, drawings);
    const advice = `Put the mark at ${mark} in the content folder, or delete this field.`;
    report(nameOf('site.yaml'), {
      at: ['mark'],
      found: `no file ${quote(mark)}`,
      expected: `an SVG or PNG file below the content folder${andNearest(near)}`,
      fix: near === undefined ? advice : `mark: ${yamlText(near)}`,
    });
  },
};
