import { resemblingFile } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { placeOfField } from '../../../report/fields/field-place.ts';
import type { ContentRule } from '../../rule.ts';
import { fileName } from '../../wrong-paths.ts';

/** The original that a report names has to be there. */
export const missingSource: ContentRule = {
  code: 'missing-file',
  check({ content: { site, reports, paths }, textOf }, report) {
    for (const { file, source } of site ? reports : []) {
      const path = source?.file;
      if (path === undefined || paths.has(path)) continue;
      const at = ['source', 'file'];
      const text = textOf(file);
      const { from, end } = placeOfField(text, at);
      const originals = [...paths].filter((other) => other.startsWith('sources/'));
      const near = resemblingFile(path, originals);
      report(file, {
        at,
        found: `no file ${quote(path)} in the content folder`,
        expected: 'the path of the original below the content folder',
        fix:
          near === undefined
            ? `Put the original at sources/${fileName(path)}, and write that path here; or delete this field.`
            : correctedLines(text, from, end, yamlText(near)),
      });
    }
  },
};
