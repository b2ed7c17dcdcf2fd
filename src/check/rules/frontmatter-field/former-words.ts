import { isMap, isSeq } from 'yaml';
import { fieldAt, nodeAt, yamlText } from '../../../report/fields/yaml.ts';
import { stringsWith, type OwnWords } from '../../fields/own-words.ts';
import type { FieldsRule, FieldsSeen } from '../../rule.ts';

/** `words` in `site.yaml`, which put a team's words into all English strings. These are in `strings.yaml` now. */
export const formerWords: FieldsRule = {
  code: 'frontmatter-field',
  check(seen, report) {
    const field = seen.file.path === 'site.yaml' ? fieldAt(seen.document, ['words']) : undefined;
    if (!field) return;
    const [start, end] = field.key.range;
    report({
      at: [start, end],
      found: 'the field `words`, which does not exist any more',
      expected: 'the strings that have these words in strings.yaml beside site.yaml, and no field `words`',
      fix: stringsToPaste(seen),
    });
  },
};

function stringsToPaste({ document }: FieldsSeen): string {
  const { language = 'en' } = document.toJS() as { language?: unknown };
  const isEnglish = /^en\b/.test(String(language));
  const strings = isEnglish ? stringsWith(wordsIn(document)) : [];
  if (strings.length === 0) return 'Delete this field, and write the strings that have these words into strings.yaml.';
  return `strings.yaml:\n\n${strings.map(([key, text]) => `${key}: ${yamlText(text)}`).join('\n')}`;
}

/** The words as they were written, as far as they are one for one and one for several. */
function wordsIn(document: FieldsSeen['document']): OwnWords {
  const words = nodeAt(document, ['words']);
  if (!isMap(words)) return {};
  const entries = words.items.map(({ key, value }): [string, string[]] => {
    const list = isSeq(value) ? (value.toJS(document) as unknown[]) : [];
    return [String(key), list.length === 2 ? list.map(String) : []];
  });
  return Object.fromEntries(entries);
}
