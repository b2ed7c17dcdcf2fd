import { quote } from '../../../report/diagnostics/source.ts';
import { textsIn } from '../../fields/texts.ts';
import type { FieldsRule } from '../../rule.ts';

/** Quotes that YAML does not know. */
const curly = /^[“„«]([^“”„«»]*)[“”»]$/;
/** A hash directly before a word is a number or a tag; in a comment, a space follows the hash. */
const cut = /^[^\S\r\n]+#[\p{L}\p{N}][^\r\n]*/u;
/** Nobody writes a longer text on one line. */
const maxRest = 1_000;

/** Text that YAML reads otherwise than its author: in curly quotes, or cut at a hash, as `title: Sprint #12` would be "Sprint". */
export const misreadText: FieldsRule = {
  code: 'frontmatter-syntax',
  check(seen, report) {
    for (const { written, at, isPlain, isKey, path } of textsIn(seen)) {
      if (!isPlain || isKey) continue;
      const [start, end] = at;
      const quoted = curly.exec(written)?.[1];
      if (quoted !== undefined)
        report({
          at,
          found: `${quote(written)}, whose quotes YAML reads as part of the text`,
          expected: 'straight quotes, or none',
          instead: JSON.stringify(quoted),
        });
      // An empty value begins after its space, at the hash.
      const from = written === '' ? end - 1 : end;
      const rest = cut.exec(seen.yaml.slice(from, from + maxRest))?.[0];
      if (rest === undefined) continue;
      const text = (written + rest).trim();
      const whole = JSON.stringify(text.replace(/\s*[\r\n]\s*/g, ' '));
      // If the field could not have the whole text, as with a date, the hash begins a comment.
      if (!seen.wouldPass(path(), whole)) continue;
      report({
        at: [start, from + rest.length],
        found: `${quote(text)}, but YAML reads ${written === '' ? 'nothing' : `only ${quote(written)}`}: a hash after a space begins a comment`,
        expected: 'quotes around text with a hash in it, or a space after the hash if it begins a comment',
        instead: whole,
      });
    }
  },
};
