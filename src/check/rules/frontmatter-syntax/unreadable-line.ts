import type { Position } from '../../../report/diagnostics/diagnostic.ts';
import { placesIn, quote } from '../../../report/diagnostics/source.ts';
import { parseYaml } from '../../../report/fields/yaml.ts';
import { maxMistakes } from '../../../report/limits.ts';
import { fixedLine } from '../../fields/fixed-line.ts';
import { problemsIn, reasonOf } from '../../fields/yaml-problems.ts';
import type { FieldsRule, FieldsSeen, MistakeHere } from '../../rule.ts';

/** After each fix, the YAML is read again, until so many characters have been read. */
const maxRead = 200_000;

/** What keeps YAML from being read: at most one mistake in each line. */
export const unreadableLine: FieldsRule = {
  code: 'frontmatter-syntax',
  check(seen, report) {
    for (const mistake of unreadableLines(seen)) report(mistake);
  },
};

/** Corrects the line of each problem and reads again, as an open bracket or quote makes other lines look wrong. */
function unreadableLines({ yaml, document }: FieldsSeen): Iterable<MistakeHere> {
  const mistakes = new Map<number, MistakeHere>();
  let problems = problemsIn(yaml, document);
  if (problems.length === 0) return [];
  const lines = yaml.split('\n');
  const { stretch } = placesIn(yaml);
  const add = (at: Position, found: string, expected: string, fixed?: string, advice = '') => {
    mistakes.set(at.line, { at: stretch(at), found, expected, fix: fixed ?? advice });
    if (fixed === undefined) return;
    lines[at.line - 1] = fixed;
    const text = lines.join('\n');
    if (mistakes.size * text.length <= maxRead) problems = problemsIn(text, parseYaml(text));
  };
  for (const [row, field] of indentedFields(lines)) {
    const found = `${quote(lines[row] ?? '')} indented, though it belongs to no field above`;
    add({ line: row + 1, column: 1 }, found, 'every field at the beginning of its line', field);
  }
  while (mistakes.size <= maxMistakes) {
    const next = problems.find(({ line }) => !mistakes.has(line));
    if (!next) break;
    const [above = '', text = ''] = [lines[next.line - 2], lines[next.line - 1]];
    const isIndent = text.slice(0, next.column - 1).trim() === '';
    const [reason, advice] = reasonOf(next.code, text);
    add(next, `${quote(text)}, ${reason}`, oneField, fixedLine(text, above, isIndent), advice);
  }
  return mistakes.values();
}

const oneField =
  'YAML: one `key: value` per line; quotes around a value that contains ": " or "{", or begins with a special character';

/** A value that continues below: nothing yet, a block of text, an open quote or bracket. */
const open = /^(?:[|>&#].*|"[^"]*|'[^']*|[[{][^\]}]*)?$/;

/** Finds fields that are indented but belong to no field above. YAML blames other lines. */
function indentedFields(lines: readonly string[]): [row: number, field: string][] {
  let owner = Infinity;
  return [...lines.entries()].flatMap(([row, line]): [number, string][] => {
    const [, indent = '', field, value = ''] = /^([ \t]*)([\w-]+:(?:[ \t]+(.*))?)$/.exec(line) ?? [];
    if (field === undefined || indent.length > owner) return [];
    owner = open.test(value) ? indent.length : Infinity;
    return indent === '' ? [] : [[row, field]];
  });
}
