import { isSeq, type Node } from 'yaml';
import { parseYaml, yamlText } from '../report/fields/yaml.ts';

/**
 * Adds a cycle to the end of `cycles` in the text of `site.yaml`, and changes no other character. Returns undefined if
 * the way `cycles` is written does not allow that.
 */
export function addCycle(yaml: string, label: string): string | undefined {
  const cycles = parseYaml(yaml).get('cycles', true);
  const range = isSeq<Node>(cycles) && cycles.items.at(-1)?.range;
  if (!range) return undefined;
  const [start, end] = range;
  const added = cycles.flow
    ? `${yaml.slice(0, end)}, ${yamlText(label)}${yaml.slice(end)}`
    : withLineBelow(yaml, start, end, label);
  return isAdded(yaml, added, label) ? added : undefined;
}

function withLineBelow(yaml: string, start: number, end: number, label: string): string {
  const dash = yaml.lastIndexOf('-', start - 1);
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash) + 1, dash);
  const lineBreak = yaml.includes('\r\n') ? '\r\n' : '\n';
  // A comment may follow on the same line.
  const after = yaml.slice(0, end).trimEnd().length;
  const lineEnd = after + yaml.slice(after).search(/\r?\n|$/);
  return `${yaml.slice(0, lineEnd)}${lineBreak}${indent}- ${yamlText(label)}${yaml.slice(lineEnd)}`;
}

function isAdded(before: string, after: string, label: string): boolean {
  const document = parseYaml(after);
  if (document.errors.length > 0) return false;
  const expected = parseYaml(before).toJS() as { cycles: unknown[] };
  expected.cycles.push(label);
  return JSON.stringify(document.toJS()) === JSON.stringify(expected);
}
