import { quote } from '../../../report/diagnostics/source.ts';
import { textsIn } from '../../fields/texts.ts';
import type { FieldsRule } from '../../rule.ts';

const curly = /^[“„«]([^“”„«»]*)[“”»]$/;

/** Quotes that YAML does not know. */
export const otherQuotes: FieldsRule = {
  code: 'frontmatter-syntax',
  check(seen, report) {
    for (const { written, at, isPlain, isKey } of textsIn(seen)) {
      const quoted = curly.exec(written)?.[1];
      if (quoted === undefined || !isPlain || isKey) continue;
      report({
        at,
        found: `${quote(written)}, whose quotes YAML reads as part of the text`,
        expected: 'straight quotes, or none',
        instead: JSON.stringify(quoted),
      });
    }
  },
};
