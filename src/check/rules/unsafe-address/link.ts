import { quote } from '../../../report/diagnostics/source.ts';
import { wrongLinks } from '../../link-targets.ts';
import type { DocumentRule } from '../../rule.ts';

export const unsafeLink: DocumentRule = {
  code: 'unsafe-address',
  check({ document }, report) {
    for (const { target, expected, instead, isFile } of wrongLinks(document))
      if (!isFile) report({ at: target, found: quote(target.url), expected, instead });
  },
};
