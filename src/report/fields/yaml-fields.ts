import { visit, type Document } from 'yaml';
import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasHidden, hiddenFinding, withoutHidden } from '../diagnostics/hidden-characters.ts';
import { correctedLines, positionFinder } from '../diagnostics/source.ts';
import { limited, maxMistakes } from '../limits.ts';
import { cutTexts } from './cut-texts.ts';
import { fieldErrors } from './field-errors.ts';
import { wordsOfIssue } from './issues.ts';
import { tooDeepFields, yamlErrors } from './yaml-errors.ts';
import { parseYaml, yamlValue, type YamlError } from './yaml.ts';

/** YAML in a file: the whole of `site.yaml`, or the frontmatter of a report. */
export interface YamlSource {
  /** Path of the file as the author knows it. */
  file: string;
  yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  firstLine: number;
  /** Dates of other files; see `ContentFile`. */
  dates?: string | undefined;
}

/** Fields that passed their schema, or what is wrong with them. */
export type FieldsResult<T> = { fields: T; diagnostics: [] } | { fields: undefined; diagnostics: Diagnostic[] };

/** So many brackets in brackets are no fields. */
const maxDepth = 100;

/**
 * Reads YAML and checks it against a schema, whose descriptions and examples are part of the messages. Returns the
 * fields, or every mistake in them. Repeated fields and values that YAML cuts are mistakes too.
 */
export function readFields<S extends ZodType>(source: YamlSource, schema: S): FieldsResult<core.output<S>> {
  // The library does not know the line ends of old Macs.
  const yaml = source.yaml.replace(/\r\n?/g, '\n');
  const wrong = (errors: readonly YamlError[]) => ({
    fields: undefined,
    diagnostics: diagnosticsOf(errors, source, yaml),
  });
  // The library looks through each level again and again.
  if (depthOf(yaml) > maxDepth) return wrong([{ ...tooDeepFields, offset: 0 }]);
  try {
    const document = parseYaml(yaml);
    const unreadable = yamlErrors(yaml, document);
    if (unreadable.length > 0) return wrong(unreadable);
    const value = yamlValue(document) ?? {};
    const fields = { yaml, document, value, schema, dates: source.dates };
    const hidden = hiddenValues(yaml, document);
    const cut = cutTexts(fields);
    // What is left of a text may look wrong too.
    if (cut.length > 0) return wrong([...hidden, ...cut]);
    const { data, error } = schema.safeParse(value, { error: wordsOfIssue });
    if (!error && hidden.length === 0) return { fields: data as core.output<S>, diagnostics: [] };
    return wrong([...hidden, ...(error ? fieldErrors(fields, error.issues.slice(0, maxMistakes)) : [])]);
  } catch (error) {
    // The library recurses at each level.
    if (!(error instanceof RangeError)) throw error;
    return wrong([{ ...tooDeepFields, offset: 0 }]);
  }
}

/** How many brackets are open at once, those in texts included. */
function depthOf(yaml: string): number {
  let [open, most] = [0, 0];
  for (const character of yaml) {
    if ('[{'.includes(character)) most = Math.max(most, ++open);
    else if (']}'.includes(character)) open--;
  }
  return most;
}

function diagnosticsOf(errors: readonly YamlError[], { file, firstLine }: YamlSource, yaml: string): Diagnostic[] {
  // The library's own counter misses line breaks in text that it cannot parse.
  const places = positionFinder(yaml);
  const findings = errors.slice(0, maxMistakes).map(({ offset, end = offset, ...finding }) => {
    const [from, to] = [places(offset), places(end)];
    const position = { line: from.line + firstLine - 1, column: from.column };
    const isLong = to.line > from.line;
    return {
      ...finding,
      position: isLong ? { ...position, endLine: to.line + firstLine - 1, endColumn: to.column } : position,
    };
  });
  return limited(findings, 'mistakes in the fields').map((finding) => diagnostic(file, finding));
}

/** Escapes such as "\u202e"; the characters themselves are found in the file. */
function hiddenValues(yaml: string, document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || !hasHidden(value) || !range) return;
      const [offset, end] = range;
      if (hasHidden(yaml.slice(offset, end))) return;
      const fix = correctedLines(yaml, offset, end, JSON.stringify(withoutHidden(value)));
      errors.push({ ...hiddenFinding(value, { line: 1, column: 1 }, fix), offset });
    },
  });
  return errors;
}
