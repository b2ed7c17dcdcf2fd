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
import type { Stretch } from '../diagnostics/source.ts';
import type { Mistake } from '../file.ts';

/** Parses YAML; `yamlErrors` finds what is wrong with it. */
export function parseYaml(yaml: string): Document.Parsed<ParsedNode> {
  // The library would look for repeated keys in quadratic time. Tags such as !!binary would give values that are no
  // text; unresolved tags are reported.
  return parseDocument(yaml, {
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'error',
    prettyErrors: false,
  });
}

/** The fields of a document. Zod compares any `length` with a number, and no field has that name. */
export function yamlValue(document: Document.Parsed): unknown {
  return document.toJS({ reviver: (name, value) => (name === 'length' ? 1 : value) as unknown });
}

export type Path = readonly PropertyKey[];

/** The node at a path; an empty path leads to the whole document. */
export function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

export function fieldAt(document: Document.Parsed, path: Path): Pair<ParsedNode, ParsedNode | null> | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  const fields = isMap<ParsedNode, ParsedNode | null>(parent) ? parent.items : [];
  return fields.find(({ key }) => isScalar(key) && key.value === path.at(-1));
}

/** Writes a value as YAML on one line, quoted if necessary, to follow `key: `. */
export function yamlText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

export type YamlError = Mistake & { at: Stretch };

/** Values for fields that are missing or wrong, as YAML. */
export type Proposals = Readonly<Record<string, string>>;

export interface WrongFields {
  yaml: string;
  document: Document.Parsed;
  value: unknown;
  schema: ZodType;
  proposals: Proposals;
  dates?: string | undefined;
  tried: number;
}

/** A line of `redirects.yaml`, with both URLs quoted if necessary. */
export function redirectLine(from: string, to: string): string {
  return `${yamlText(from)}: ${yamlText(to)}`;
}
