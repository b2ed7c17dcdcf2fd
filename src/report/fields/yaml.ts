import {
  isMap,
  isNode,
  isScalar,
  parseDocument,
  stringify,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
} from 'yaml';

/** Parses YAML. `isReadable` says whether the result is of use. */
export function parseYaml(yaml: string): Document.Parsed<ParsedNode> {
  // The library would look for repeated keys in quadratic time. Tags such as !!binary would give values that are no
  // text; unresolved tags are warnings.
  return parseDocument(yaml, {
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'error',
    prettyErrors: false,
  });
}

/** Whether YAML can be read: without mistakes, repeated keys and aliases. */
export function isReadable(document: Document.Parsed): boolean {
  const { errors, warnings } = document;
  if (errors.length > 0 || warnings.length > 0) return false;
  return aliasesIn(document).length === 0 && repeatedKeys(document).length === 0;
}

/** Aliases: fields have no use for them, and they can expand without bound. */
function aliasesIn(document: Document.Parsed): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  return aliases;
}

/** Finds keys that the same fields have already, in linear time. */
export function repeatedKeys(document: Document.Parsed): Scalar[] {
  const repeated: Scalar[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key);
        seen.add(key.value);
      }
    },
  });
  return repeated;
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
  const text = stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
  // A text with a line break would get several. JSON is YAML, too.
  return text.includes('\n') ? JSON.stringify(value) : text;
}
