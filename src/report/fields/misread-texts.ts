import { isPair, isScalar, isSeq, visit } from 'yaml';
import { hasHidden, hiddenFinding, withoutHidden } from '../diagnostics/hidden-characters.ts';
import { quote } from '../diagnostics/source.ts';
import { wouldPass } from './issues.ts';
import type { Path, WrongFields, YamlError } from './yaml.ts';

/** A hash directly before a word is a number or a tag; in a comment, a space follows the hash. */
const cut = /^[^\S\r\n]+#[\p{L}\p{N}][^\r\n]*/u;

const curly = /^[“„«]([^“”„«»]*)[“”»]$/;

/**
 * Finds texts that YAML does not read as the author sees them: with escapes such as "\u202e", in quotes that YAML does
 * not know, or cut at a hash, as `title: Sprint #12` would be published as "Sprint". A hash begins a comment if the
 * field could not have the whole text, as with a date.
 */
export function misreadTexts(fields: WrongFields): YamlError[] {
  const { yaml, document } = fields;
  const errors: YamlError[] = [];
  // Few of thousands of files have any.
  if (!/\s#|[“„«\\]/.test(yaml)) return errors;
  visit(document, {
    Scalar(key, { value, type, range }, ancestors) {
      if (!range) return;
      const [start, end] = range;
      const written = yaml.slice(start, end);
      // Hidden characters in the file itself are reported elsewhere.
      if (typeof value === 'string' && hasHidden(value) && !hasHidden(written))
        errors.push({ ...hiddenFinding(value), at: [start, end], instead: JSON.stringify(withoutHidden(value)) });
      if (key === 'key' || (type !== 'PLAIN' && type !== undefined)) return;
      const quoted = curly.exec(written)?.[1];
      if (quoted !== undefined)
        errors.push({
          code: 'frontmatter-syntax',
          at: [start, end],
          found: `${quote(written)}, whose quotes YAML reads as part of the text`,
          expected: 'straight quotes, or none',
          instead: JSON.stringify(quoted),
        });
      // An empty value begins after its space, at the hash.
      const from = written === '' ? end - 1 : end;
      const rest = cut.exec(yaml.slice(from, from + 1_000))?.[0];
      if (rest === undefined) return;
      const text = (written + rest).trim();
      const whole = JSON.stringify(text.replace(/\s*[\r\n]\s*/g, ' '));
      if (!wouldPass(fields, fieldPath(key, ancestors), whole)) return;
      const read = written === '' ? 'nothing' : `only ${quote(written)}`;
      errors.push({
        code: 'frontmatter-syntax',
        at: [start, from + rest.length],
        found: `${quote(text)}, but YAML reads ${read}: a hash after a space begins a comment`,
        expected: 'quotes around text with a hash in it, or a space after the hash if it begins a comment',
        instead: whole,
      });
    },
  });
  return errors;
}

function fieldPath(key: unknown, ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((node, index): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    if (!isSeq(node)) return [];
    return [index === ancestors.length - 1 ? Number(key) : node.items.indexOf(ancestors[index + 1])];
  });
}
