import { isPair, isScalar, isSeq, visit } from 'yaml';
import { quote } from '../diagnostics/source.ts';
import { maxTried, wouldPass } from './issues.ts';
import type { Path, WrongFields, YamlError } from './yaml.ts';

/** A hash directly before a word is a number or a tag; in a comment, a space follows it. */
const cut = /^[^\S\r\n]+#[\p{L}\p{N}][^\r\n]*/u;

/** A text between one pair of quotes that YAML does not know. */
const curly = /^[“„«]([^“”„«»]*)[“”»]$/;

/**
 * Finds texts in quotes that YAML does not know, and texts without quotes that YAML ends at a hash: `title: Sprint #12` would be published as "Sprint". If the whole
 * text would be wrong, as for a date, it is a comment.
 */
export function cutTexts(fields: WrongFields): YamlError[] {
  const { yaml, document } = fields;
  const errors: YamlError[] = [];
  // Of thousands of files few have either.
  if (!/\s#|[“„«]/.test(yaml)) return errors;
  let tried = 0;
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || (node.type !== 'PLAIN' && node.type !== undefined) || !node.range) return;
      const [start, end] = node.range;
      const written = yaml.slice(start, end);
      const quoted = curly.exec(written)?.[1];
      if (quoted !== undefined)
        errors.push({
          code: 'frontmatter-syntax',
          at: [start, end],
          found: `${quote(written)}, whose quotes YAML reads as part of the text`,
          expected: 'straight quotes, or none',
          instead: JSON.stringify(quoted),
        });
      // An empty value begins behind its space, at the hash.
      const from = written === '' ? end - 1 : end;
      const rest = cut.exec(yaml.slice(from, from + 1_000))?.[0];
      if (rest === undefined || ++tried > maxTried) return;
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

/** The path of a value, from the nodes around it. */
function fieldPath(key: unknown, ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((node, index): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    if (!isSeq(node)) return [];
    return [index === ancestors.length - 1 ? Number(key) : node.items.indexOf(ancestors[index + 1])];
  });
}
