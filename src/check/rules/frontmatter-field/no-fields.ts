import { quote } from '../../../report/diagnostics/source.ts';
import type { FieldsRule } from '../../rule.ts';

/** Text in which there are no fields. */
export const noFields: FieldsRule = {
  code: 'frontmatter-field',
  check({ yaml, document, json, issues }, report) {
    const issue = issues.find(({ kind }) => kind === 'fields');
    if (!issue) return;
    const [, name = '', value] = /^([\w-]+|\/\S*)[\s:=>;-]+(\S.*)$/.exec(yaml.trim()) ?? [];
    const isField = Object.hasOwn(json.properties ?? {}, name) || name.startsWith('/');
    const start = document.contents?.range[0] ?? 0;
    report({
      // YAML takes a no-break space for text.
      at: [start, Math.max(start, yaml.trimEnd().length)],
      found: quote(yaml),
      expected: issue.message,
      fix: isField ? `${name}: ${value}` : 'Write a key, a colon and a space before each value.',
    });
  },
};
