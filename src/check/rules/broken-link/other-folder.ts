import { quote } from '../../../report/diagnostics/source.ts';
import { wrongLinks } from '../../link-targets.ts';
import type { DocumentRule } from '../../rule.ts';

/** The path of a content file, written as if this file were in another folder. */
export const linkFromOtherFolder: DocumentRule = {
  code: 'broken-link',
  check({ document }, report) {
    for (const { target, is, expected, instead } of wrongLinks(document))
      if (is === 'from another folder') report({ at: target, found: quote(target.url), expected, instead });
  },
};
