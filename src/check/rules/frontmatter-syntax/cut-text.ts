import { quote } from '../../../report/diagnostics/source.ts';
import { textsIn } from '../../fields/texts.ts';
import type { FieldsRule } from '../../rule.ts';

/** A hash directly before a word is a number or a tag; in a comment, a space follows the hash. */
const cut = /^[^\S\r\n]+#[\p{L}\p{N}][^\r\n]*/u;
/** Nobody writes a longer text on one line. */
const maxRest = 1_000;

/**
 * Text that YAML cuts at a hash, as `title: Sprint #12` would be published as "Sprint". A hash begins a comment if the
 * field could not have the whole text, as with a date.
 */
export const cutText: FieldsRule = {
  code: 'frontmatter-syntax',
  check(seen, report) {
    const { yaml, wouldPass } = seen;
    for (const { written, at, isPlain, isKey, path } of textsIn(seen)) {
      if (!isPlain || isKey) continue;
      const [start, end] = at;
      // An empty value begins after its space, at the hash.
      const from = written === '' ? end - 1 : end;
      const rest = cut.exec(yaml.slice(from, from + maxRest))?.[0];
      if (rest === undefined) continue;
      const text = (written + rest).trim();
      const whole = JSON.stringify(text.replace(/\s*[\r\n]\s*/g, ' '));
      if (!wouldPass(path(), whole)) continue;
      const read = written === '' ? 'nothing' : `only ${quote(written)}`;
      report({
        at: [start, from + rest.length],
        found: `${quote(text)}, but YAML reads ${read}: a hash after a space begins a comment`,
        expected: 'quotes around text with a hash in it, or a space after the hash if it begins a comment',
        instead: whole,
      });
    }
  },
};
