import { visit, type Document } from 'yaml';
import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasHidden, hiddenFinding, withoutHidden } from '../diagnostics/hidden-characters.ts';
import { findingsOf, type ContentFile } from '../file.ts';
import { maxCharacters, maxMistakes, tooLong } from '../limits.ts';
import { cutTexts } from './cut-texts.ts';
import { fieldErrors } from './field-errors.ts';
import { wordsOfIssue } from './issues.ts';
import { tooDeepFields, yamlErrors } from './yaml-errors.ts';
import { parseYaml, yamlValue, type Proposals, type YamlError } from './yaml.ts';

/** Fields that passed their schema, or what is wrong with them. */
export type FieldsResult<T> = { fields: T; diagnostics: [] } | { fields: undefined; diagnostics: Diagnostic[] };

/** So many brackets in brackets are no fields. */
const maxDepth = 100;

/**
 * Reads YAML and checks it against a schema, whose descriptions and examples are part of the messages. Returns the
 * fields, or every mistake in them. Repeated fields and values that YAML cuts are mistakes too.
 * @param file whose text is YAML.
 * @param proposals for fields that are missing or wrong.
 */
export function readFields<S extends ZodType>(
  { displayPath, text, dates }: Pick<ContentFile, 'displayPath' | 'text' | 'dates'>,
  schema: S,
  proposals: Proposals = {},
): FieldsResult<core.output<S>> {
  if (text.length > maxCharacters)
    return { fields: undefined, diagnostics: [diagnostic(displayPath, tooLong(text.length))] };
  // The library does not know the line ends of old Macs.
  const yaml = text.replace(/\r\n?/g, '\n');
  const wrong = (errors: readonly YamlError[]): FieldsResult<core.output<S>> => {
    const diagnostics: Diagnostic[] = [];
    errors.forEach(findingsOf({ displayPath, text: yaml }, diagnostics).report);
    return { fields: undefined, diagnostics };
  };
  // The library looks through each level again and again.
  const first = yaml.search(/\S|$/);
  const tooDeep: YamlError = { ...tooDeepFields, at: [first, first] };
  if (depthOf(yaml) > maxDepth) return wrong([tooDeep]);
  try {
    const document = parseYaml(yaml);
    const unreadable = yamlErrors(yaml, document);
    if (unreadable.length > 0) return wrong(unreadable);
    const value = yamlValue(document) ?? {};
    const fields = { yaml, document, value, schema, proposals, dates };
    const hidden = hiddenValues(yaml, document);
    const cut = cutTexts(fields);
    // What is left of a text may look wrong too.
    if (cut.length > 0) return wrong([...hidden, ...cut]);
    const { data, error } = schema.safeParse(value, { error: wordsOfIssue });
    if (!error && hidden.length === 0) return { fields: data as core.output<S>, diagnostics: [] };
    return wrong([...hidden, ...(error ? fieldErrors(fields, error.issues.slice(0, maxMistakes + 1)) : [])]);
  } catch (error) {
    // The library recurses at each level.
    if (!(error instanceof RangeError)) throw error;
    return wrong([tooDeep]);
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

/** Escapes such as "\u202e"; the characters themselves are found in the file. */
function hiddenValues(yaml: string, document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || !hasHidden(value) || !range) return;
      const [offset, end] = range;
      if (hasHidden(yaml.slice(offset, end))) return;
      errors.push({ ...hiddenFinding(value), at: [offset, end], instead: JSON.stringify(withoutHidden(value)) });
    },
  });
  return errors;
}
