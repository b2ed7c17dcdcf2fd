import { visit, type Document } from 'yaml';
import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic, type Finding, type Position } from '../diagnostics/diagnostic.ts';
import { hasHidden, hiddenFinding, withoutHidden } from '../diagnostics/hidden-characters.ts';
import { correctedLines, positionFinder } from '../diagnostics/source.ts';
import { maxMistakes, tooManyMistakes } from '../limits.ts';
import { cutTexts } from './cut-texts.ts';
import { fieldErrors } from './field-errors.ts';
import { tooDeepFields, yamlErrors } from './yaml-errors.ts';
import { parseYaml, type YamlError } from './yaml.ts';

/** YAML in a file: the whole of `site.yaml`, or the frontmatter of a report. */
export interface YamlSource {
  /** Path of the file as the author knows it. */
  file: string;
  yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  firstLine: number;
}

/** Fields that passed their schema, or what is wrong with them. */
export type FieldsResult<T> = { fields: T; diagnostics: [] } | { fields: undefined; diagnostics: Diagnostic[] };

/**
 * Reads YAML and checks it against a schema, whose descriptions and examples are part of the messages. Returns the
 * fields, or every mistake in them. Repeated fields and values that YAML cuts are mistakes too.
 */
export function readFields<S extends ZodType>(source: YamlSource, schema: S): FieldsResult<core.output<S>> {
  try {
    return readWithin(source, schema);
  } catch (error) {
    // The library recurses at each level.
    if (!(error instanceof RangeError)) throw error;
    const position = { line: source.firstLine, column: 1 };
    return { fields: undefined, diagnostics: [diagnostic(source.file, { ...tooDeepFields, position })] };
  }
}

function readWithin<S extends ZodType>(source: YamlSource, schema: S): FieldsResult<core.output<S>> {
  // The library does not know the line ends of old Macs.
  const yaml = source.yaml.replace(/\r(?!\n)/g, '\n');
  const document = parseYaml(yaml);
  const places = positionFinder(yaml);
  const at = (offset: number): Position => {
    // The library's own counter misses line breaks in text that it cannot parse.
    const { line, column: col } = places(offset);
    return { line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1) };
  };
  const wrong = (findings: readonly Finding[]) => {
    const reported = findings.slice(0, maxMistakes);
    const last = reported[maxMistakes - 1];
    if (last) reported.push(tooManyMistakes(`${maxMistakes} mistakes in the fields`, last.position));
    return { fields: undefined, diagnostics: reported.map((finding) => diagnostic(source.file, finding)) };
  };
  const placed = ({ offset, end = offset, ...rest }: YamlError): Finding => {
    const [position, { line, column }] = [at(offset), at(end)];
    return { ...rest, position: line > position.line ? { ...position, endLine: line, endColumn: column } : position };
  };

  const errors = yamlErrors(yaml, document);
  if (errors.length > 0) return wrong(errors.map(placed));
  const hidden = hiddenValues(yaml, document, at);
  const value: unknown = document.toJS() ?? {};
  const cut = cutTexts({ yaml, document, value, schema });
  if (cut.length > 0) return wrong([...hidden, ...cut.map(placed)]);
  const result = schema.safeParse(value);
  if (result.success && hidden.length === 0) return { fields: result.data, diagnostics: [] };
  const ofFields = result.success
    ? []
    : fieldErrors({ yaml, document, value, schema }, result.error.issues.slice(0, maxMistakes));
  return wrong([...hidden, ...ofFields.map(placed)]);
}

/** Escapes such as "\u202e"; the characters themselves are found in the file. */
function hiddenValues(yaml: string, document: Document.Parsed, at: (offset: number) => Position): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !hasHidden(node.value) || !node.range) return;
      const [start, end] = node.range;
      if (hasHidden(yaml.slice(start, end))) return;
      findings.push(
        hiddenFinding(
          node.value,
          at(start),
          correctedLines(yaml, start, end, JSON.stringify(withoutHidden(node.value))),
        ),
      );
    },
  });
  return findings;
}
