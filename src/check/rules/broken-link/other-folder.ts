import { quote } from '../../../report/diagnostics/source.ts';
import { wrongLinks } from '../../link-targets.ts';
import type { DocumentRule } from '../../rule.ts';

/** The path of a content file, written as if this file were in another folder. */
export const linkFromOtherFolder: DocumentRule = {
  code: 'broken-link',
  check({ document }, report) {
    for (const { target, expected, instead, isFile } of wrongLinks(document))
      if (isFile) report({ at: target, found: quote(target.url), expected, instead });
  },
};
