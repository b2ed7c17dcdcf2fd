import type { Node } from 'yaml';
import { frontmatterOf } from './frontmatter.ts';
import { fieldAt, nodeAt, parseYaml, type Path } from './yaml.ts';

/** Offsets in the text of a file. */
interface FieldPlace {
  /** Where its name begins; in a list, where its value does. */
  start: number;
  /** Where its value begins and ends. */
  from: number;
  end: number;
  /** Its value. Offsets in this node count from the beginning of the YAML. */
  node: Node | undefined;
}

/** Finds a field in YAML or frontmatter; without it, the beginning of the file. */
export function placeOfField(text: string, path: Path): FieldPlace {
  return fieldFinder(text)(path);
}

/** Returns a function that finds fields in one text, as `placeOfField` does. */
export function fieldFinder(text: string): (path: Path) => FieldPlace {
  const { yaml, offset } = frontmatterOf(text) ?? { yaml: text, offset: 0 };
  const document = parseYaml(yaml);
  return (path) => findField(path, document, yaml, offset);
}

function findField(path: Path, document: ReturnType<typeof parseYaml>, yaml: string, offset: number): FieldPlace {
  const node = nodeAt(document, path);
  if (!node) return { start: 0, from: 0, end: 0, node: undefined };
  const [from, to] = node.range ?? [0, 0];
  const start = fieldAt(document, path)?.key.range[0] ?? from;
  return { start: offset + start, from: offset + from, end: offset + yaml.slice(0, to).trimEnd().length, node };
}
