import { quote } from '../../../report/diagnostics/source.ts';
import { wrongLinks } from '../../link-targets.ts';
import type { DocumentRule } from '../../rule.ts';

export const unsafeLink: DocumentRule = {
  code: 'unsafe-address',
  check({ document }, report) {
    for (const { target, is, expected, instead } of wrongLinks(document))
      if (is === 'no URL') report({ at: target, found: quote(target.url), expected, instead });
  },
};
