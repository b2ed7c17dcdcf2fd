import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionAt, quote, restOfLine, splitLines } from '../diagnostics/source.ts';
import type { ContentFile } from '../file.ts';
import { tomlFields } from './toml-fields.ts';
import { readFields, type FieldsResult } from './yaml-fields.ts';

const block = /^---[^\S\r\n]*(?:\r\n|\n|\r)([\s\S]*?(?:\r\n|\n|\r))??---[^\S\r\n]*(?![^\r\n])/d;
/** What is above the fields: three hyphens, or what their author takes for them; often nothing. */
const opening = /^(\s{0,99})(?:(-{2,}|[–—]+)[^\S\r\n]*(?:\r\n|\n|\r))?/;
/** What three hyphens become by autocorrection, or when the key is held down. */
const fence = /^\s*(?:-{2,}|\.{3}|[–—]+)\s*$/;
const field = /^(?:[\w-]+\s*:|[^\S\r\n]+\S|-\s|#(?!#)).*$/;

/** Reads the fields of a content file, or every mistake in them. A file without frontmatter has no fields. */
export function readFrontmatter<S extends ZodType>(file: ContentFile, schema: S): FieldsResult<core.output<S>> {
  const read = (yaml: string, firstLine: number) => readFields({ file: file.file, yaml, firstLine }, schema);
  const open = openFields(file.text);
  const written = frontmatterOf(file.text);
  if (written && !endsEarly(open)) return read(written.yaml.replace(/(?:\r\n|\n|\r)$/, ''), 2);
  if (open) {
    const { diagnostics } = read(open.fields.join('\n'), open.line + (open.first === '' ? 0 : 1));
    const ofFences = [
      ...(open.isProper ? [] : [notOpened(file, open)]),
      ...(open.next.trimEnd() === '---' ? [] : [notEnded(file, open)]),
    ];
    return { fields: undefined, diagnostics: [...ofFences, ...diagnostics] };
  }
  const toml = tomlFields(file.text);
  if (toml) return { fields: undefined, diagnostics: [diagnostic(file.file, toml.finding)] };
  const result = read('', 1);
  return result.fields === undefined
    ? { fields: undefined, diagnostics: [withFences(result.diagnostics, file.text)] }
    : result;
}

/** The YAML between two lines of three hyphens at the beginning of a file, and its offset. */
export function frontmatterOf(text: string): { yaml: string; offset: number } | undefined {
  const found = block.exec(text);
  return found ? { yaml: found[1] ?? '', offset: found.indices?.[1]?.[0] ?? 0 } : undefined;
}

/** Blanks frontmatter that begins or ends wrongly, so that its fields are not read as text. No offset changes. */
export function withoutBrokenFields(text: string): string {
  const open = openFields(text);
  if (block.test(text) && !endsEarly(open)) return text;
  const end = open?.end ?? tomlFields(text)?.end ?? 0;
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

interface OpenFields {
  /** The line of the opening hyphens, from 1, or else of the first field. */
  line: number;
  /** What is in place of the opening hyphens, if anything. */
  first: string;
  /** Whether they are three hyphens at the beginning of the file. */
  isProper: boolean;
  fields: string[];
  /** The line in place of the closing hyphens. */
  next: string;
  /** Offset of that line; after it if it is meant as the end. */
  end: number;
}

function openFields(text: string): OpenFields | undefined {
  const [start, space = '', first = ''] = opening.exec(text)!;
  const isProper = space === '' && first === '---';
  if (first === '' && !/^[\w-]+[^\S\r\n]*:/.test(text.slice(start.length))) return undefined;
  const open = { line: splitLines(space).length, first, isProper };
  const fields: string[] = [];
  let end = start.length;
  for (const [line, content = ''] of text.slice(end).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const isEnd = fence.test(content);
    if (isEnd || !field.test(content)) {
      // Anything but three hyphens may be Markdown.
      if (!isProper && !(isEnd && fields.length > 0)) return undefined;
      return { ...open, fields, next: content, end: isEnd ? end + content.length : end };
    }
    fields.push(content);
    end += line.length;
  }
  return isProper ? { ...open, fields, next: '', end } : undefined;
}

/** Whether the fields end at something like three hyphens, with three hyphens further down. */
function endsEarly(open: OpenFields | undefined): boolean {
  return (
    open !== undefined &&
    open.fields.length > 0 &&
    /^\S/.test(open.next) &&
    fence.test(open.next) &&
    open.next.trimEnd() !== '---'
  );
}

function notOpened(file: ContentFile, { line, first, fields: [field = ''] }: OpenFields): Diagnostic {
  return diagnostic(file.file, {
    code: 'frontmatter-syntax',
    position: { line: 1, column: 1, endLine: line, endColumn: 1 },
    found:
      first === ''
        ? `${quote(field)} without a line of three hyphens above it`
        : first === '---'
          ? 'white space before the frontmatter'
          : `${quote(first)} above the fields`,
    expected: 'three hyphens as the first line of the file',
    fix: first === '' ? `---\n${field}` : '---',
  });
}

function notEnded(file: ContentFile, { line, fields, next, end }: OpenFields): Diagnostic {
  const behind = next === '' && end >= file.text.length ? file.text.length : undefined;
  return diagnostic(file.file, {
    code: 'frontmatter-syntax',
    // A file may end where the hyphens belong.
    position: behind === undefined ? { line: line + fields.length + 1, column: 1 } : positionAt(file.text, behind),
    found:
      next.trim() === '' ? 'frontmatter that is not closed' : `frontmatter that is not closed before ${quote(next)}`,
    expected: 'a line of three hyphens after the last field',
    fix: /^\s*\W*$/.test(next) ? '---' : `---\n\n${next}`,
  });
}

/** Says that the whole frontmatter is missing. */
function withFences(diagnostics: readonly Diagnostic[], text: string): Diagnostic {
  const [first] = diagnostics as [Diagnostic];
  const firstLine = restOfLine(text);
  const fields = diagnostics.map(({ fix }) => fix).join('\n');
  return {
    ...first,
    found: `no frontmatter, so ${diagnostics.map(({ found }) => found).join(', ')}`,
    fix: `---\n${fields}\n---\n\n${firstLine}`.trimEnd(),
  };
}
