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
  const written = input.files.find((file) => file.path === path);
  if (!written) return undefined;
  const { file, text } = written;
  const { fields, diagnostics: found } =
    text.length > maxCharacters
      ? { fields: undefined, diagnostics: [diagnostic(file, tooLong(text.length))] }
      : readFields({ file, yaml: text, firstLine: 1 }, schema);
  diagnostics.push(...findHidden(text).map((finding) => diagnostic(file, finding)), ...found);
  return fields;
}
