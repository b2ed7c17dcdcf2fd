import type { Finding, Position } from '../diagnostics/diagnostic.ts';
import { correctedLines, offsetFinder, positionAt, quote, restOfLine, spanAt } from '../diagnostics/source.ts';
import { withoutTag } from './html-tags.ts';
import { asNote, braceFinding, openBrace } from './mdx-braces.ts';
import { correctedItem, explainPair, type Explanation } from './mdx-tags.ts';
import { isStatement, type MdxError } from './remark-tree.ts';

/** A character that MDX stumbles over, and the one that stands in for it while the rest is read. */
export interface Neutralised {
  offset: number;
  original: string;
  /** A private-use character: one UTF-16 unit, like the original, and without meaning in Markdown. */
  stand: string;
}

const stands: Record<string, string> = {
  '<': '\ue000',
  '{': '\ue001',
  i: '\ue002',
  e: '\ue003',
  ':': '\ue004',
  '@': '\ue005',
};

/**
 * Says in an author's words what MDX could not read, and how to write it instead.
 * @param text in which the error was thrown, earlier mistakes neutralised.
 * @param source the text as the author wrote it.
 * @returns the finding, and the characters to neutralise; none if the place of the mistake is unknown.
 */
export function explainMdxError(
  error: MdxError,
  text: string,
  source: string,
): { finding: Finding; neutralise: Neutralised[] } {
  const { finding, offsets } = explain(error, text, source);
  const neutralise = [...new Set(offsets)].flatMap((offset) => {
    const original = text[offset] ?? '';
    const stand = stands[original];
    return stand === undefined ? [] : [{ offset, original, stand }];
  });
  return { finding, neutralise };
}

function explain(error: MdxError, text: string, source: string): Explanation {
  const place = error.place;
  const at = (place && 'start' in place ? place.start : place)?.offset ?? text.length;
  if (error.source === 'micromark-extension-mdxjs-esm') return explainEsm(text, source, at);
  const brace = error.source === 'micromark-extension-mdx-expression' ? openBrace(text, at) : -1;
  if (brace < 0) return explainTag(text, source, openTag(error, text, at), error);
  return { finding: braceFinding(source, brace), offsets: [brace] };
}

function explainEsm(text: string, source: string, at: number): Explanation {
  let start = -1;
  for (const match of text.matchAll(/^(?:import|export)\b/gm)) if (match.index <= at) start = match.index;
  return { finding: esmFinding(source, Math.max(start, 0)), offsets: [start] };
}

/**
 * The finding for a paragraph that MDX reads as an import or export. Its fix makes a sentence of it, unless it is
 * code.
 */
export function esmFinding(source: string, start: number, position?: Position): Finding {
  const [paragraph = ''] = /^[^\r\n]*(?:(?:\r\n|\n|\r)(?!\s*[\r\n])[^\r\n]+)*/.exec(source.slice(start)) ?? [];
  const word = /^\w*/.exec(paragraph)?.[0] ?? '';
  if (isStatement(paragraph)) {
    return {
      code: 'mdx-esm',
      position: position ?? spanAt(source, start, start + paragraph.trimEnd().length),
      found: quote(paragraph),
      expected: 'nothing: reports contain no code',
      fix: 'Delete these lines; <Item /> and <Note> need no import.',
    };
  }
  return {
    code: 'mdx-esm',
    position: position ? { line: position.line, column: position.column } : positionAt(source, start),
    found: `a paragraph that begins with ${quote(word)}, which MDX reads as code`,
    expected: 'prose that begins with another word or a capital letter; reports contain no code',
    fix: correctedLines(source, start, start + 1, (source[start] ?? '').toUpperCase()),
  };
}

function openTag(error: MdxError, text: string, at: number): number {
  const opened = /for `<[^`]*>` \((\d+):(\d+)-/.exec(error.reason);
  if (opened && !error.reason.startsWith('Unexpected closing tag'))
    return offsetFinder(text)(Number(opened[1]), Number(opened[2]));
  return text.lastIndexOf('<', at);
}

function explainTag(text: string, source: string, start: number, error: MdxError): Explanation {
  const offset = Math.max(start, 0);
  const rest = source.slice(offset);
  return (
    commentFinding(text, source, offset) ??
    autolinkFinding(source, offset) ??
    explainPair(error, text, source, offset) ?? {
      finding: loneTagFinding(source, offset) ?? {
        code: 'mdx-less-than',
        found: quote(restOfLine(rest, 0, 20)),
        expected: 'the less-than sign escaped with a backslash',
        ...replacing(source, offset, '<', '\\<'),
      },
      offsets: [start],
    }
  );
}

function commentFinding(text: string, source: string, offset: number): Explanation | undefined {
  const [comment, hidden = ''] = /^<!--([\s\S]*?)(?:-->|$)/.exec(source.slice(offset)) ?? [];
  if (comment === undefined) return undefined;
  const marks = text.slice(offset, offset + comment.length).matchAll(/[<{]/g);
  return {
    finding: {
      code: 'mdx-comment',
      found: quote(comment),
      expected: 'a visible <Note>, or nothing: reports have no hidden text',
      ...replacing(source, offset, comment, asNote(hidden)),
    },
    offsets: Array.from(marks, ({ index }) => offset + index),
  };
}

function autolinkFinding(source: string, offset: number): Explanation | undefined {
  const [link, url = ''] = /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*)>/i.exec(source.slice(offset)) ?? [];
  if (link === undefined) return undefined;
  return {
    finding: {
      code: 'mdx-autolink',
      found: quote(link),
      expected: 'the URL without angle brackets; it becomes a link by itself',
      ...replacing(source, offset, link, url),
    },
    // With its bracket neutralised, the URL would be read as a link together with the other bracket.
    offsets: [offset, offset + 1 + url.search(/[:@]/)],
  };
}

/** The finding for an `<Item />` that cannot be read, or an HTML tag without its other half. */
function loneTagFinding(source: string, offset: number): Finding | undefined {
  const rest = source.slice(offset);
  const [tag, name = ''] =
    /^<([\p{L}$_][\w$.:-]*)[^<>]*>/u.exec(rest) ?? /^<\/?([\p{L}$_][\w$.:-]*)[^<>\r\n]*(?:>|(?<!\s))/u.exec(rest) ?? [];
  if (tag === undefined) return undefined;
  const found = { code: 'mdx-tag', found: quote(tag) } as const;
  if (name === 'Item' && !tag.startsWith('</')) {
    const expected = /\/\s*>$/.test(tag)
      ? '<Item … /> with attributes such as added or id="slug", their values in straight double quotes'
      : '<Item … />, closed with a slash';
    return { ...found, expected, ...replacing(source, offset, tag, correctedItem(tag)) };
  }
  const without = withoutTag(name, tag, source.slice(0, offset), rest.slice(tag.length));
  return without === undefined
    ? {
        ...found,
        expected: 'the less-than sign escaped with a backslash; reports use no HTML',
        ...replacing(source, offset, '<', '\\<'),
      }
    : { ...found, expected: 'Markdown; reports use no HTML', ...replacing(source, offset, tag, without) };
}

/** The place of a text, and the line with another in its place. */
function replacing(
  source: string,
  start: number,
  written: string,
  replacement: string,
): Pick<Finding, 'position' | 'fix'> {
  const end = start + written.length;
  return { position: spanAt(source, start, end), fix: correctedLines(source, start, end, replacement) };
}
