import { quote } from '../../../report/diagnostics/source.ts';
import { beginsLikeItsKind } from '../../file-kinds.ts';
import { publishedFiles } from '../../published-files.ts';
import type { ContentRule } from '../../rule.ts';

export const firstBytes: ContentRule = {
  code: 'unsafe-file',
  check({ content, input, nameOf }, report) {
    if (!input.headOf) return;
    for (const { path } of publishedFiles(content)) {
      const head = input.headOf(path);
      if (head && beginsLikeItsKind(path, head)) continue;
      report(nameOf(path), {
        found: `${quote(path)}, which does not begin like files of its kind: a browser may run what is in it`,
        expected: 'a file of the kind that its name says; text that does not begin with "<"',
        fix: 'Save it as what its name says. In text, write a title before the first "<".',
      });
    }
  },
};
