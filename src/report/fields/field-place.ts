import type { Node } from 'yaml';
import { frontmatterOf } from './frontmatter.ts';
import { fieldAt, nodeAt, parseYaml, type Path } from './yaml.ts';

/** Where a field is in the text of a file. */
export interface FieldPlace {
  /** Offset of its name, or of its value in a list. */
  start: number;
  /** Offset of its value. */
  from: number;
  /** Offset after its value. */
  end: number;
  /** Offsets in it count from the beginning of the YAML. */
  node: Node | undefined;
}

/** Finds a field in a file of YAML or in frontmatter; the beginning of the file if it is not there. */
export function placeOfField(text: string, path: Path): FieldPlace {
  const { yaml, offset } = frontmatterOf(text) ?? { yaml: text, offset: 0 };
  const document = parseYaml(yaml);
  const node = nodeAt(document, path);
  if (!node) return { start: 0, from: 0, end: 0, node: undefined };
  const [from, to] = node.range ?? [0, 0];
  const start = fieldAt(document, path)?.key.range[0] ?? from;
  return { start: offset + start, from: offset + from, end: offset + yaml.slice(0, to).trimEnd().length, node };
}
