import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { findingsOf, type ContentFile } from '../file.ts';
import { maxCharacters, maxMistakes, tooLong } from '../limits.ts';
import { fieldErrors } from './field-errors.ts';
import { wordsOfIssue } from './issues.ts';
import { misreadTexts } from './misread-texts.ts';
import { yamlErrors } from './yaml-errors.ts';
import { parseYaml, yamlValue, type Proposals, type WrongFields, type YamlError } from './yaml.ts';

export type FieldsResult<T> = { fields: T; diagnostics: [] } | { fields: undefined; diagnostics: Diagnostic[] };

/**
 * Reads YAML and checks it against a schema, whose descriptions and examples become part of the messages. Returns the
 * fields, or every mistake in them; repeated fields and values that YAML cuts are mistakes too.
 */
export function readFields<S extends ZodType>(
  { displayPath, text, dates }: Pick<ContentFile, 'displayPath' | 'text' | 'dates'>,
  schema: S,
  proposals: Proposals = {},
): FieldsResult<core.output<S>> {
  if (text.length > maxCharacters)
    return { fields: undefined, diagnostics: [diagnostic(displayPath, tooLong(text.length))] };
  const parsed = parseFields(text);
  const wrong = (errors: readonly YamlError[]): FieldsResult<core.output<S>> => {
    const diagnostics: Diagnostic[] = [];
    errors.forEach(findingsOf({ displayPath, text: parsed.yaml }, diagnostics).report);
    return { fields: undefined, diagnostics };
  };
  if ('errors' in parsed) return wrong(parsed.errors);
  const fields = { ...parsed, schema, proposals, dates, tried: 0 };
  // What remains of a cut text may look wrong too.
  const misread = misreadTexts(fields);
  if (misread.length > 0) return wrong(misread);
  const { data, error } = schema.safeParse(fields.value, { error: wordsOfIssue });
  return error
    ? wrong(fieldErrors(fields, error.issues.slice(0, maxMistakes + 1)))
    : { fields: data as core.output<S>, diagnostics: [] };
}

/** The fields of YAML, whatever they are; none if it cannot be read. `readFields` says why. */
export function fieldsIn(text: string): Record<string, unknown> {
  const parsed = text.length > maxCharacters ? undefined : parseFields(text);
  const value = parsed && 'value' in parsed ? parsed.value : undefined;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Parses YAML; `errors` are what makes that impossible. */
function parseFields(
  text: string,
): Pick<WrongFields, 'yaml' | 'document' | 'value'> | { yaml: string; errors: YamlError[] } {
  // The library does not know the line endings of old Macs.
  const yaml = text.replace(/\r\n?/g, '\n');
  const first = yaml.search(/\S|$/);
  if (isTooDeep(yaml)) return { yaml, errors: [{ ...tooManyLevels, at: [first, first] }] };
  const document = parseYaml(yaml);
  const errors = yamlErrors(yaml, document);
  return errors.length > 0 ? { yaml, errors } : { yaml, document, value: yamlValue(document) ?? {} };
}

/** No fields have so many brackets in brackets, or so many spaces before the first word of a line. */
const maxDepth = 100;
const deepIndent = /^(?:[?:-]?[ \t]){200}/m;

/** Whether YAML is too deep for recursive functions such as those of the library. Brackets in texts count too. */
function isTooDeep(yaml: string): boolean {
  let open = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    open += '[{'.includes(bracket) ? 1 : -1;
    if (open > maxDepth) return true;
  }
  return deepIndent.test(yaml);
}

const tooManyLevels = {
  code: 'too-deep',
  found: 'lists or fields nested hundreds of levels deep',
  expected: 'fields at most three levels deep',
  fix: 'key: value',
} as const;
