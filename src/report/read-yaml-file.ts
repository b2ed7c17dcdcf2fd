import type { core, ZodType } from 'zod';
import type { ContentInput } from './content.ts';
import { diagnostic, type Diagnostic } from './diagnostics/diagnostic.ts';
import { findHidden } from './diagnostics/hidden-characters.ts';
import { readFields } from './fields/yaml-fields.ts';
import { maxCharacters, tooLong } from './limits.ts';

/** Reads a file of YAML alone. Returns undefined if there is no such file, or if its fields cannot be read. */
export function readYamlFile<S extends ZodType>(
  path: string,
  schema: S,
  input: ContentInput,
  diagnostics: Diagnostic[],
): core.output<S> | undefined {
  const file = input.files.find((candidate) => candidate.path === path);
  if (!file) return undefined;
  const { displayPath, text } = file;
  const { fields, diagnostics: found } =
    text.length > maxCharacters
      ? { fields: undefined, diagnostics: [diagnostic(displayPath, tooLong(text.length))] }
      : readFields({ file: displayPath, yaml: text, firstLine: 1, dates: file.dates }, schema);
  diagnostics.push(...findHidden(text).map((finding) => diagnostic(displayPath, finding)), ...found);
  return fields;
}
