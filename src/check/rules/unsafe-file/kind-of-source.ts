import { quote } from '../../../report/diagnostics/source.ts';
import { isPublishable } from '../../file-kinds.ts';
import type { ContentRule } from '../../rule.ts';

/** The original of a report is a file that no browser runs. */
export const kindOfSource: ContentRule = {
  code: 'unsafe-file',
  check({ content: { site, reports, paths } }, report) {
    for (const { file, source } of site ? reports : []) {
      const path = source?.file;
      if (path === undefined || !paths.has(path) || isPublishable(path)) continue;
      report(file, {
        at: ['source', 'file'],
        found: `${quote(path)}, a kind of file that is not published, because a browser may run it`,
        expected: 'PDF, Markdown (.md), text (.txt, .csv), a file of an office program, a picture or a zip archive',
        fix: 'Save it as PDF, or put it in a zip archive, and name that file here.',
      });
    }
  },
};
