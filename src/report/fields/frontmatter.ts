import type { Root } from 'mdast';
import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentFile } from '../file.ts';
import { positionAt, quote } from '../diagnostics/source.ts';
import { tomlFields } from './toml-fields.ts';
import { readFields, type FieldsResult } from './yaml-fields.ts';

const block = /^---[^\S\r\n]*(?:\r\n|\n|\r)([\s\S]*?(?:\r\n|\n|\r))??---[^\S\r\n]*(?![^\r\n])/;
/** Fields that are frontmatter to their author: behind empty lines, or without the hyphens above them. */
const stray =
  /^(\s{0,99})(---[^\S\r\n]*(?:\r\n|\n|\r))?((?:(?:[\w-]+[^\S\r\n]*:|[^\S\r\n]+\S|-\s).*(?:\r\n|\n|\r))+)---[^\S\r\n]*(?![^\r\n])/;
const opening = /^(-{2,}|[–—]+)[^\S\r\n]*(?:\r\n|\n|\r)/;
/** What becomes of three hyphens where a program corrects them, or a finger stays on the key. */
const fence = /^\s*(?:-{2,}|\.{3}|[–—]+)\s*$/;
const field = /^(?:[\w-]+\s*:|[^\S\r\n]+\S|-\s|#(?!#)).*$/;

/**
 * Reads the frontmatter of a content file.
 * @param file the whole file, without a byte order mark.
 * @param tree parsed from it, its `yaml` node first.
 * @param schema of the frontmatter.
 * @returns the fields, or every mistake in them. Without frontmatter the fields that can be left out are.
 */
export function readFrontmatter<S extends ZodType>(
  file: ContentFile,
  tree: Root,
  schema: S,
): FieldsResult<core.output<S>> {
  const first = tree.children[0];
  const open = openFields(file.text);
  if (first?.type === 'yaml' && !endsEarly(open))
    return readFields({ file: file.file, yaml: first.value, firstLine: 2 }, schema);
  // Where the body could not be parsed at all there is no yaml node, but the frontmatter can still be read.
  const written = block.exec(file.text);
  if (written && !endsEarly(open)) return readFields({ file: file.file, yaml: written[1] ?? '', firstLine: 2 }, schema);
  if (open) {
    const { diagnostics } = readFields({ file: file.file, yaml: open.fields.join('\n'), firstLine: 2 }, schema);
    const ofFences = [
      ...(open.first === '---' ? [] : [notOpened(file, open)]),
      ...(open.next.trimEnd() === '---' ? [] : [notEnded(file, open)]),
    ];
    return { fields: undefined, diagnostics: [...ofFences, ...diagnostics] };
  }
  const toml = tomlFields(file.text);
  if (toml) return { fields: undefined, diagnostics: [diagnostic(file.file, toml.finding)] };
  const [, space = '', hyphens, fields] = stray.exec(file.text) ?? [];
  if (fields !== undefined) {
    const line = space.split(/\r\n|\n|\r/).length;
    const { diagnostics } = readFields(
      { file: file.file, yaml: fields, firstLine: hyphens === undefined ? line : line + 1 },
      schema,
    );
    return {
      fields: undefined,
      diagnostics: [notFirst(file, line, hyphens === undefined ? fields : undefined), ...diagnostics],
    };
  }
  const result = readFields({ file: file.file, yaml: '', firstLine: 1 }, schema);
  return result.fields === undefined
    ? { fields: undefined, diagnostics: [withFences(result.diagnostics, file.text)] }
    : result;
}

/**
 * Blanks frontmatter that does not begin or end as it has to, so that its fields are not read as text of the body.
 * @param text the whole file.
 * @returns a text of the same length.
 */
export function withoutBrokenFields(text: string): string {
  const open = openFields(text);
  if (block.test(text) && !endsEarly(open)) return text;
  const end = open?.end ?? tomlFields(text)?.end ?? stray.exec(text)?.[0].length ?? 0;
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

interface OpenFields {
  /** The line in the place of the opening hyphens. */
  first: string;
  fields: string[];
  /** The line in the place of the closing hyphens. */
  next: string;
  /** Offset of that line; behind it where it is meant as the end. */
  end: number;
}

function openFields(text: string): OpenFields | undefined {
  const [all, first = ''] = opening.exec(text) ?? [];
  if (all === undefined) return undefined;
  const fields: string[] = [];
  let end = all.length;
  for (const [line, content = ''] of text.slice(end).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const isEnd = fence.test(content);
    if (isEnd || !field.test(content)) {
      // Other lines than three hyphens can be what they are in Markdown, where they do not enclose fields.
      if (first !== '---' && !(isEnd && fields.length > 0)) return undefined;
      return { first, fields, next: content, end: isEnd ? end + content.length : end };
    }
    fields.push(content);
    end += line.length;
  }
  return first === '---' ? { first, fields, next: '', end } : undefined;
}

/** Whether the fields end at a line that is none of three hyphens, though one of those stands further down. */
function endsEarly(open: OpenFields | undefined): boolean {
  return (
    open !== undefined &&
    open.fields.length > 0 &&
    /^\S/.test(open.next) &&
    fence.test(open.next) &&
    open.next.trimEnd() !== '---'
  );
}

function notOpened(file: ContentFile, { first }: OpenFields): Diagnostic {
  return diagnostic(file.file, {
    code: 'frontmatter-syntax',
    position: { line: 1, column: 1 },
    found: `${quote(first)} above the fields`,
    expected: 'three hyphens as the first line of the file',
    fix: '---',
  });
}

function notEnded(file: ContentFile, { fields, next, end }: OpenFields): Diagnostic {
  const behind = next === '' && end >= file.text.length ? file.text.length : undefined;
  return diagnostic(file.file, {
    code: 'frontmatter-syntax',
    // A file that was cut off may have no line where the hyphens belong.
    position: behind === undefined ? { line: fields.length + 2, column: 1 } : positionAt(file.text, behind),
    found:
      next.trim() === '' ? 'frontmatter that is not closed' : `frontmatter that is not closed before ${quote(next)}`,
    expected: 'a line of three hyphens after the last field',
    fix: /^\s*\W*$/.test(next) ? '---' : `---\n\n${next}`,
  });
}

function notFirst(file: ContentFile, line: number, fields: string | undefined): Diagnostic {
  const first = fields?.split(/[\r\n]/, 1)[0];
  return diagnostic(file.file, {
    code: 'frontmatter-syntax',
    position: { line: 1, column: 1, endLine: line, endColumn: 1 },
    found:
      first === undefined
        ? 'white space before the frontmatter'
        : `${quote(first)} without a line of three hyphens above it`,
    expected: 'three hyphens as the first line of the file',
    fix: first === undefined ? '---' : `---\n${first}`,
  });
}

/** Where there is no frontmatter, what is missing is its fences too. */
function withFences(diagnostics: readonly Diagnostic[], text: string): Diagnostic {
  const [first] = diagnostics as [Diagnostic];
  const firstLine = text.split(/[\r\n]/, 1)[0] ?? '';
  const fields = diagnostics.map(({ fix }) => fix).join('\n');
  return {
    ...first,
    found: `no frontmatter, so ${diagnostics.map(({ found }) => found).join(', ')}`,
    fix: `---\n${fields}\n---\n\n${firstLine}`.trimEnd(),
  };
}
