import { classifyPath } from '../../../report/content-path.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import type { ContentRule } from '../../rule.ts';

/** A draft beside what it is a draft of: only one of them can be shown. */
export const draftBesideOriginal: ContentRule = {
  code: 'duplicate-name',
  check({ input, drafts, nameOf }, report) {
    const first = new Map<string, string>();
    for (const path of drafts ? input.paths : []) {
      if (!('draft' in classifyPath(path))) continue;
      const page = path.replace(/(^|\/)_/g, '$1');
      const twin = first.get(page);
      if (twin === undefined) first.set(page, path);
      else
        report(nameOf(path), {
          found: `${quote(path)}, which is for the same page as ${quote(twin)}`,
          expected: 'one of the two',
          fix: `Delete ${twin} or ${path}.`,
        });
    }
  },
};
