/** YAML as the content uses it: parsed, looked up, quoted and written. */
import { isNode, parseDocument, stringify, type Document, type Node, type ParsedNode } from 'yaml';
import type { ZodType } from 'zod';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';

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

/** Counts the errors and warnings that keep a piece of YAML from being read. */
export function errorCount(yaml: string): number {
  const { errors, warnings } = parseYaml(yaml);
  return errors.length + warnings.length;
}

/** The names and indexes that lead to a value. */
export type Path = readonly PropertyKey[];

/** The node at a path, of which an empty one leads to the whole; undefined if there is none. */
export function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

/** The offset at which the line of a character begins. */
export function lineStart(yaml: string, offset: number): number {
  return offset === 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** The line of a character, without its line break. */
export function lineAt(yaml: string, offset: number): string {
  return /^.*/.exec(yaml.slice(lineStart(yaml, offset)))?.[0] ?? '';
}

/** Writes a value as YAML on one line, quoted if necessary, to follow `key: `. */
export function yamlText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

/** A finding about YAML, with an offset instead of a position. */
export interface YamlError {
  code: DiagnosticCode;
  offset: number;
  /** Where it ends, if it spans several lines. */
  end?: number;
  found: string;
  expected: string;
  fix: string;
}

/** Fields that failed their schema. */
export interface WrongFields {
  yaml: string;
  document: Document.Parsed;
  value: unknown;
  schema: ZodType;
}

/** A line of `redirects.yaml`, with both URLs quoted if necessary. */
export function redirectLine(from: string, to: string): string {
  return `${yamlText(from)}: ${yamlText(to)}`;
}
