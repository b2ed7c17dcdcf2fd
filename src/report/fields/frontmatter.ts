import type { core, ZodType } from 'zod';
import { diagnostic, type Diagnostic, type Finding, type Position } from '../diagnostics/diagnostic.ts';
import { placesIn, quote, restOfLine, splitLines } from '../diagnostics/source.ts';
import type { ContentFile } from '../file.ts';
import { readFields, type FieldsResult } from './yaml-fields.ts';
import type { Proposals } from './yaml.ts';

const block = /^---[^\S\r\n]*(?:\r\n|\n|\r)([\s\S]*?(?:\r\n|\n|\r))??---[^\S\r\n]*(?![^\r\n])/d;
/** Autocorrection changes three hyphens, and a held key repeats them. */
const closing = /^\s*(?:-{2,}|\.{3}|[–—]+)\s*$/;
const fieldRow = /^(?:[\w-]+\s*:|[^\S\r\n]+\S|-\s|#(?!#)).*$/;

/** Reads the fields of a content file, or finds every mistake in them. Without frontmatter, there are no fields. */
export function readFrontmatter<S extends ZodType>(
  file: ContentFile,
  schema: S,
  proposals?: Proposals,
): FieldsResult<core.output<S>> {
  // With empty lines before it, positions are those in the file.
  const read = (yaml: string, line: number) =>
    readFields({ ...file, text: '\n'.repeat(line - 1) + yaml }, schema, proposals);
  const written = frontmatterOf(file.text);
  if (written) return read(written.yaml.replace(/(?:\r\n|\n|\r)$/, ''), 2);
  const open = openFields(file.text);
  if (open) {
    const ofFences = fenceErrors(file.text, open).map((finding) => diagnostic(file.displayPath, finding));
    const { diagnostics } = read(open.fields.join('\n'), open.line + 1);
    return { fields: undefined, diagnostics: [...ofFences, ...diagnostics] };
  }
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

/** Blanks out frontmatter that begins or ends wrongly, so that fields are not read as text. Offsets stay. */
export function withoutBrokenFields(text: string): string {
  if (block.test(text)) return text;
  const { end = 0, fence } = openFields(text) ?? {};
  const rest = text.slice(end);
  return blank(text.slice(0, end)) + (fence === undefined ? rest : rest.replace(/[`~]{3,}\s*$/, blank));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

interface OpenFields {
  /** How a block of code around the whole file begins. */
  fence: string | undefined;
  /** Line of the opening hyphens, from 1. */
  line: number;
  fields: string[];
  /** The line where the closing hyphens should be. */
  next: string;
  /** Offset of that line, or of its end if it is meant as the end. */
  end: number;
}

/** Finds frontmatter after white space or the beginning of a code block, or without its closing hyphens. */
function openFields(text: string): OpenFields | undefined {
  const [start, space = '', fence] =
    /^(\s{0,99}(?:((?:`{3,}|~{3,})\w*)[^\S\r\n]*(?:\r\n|\n|\r))?)---[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (start === undefined) return undefined;
  const open = { fence, line: splitLines(space).length, fields: [] as string[] };
  let end = start.length;
  for (const [row, content = ''] of text.slice(end).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const isEnd = closing.test(content);
    if (isEnd || !fieldRow.test(content)) {
      // Further down, three hyphens may be a rule.
      if (space !== '' && !(isEnd && open.fields.length > 0)) return undefined;
      return { ...open, next: content, end: isEnd ? end + content.length : end };
    }
    open.fields.push(content);
    end += row.length;
  }
  return space === '' ? { ...open, next: '', end } : undefined;
}

function fenceErrors(text: string, { fence, line, fields, next, end }: OpenFields): Finding[] {
  const errors: Finding[] = [];
  const add = (position: Position, found: string, expected: string, fix: string) =>
    errors.push({ code: 'frontmatter-syntax', position, found, expected, fix });
  if (!text.startsWith('---')) {
    const isCode = fence !== undefined;
    const found = isCode ? 'a block of code around the whole file' : 'white space before the frontmatter';
    const advice = 'Delete the line before the frontmatter, and the same signs at the end of the file.';
    const position = { line: 1, column: 1, endLine: line, endColumn: 1 };
    add(position, found, 'three hyphens as the first line of the file', isCode ? advice : '---');
  }
  if (next.trimEnd() !== '---') {
    // The file may end where the hyphens belong.
    const isEnd = next === '' && end >= text.length;
    const position = isEnd ? placesIn(text).at(end) : { line: line + fields.length + 1, column: 1 };
    const found = `frontmatter that is not closed${next.trim() === '' ? '' : ` before ${quote(next)}`}`;
    const fix = /^\s*\W*$/.test(next) ? '---' : `---\n\n${next}`;
    add(position, found, 'a line of three hyphens after the last field', fix);
  }
  return errors;
}

function withFences(diagnostics: readonly Diagnostic[], text: string): Diagnostic {
  const [first] = diagnostics as [Diagnostic];
  const fields = diagnostics.map(({ fix }) => fix).join('\n');
  return {
    ...first,
    found: `no frontmatter, so ${diagnostics.map(({ found }) => found).join(', ')}`,
    fix: text.startsWith('+++')
      ? 'Write these fields in YAML, between two lines of three hyphens.'
      : `---\n${fields}\n---\n\n${restOfLine(text)}`.trimEnd(),
  };
}
