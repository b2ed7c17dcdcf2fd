import { hasHidden, withoutHidden } from '../../../report/diagnostics/hidden-characters.ts';
import { textsIn } from '../../fields/texts.ts';
import { hiddenIn } from '../../hidden-characters.ts';
import type { FieldsRule } from '../../rule.ts';

/** Characters that readers cannot see, written as an escape such as "\u202e". */
export const hiddenEscape: FieldsRule = {
  code: 'hidden-character',
  check(seen, report) {
    for (const { value, written, at } of textsIn(seen)) {
      // Hidden characters in the file itself are reported elsewhere.
      if (typeof value !== 'string' || !hasHidden(value) || hasHidden(written)) continue;
      report({ ...hiddenIn(value), at, instead: JSON.stringify(withoutHidden(value)) });
    }
  },
};
