import type { Root } from 'mdast';
import type { core, ZodType } from 'zod';
import { diagnostic } from './diagnostic.ts';
import type { ContentFile } from './file.ts';
import { readFields, type FieldsResult } from './yaml-fields.ts';

/**
 * Reads the frontmatter of a content file.
 * @param file the whole file.
 * @param tree parsed from it, its `yaml` node first.
 * @param schema of the frontmatter.
 * @returns the fields, or every mistake in them. Without frontmatter the fields that can be left out are.
 */
export function readFrontmatter<S extends ZodType>(file: ContentFile, tree: Root, schema: S): FieldsResult<core.output<S>> {
  const first = tree.children[0];
  if (first?.type === 'yaml') return readFields({ file: file.file, yaml: first.value, firstLine: 2 }, schema);
  // Where the body could not be parsed at all there is no yaml node, but the frontmatter can still be read.
  const block = /^\ufeff?---[^\S\r\n]*\r?\n([\s\S]*?)^---[^\S\r\n]*$/m.exec(file.text);
  if (block) return readFields({ file: file.file, yaml: block[1] ?? '', firstLine: 2 }, schema);
  if (/^\ufeff?---\s*$/m.test(file.text.split(/\r?\n/, 1)[0] ?? '')) {
    const position = { line: 1, column: 1 };
    const found = 'frontmatter that does not end';
    const expected = 'a line of three hyphens after the last field';
    return { fields: undefined, diagnostics: [diagnostic(file.file, { code: 'frontmatter-syntax', position, found, expected, fix: '---' })] };
  }
  return readFields({ file: file.file, yaml: '', firstLine: 1 }, schema);
}
