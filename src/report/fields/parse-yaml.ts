import { parseDocument, type Document, type ParsedNode } from 'yaml';

/**
 * Parses YAML.
 * @param yaml the text.
 * @returns the document; its errors are found by `yamlErrors` (yaml-errors.ts).
 */
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

/**
 * Counts what keeps a piece of YAML from being read.
 * @param yaml the text.
 * @returns how many errors and warnings there are.
 */
export function errorCount(yaml: string): number {
  const { errors, warnings } = parseYaml(yaml);
  return errors.length + warnings.length;
}
