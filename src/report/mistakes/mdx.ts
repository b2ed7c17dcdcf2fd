/** What MDX reads differently from Markdown: code, tags, comments, and links in angle brackets. */
import type { Root } from 'mdast';
import { beforeInLine, maxContext, offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { eachNode, holdsWords } from '../markdown/nodes.ts';
import type { LoneTag } from '../markdown/tags.ts';
import { asNote } from './html-tags.ts';
import { explainTag, type MdxMistake } from './tags.ts';
import { proseOf } from './prose.ts';

/** Reports what MDX would read as code or could not read. */
export function reportMdx(tree: Root, tags: readonly LoneTag[], findings: Findings): void {
  let done = 0;
  /** The line of the last brace, whose fix escapes the whole line. */
  let lineOfBrace = 0;
  const corrected = new Set<number>();
  for (const { offset, tag } of signsIn(tree, tags, findings.source)) {
    if (findings.isFull()) break;
    if (offset < done || corrected.has(offset)) continue;
    const { end, other, ...mistake } = explain(findings.source, offset, tag, tags);
    if (other !== undefined) corrected.add(other);
    done = end ?? mistake.at[1];
    const { line } = findings.at(offset);
    if (mistake.code === 'mdx-expression' && line === lineOfBrace) continue;
    if (mistake.code === 'mdx-expression') lineOfBrace = line;
    findings.report(mistake);
  }
}

/** A sign that means something else in MDX, with its tag if Markdown reads one there. */
interface Sign {
  offset: number;
  tag?: LoneTag;
}

function signsIn(tree: Root, tags: readonly LoneTag[], source: string): Sign[] {
  const signs: Sign[] = tags.map((tag) => ({ offset: offsetsOf(tag.node).start, tag }));
  eachNode(tree, (node, _index, parent) => {
    const { start } = offsetsOf(node);
    if (holdsWords(node)) {
      const isTop = parent?.type === 'root' || parent?.type === 'mdxJsxFlowElement';
      if (isTop && node.position?.start.column === 1 && /^(?:import|export) /.test(source.slice(start, start + 7)))
        signs.push({ offset: start });
      for (const { 0: sign, index } of proseOf(node, source).matchAll(/\\[^\p{L}\p{N}\s]|<(?!\s)|\{/gu))
        if (!sign.startsWith('\\')) signs.push({ offset: start + index });
    } else if (node.type === 'link' && source[start] === '<') {
      signs.push({ offset: start });
    }
  });
  return signs.sort((a, b) => a.offset - b.offset);
}

function explain(source: string, offset: number, tag: LoneTag | undefined, tags: readonly LoneTag[]): MdxMistake {
  const rest = source.slice(offset);
  const at = (written: string) => [offset, offset + written.length] as const;
  const [comment, ofHtml, ofMdx = ''] = /^<!--([\s\S]*?)(?:-->|$)|^\{\s*\/\*([\s\S]*?)\*\/\s*\}/.exec(rest) ?? [];
  if (comment !== undefined)
    return {
      code: ofHtml === undefined ? 'mdx-expression' : 'mdx-comment',
      at: at(comment),
      expected: 'a visible <Note>, or nothing: reports have no hidden text',
      instead: asNote(ofHtml ?? ofMdx),
    };
  if (rest.startsWith('{')) return explainBrace(source, offset);
  if (!rest.startsWith('<')) return explainStatement(source, offset);
  const [link, url = '', words] =
    /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>|]*)(?:\|([^<>\r\n]*))?>/i.exec(rest) ?? [];
  if (link !== undefined)
    return {
      code: 'mdx-autolink',
      at: at(link),
      expected: words === undefined ? 'the URL without angle brackets; it becomes a link by itself' : '[words](URL)',
      instead: words === undefined ? url : `[${words}](${url})`,
    };
  return (
    explainTag(source, offset, tag, tags) ?? {
      code: 'mdx-less-than',
      at: at('<'),
      found: quote(restOfLine(rest, 0, 20)),
      expected: 'the less-than sign escaped with a backslash',
      instead: '\\<',
    }
  );
}

/** Code at the beginning of a paragraph, and no sentence with the same first word. */
const statement =
  /^(?:import|export)\s+(?:[{*"']|(?:default|const|let|var|function|class|async|type)\b|[\w$]+\s+from\b|[\w$]+,\s*\{)/;

/** A paragraph that MDX reads as an import or export. The fix makes a sentence of it, unless it is code. */
function explainStatement(source: string, offset: number): MdxMistake {
  const [paragraph = ''] = /^[^\r\n]*(?:(?:\r\n|\n|\r)(?!\s*[\r\n])[^\r\n]+)*/.exec(source.slice(offset)) ?? [];
  const code = 'mdx-esm';
  if (!statement.test(paragraph))
    return {
      code,
      at: [offset, offset + 1],
      found: `a paragraph that begins with ${quote(paragraph.slice(0, 6))}, which MDX reads as code`,
      expected: 'prose that begins with another word or a capital letter; reports contain no code',
      instead: paragraph.slice(0, 1).toUpperCase(),
    };
  const end = offset + paragraph.trimEnd().length;
  const fix = 'Delete these lines; <Item /> and <Note> need no import.';
  return { code, at: [offset, end], expected: 'nothing: reports contain no code', fix };
}

/** The fix escapes every brace in the line, so that one paste is enough. */
function explainBrace(source: string, start: number): MdxMistake {
  const before = beforeInLine(source, start);
  const after = restOfLine(source, start, maxContext);
  return {
    code: 'mdx-expression',
    at: [start, start + /^\{*/.exec(after)![0].length],
    found: `${quote(/^\{[^}]*\}+/.exec(after)?.[0] ?? after)}, which MDX reads as code`,
    expected: 'each brace escaped with a backslash; reports contain no code',
    instead: escapedBraces(before + after),
    over: [start - before.length, start + after.length],
  };
}

function escapedBraces(line: string): string {
  return (
    line
      // `{color:red}words{color}` of Jira and Confluence.
      .replace(/\{(\w+)(?::[^{}]*)?\}([^{}]*)\{\1\}/g, '$2')
      .replace(/(`+)(?:(?!\1)[^\r\n])*\1(?!`)|\\[\\{<]|<\/?\p{L}[^<>]*>|\{/gu, (all) => (all === '{' ? '\\{' : all))
  );
}
