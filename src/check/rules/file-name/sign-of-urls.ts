import { quote } from '../../../report/diagnostics/source.ts';
import { publishedFiles } from '../../published-files.ts';
import type { ContentRule } from '../../rule.ts';
import { newName } from '../../wrong-paths.ts';

/** These have a special meaning in URLs. */
const signs = /[#%]+/g;

export const signOfUrls: ContentRule = {
  code: 'file-name',
  check({ content, input, nameOf }, report) {
    const taken = new Set(input.paths);
    for (const { path } of publishedFiles(content)) {
      if (path.search(signs) < 0) continue;
      report(nameOf(path), {
        found: `${quote(path)}, which is published`,
        expected: 'a name without "#" and "%", which have a special meaning in URLs',
        fix: newName(path, path.replace(signs, '-'), taken),
      });
    }
  },
};
