/** YAML as the content uses it: parsed, looked up, quoted and written. */
import { isNode, parseDocument, stringify, type Document, type Node, type ParsedNode } from 'yaml';
import type { ZodType } from 'zod';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';

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

/**
 * Where a line of YAML begins.
 * @param yaml the text.
 * @param offset of a character of the line.
 * @returns the offset of its first character.
 */
export function lineStart(yaml: string, offset: number): number {
  return offset === 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * A line of YAML.
 * @param yaml the text.
 * @param offset of a character of it.
 * @returns its text without the line break.
 */
export function lineAt(yaml: string, offset: number): string {
  return /^.*/.exec(yaml.slice(lineStart(yaml, offset)))?.[0] ?? '';
}

/**
 * Writes a value as YAML on one line, quoted where it has to be.
 * @param value text, list or fields.
 * @returns YAML that can stand after `key: `.
 */
export function yamlText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

/** What is wrong with a piece of YAML, as a diagnostic says it, with the offset in the YAML instead of a position. */
export interface YamlError {
  code: DiagnosticCode;
  offset: number;
  /** Where it ends, where it has more than one line. */
  end?: number;
  found: string;
  expected: string;
  fix: string;
}

/** Fields that failed their schema, and everything that a message about them needs. */
export interface WrongFields {
  yaml: string;
  document: Document.Parsed;
  value: unknown;
  schema: ZodType;
}

/**
 * A line of `redirects.yaml`, to be pasted.
 * @param from old address.
 * @param to new one.
 * @returns both as YAML, quoted where they have to be.
 */
export function redirectLine(from: string, to: string): string {
  return `${yamlText(from)}: ${yamlText(to)}`;
}
