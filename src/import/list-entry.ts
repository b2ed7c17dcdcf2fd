import { isSeq, type Node } from 'yaml';
import { parseYaml } from '../report/fields/yaml.ts';

/**
 * Adds an entry to a list in the fields of a file of YAML, and changes no other character. Returns undefined if there is no
 * list, or it is written in a way that does not allow that.
 * @param entry as YAML on one line.
 * @param index the place of the entry; by default the last one.
 */
export function withEntry(yaml: string, field: string, entry: string, index = Infinity): string | undefined {
  const document = parseYaml(yaml);
  const list = document.get(field, true);
  const lineBreak = yaml.includes('\r\n') ? '\r\n' : '\n';
  if (!isSeq<Node>(list)) return undefined;
  const place = Math.min(index, list.items.length);
  const [next, last] = [list.items[place]?.range, list.items.at(-1)?.range];
  if (!last) return undefined;
  const added = list.flow
    ? next
      ? `${yaml.slice(0, next[0])}${entry}, ${yaml.slice(next[0])}`
      : `${yaml.slice(0, last[1])}, ${entry}${yaml.slice(last[1])}`
    : next
      ? withLineAbove(yaml, next[0], entry, lineBreak)
      : withLineBelow(yaml, last, entry, lineBreak);
  return checked(yaml, added, field, entry, place);
}

/** Where the line of an entry begins, and what stands before its hyphen. */
function indentAt(yaml: string, start: number): { line: number; indent: string } {
  const dash = yaml.lastIndexOf('-', start - 1);
  const line = yaml.lastIndexOf('\n', dash) + 1;
  return { line, indent: yaml.slice(line, dash) };
}

function withLineAbove(yaml: string, start: number, entry: string, lineBreak: string): string {
  const { line, indent } = indentAt(yaml, start);
  return `${yaml.slice(0, line)}${indent}- ${entry}${lineBreak}${yaml.slice(line)}`;
}

function withLineBelow(yaml: string, [start, end]: readonly number[], entry: string, lineBreak: string): string {
  const { indent } = indentAt(yaml, start!);
  // A comment may follow on the same line.
  const after = yaml.slice(0, end).trimEnd().length;
  const lineEnd = after + yaml.slice(after).search(/\r?\n|$/);
  return `${yaml.slice(0, lineEnd)}${lineBreak}${indent}- ${entry}${yaml.slice(lineEnd)}`;
}

/** The new text, if it says what the old one says and has the entry. */
function checked(before: string, after: string, field: string, entry: string, place: number): string | undefined {
  const document = parseYaml(after);
  if (document.errors.length > 0) return undefined;
  const expected = parseYaml(before).toJS() as Record<string, unknown[]>;
  expected[field]!.splice(place, 0, parseYaml(entry).toJS());
  return JSON.stringify(document.toJS()) === JSON.stringify(expected) ? after : undefined;
}
