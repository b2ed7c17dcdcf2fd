import { isNode, type Document, type Node } from 'yaml';

/** The names and numbers that lead to a value. */
export type Path = readonly PropertyKey[];

/**
 * Finds a piece of YAML.
 * @param document that was read.
 * @param path of the piece; the whole where it is empty.
 * @returns undefined where there is none.
 */
export function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}
