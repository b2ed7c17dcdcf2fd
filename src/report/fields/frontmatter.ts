import type { core, ZodMiniType } from 'zod/mini';
import { splitLines } from '../diagnostics/source.ts';
import { readFields, type ReadFields } from './read-fields.ts';

/** The fields at the beginning of a file as they were read. Offsets in them are those of the file's lines. */
export interface Frontmatter<Fields = unknown> extends ReadFields<Fields> {
  /** Set if it begins or ends wrongly. */
  open: OpenFields | undefined;
  /** Whether there is any. */
  exists: boolean;
}

const block = /^---[^\S\r\n]*(?:\r\n|\n|\r)([\s\S]*?(?:\r\n|\n|\r))??---[^\S\r\n]*(?![^\r\n])/d;
/** Autocorrection changes three hyphens, and a held key repeats them. */
const closing = /^\s*(?:-{2,}|\.{3}|[–—]+)\s*$/;
const fieldRow = /^(?:[\w-]+\s*:|[^\S\r\n]+\S|-\s|#(?!#)).*$/;

/** Reads the fields of a content file, and never throws. Without frontmatter, there are no fields. */
export function readFrontmatter<S extends ZodMiniType>(text: string, schema: S): Frontmatter<core.output<S>> {
  // With empty lines before it, lines are those of the file.
  const read = (yaml: string, line: number) => readFields('\n'.repeat(line - 1) + yaml, schema);
  const written = frontmatterOf(text);
  if (written) {
    const yaml = written.yaml.replace(/(?:\r\n|\n|\r)$/, '');
    return { ...read(yaml, 2), open: undefined, exists: true };
  }
  const open = openFields(text);
  if (open) return { ...read(open.rows.join('\n'), open.line + 1), fields: undefined, open, exists: true };
  return { ...read('', 1), open: undefined, exists: false };
}

/** The YAML between two lines of three hyphens at the beginning of a file, and its offset. */
export function frontmatterOf(text: string): { yaml: string; offset: number } | undefined {
  const found = block.exec(text);
  return found ? { yaml: found[1] ?? '', offset: found.indices?.[1]?.[0] ?? 0 } : undefined;
}

/** Blanks out frontmatter that begins or ends wrongly, so that fields are not read as text. Offsets stay. */
export function withoutOpenFields(text: string): string {
  if (block.test(text)) return text;
  const { end = 0, fence } = openFields(text) ?? {};
  const rest = text.slice(end);
  return blank(text.slice(0, end)) + (fence === undefined ? rest : rest.replace(/[`~]{3,}\s*$/, blank));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

export interface OpenFields {
  /** How a block of code around the whole file begins. */
  fence: string | undefined;
  /** Line of the opening hyphens, from 1. */
  line: number;
  /** The lines of the fields. */
  rows: string[];
  /** The line where the closing hyphens should be. */
  next: string;
  /** Offset of that line, or of its end if it is meant as the end. */
  end: number;
}

/** White space, a block of code, and how fields begin: also with hyphens that were corrected or repeated. */
const opening = /^(\s{0,99}(?:((?:`{3,}|~{3,})\w*)[^\S\r\n]*(?:\r\n|\n|\r))?)(-{2,}|[–—]{1,3})[^\S\r\n]*(?:\r\n|\n|\r)/;

/** Finds frontmatter that begins with something else than three hyphens, or without its closing ones. */
function openFields(text: string): OpenFields | undefined {
  const [start, space = '', fence, hyphens] = opening.exec(text) ?? [];
  if (start === undefined) return undefined;
  const open = { fence, line: splitLines(space).length, rows: [] as string[] };
  const isRight = space === '' && hyphens === '---';
  let end = start.length;
  for (const [row, content = ''] of text.slice(end).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const isEnd = closing.test(content);
    if (isEnd || !fieldRow.test(content)) {
      // Further down, three hyphens may be a rule.
      if (!isRight && !(isEnd && open.rows.length > 0)) return undefined;
      return { ...open, next: content, end: isEnd ? end + content.length : end };
    }
    open.rows.push(content);
    end += row.length;
  }
  return isRight ? { ...open, next: '', end } : undefined;
}
