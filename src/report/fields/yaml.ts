/** YAML as the content uses it: parsed, looked up, quoted and written. */
import {
  isMap,
  isNode,
  isScalar,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
} from 'yaml';
import type { ZodType } from 'zod';
import type { Mistake, Stretch } from '../file.ts';

/** Parses YAML; `yamlErrors` finds what is wrong with it. */
export function parseYaml(yaml: string): Document.Parsed<ParsedNode> {
  // The library looks for repeated keys in quadratic time; `yamlErrors` does it in linear time. Tags such as !!binary
  // would give values that are no text; unresolved, they are reported.
  return parseDocument(yaml, {
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'error',
    prettyErrors: false,
  });
}

/** The fields of a document. Zod compares the `length` of whatever has one with a number, and no field is called so. */
export function yamlValue(document: Document.Parsed): unknown {
  return document.toJS({ reviver: (name, value) => (name === 'length' ? 1 : value) as unknown });
}

/** The names and indexes that lead to a value. */
export type Path = readonly PropertyKey[];

/** The node at a path, of which an empty one leads to the whole; undefined if there is none. */
export function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

/** The name and value of a field; undefined if it is not there. */
export function fieldAt(document: Document.Parsed, path: Path): Pair<ParsedNode, ParsedNode | null> | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  const fields = isMap<ParsedNode, ParsedNode | null>(parent) ? parent.items : [];
  return fields.find(({ key }) => isScalar(key) && key.value === path.at(-1));
}

/** Writes a value as YAML on one line, quoted if necessary, to follow `key: `. */
export function yamlText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

/** A mistake in YAML. */
export type YamlError = Mistake & { at: Stretch };

/** Values for fields that are missing or wrong, as YAML. */
export type Proposals = Readonly<Record<string, string>>;

/** Fields that failed their schema. */
export interface WrongFields {
  yaml: string;
  document: Document.Parsed;
  value: unknown;
  schema: ZodType;
  proposals: Proposals;
  /** Dates of other files; see `ContentFile`. */
  dates?: string | undefined;
  /** How many values have been tried out. */
  tried: number;
}

/** A line of `redirects.yaml`, with both URLs quoted if necessary. */
export function redirectLine(from: string, to: string): string {
  return `${yamlText(from)}: ${yamlText(to)}`;
}
