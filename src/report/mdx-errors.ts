import type { DiagnosticCode, Finding } from './diagnostic.ts';
import { correctedLines, positionAt, quote } from './source.ts';

/** What a parser throws, as far as it is read here (https://github.com/vfile/vfile-message). */
export interface MdxError {
  reason: string;
  source?: string | undefined;
  place?: { offset?: number | undefined } | { start: { offset?: number | undefined } } | undefined;
}

/** A character that MDX stumbles over, and the one that stands in for it while the rest is read. */
export interface Neutralised {
  offset: number;
  original: string;
  /** A private-use character: one UTF-16 unit, like the original, and without meaning in Markdown. */
  stand: string;
}

interface Explanation {
  finding: Finding;
  neutralise: Neutralised[];
}

const stands: Record<string, string> = { '<': '\ue000', '{': '\ue001', i: '\ue002', e: '\ue003' };

/**
 * Says in an author's words what MDX could not read, and how to write it instead.
 * @param error thrown by remark-mdx (rules of micromark-extension-mdx-jsx, -mdx-expression, -mdxjs-esm, mdast-util-mdx-jsx).
 * @param text the text in which it was thrown, earlier mistakes neutralised.
 * @param source the text as the author wrote it.
 * @returns the finding, and the characters to neutralise; none where the place of the mistake cannot be told.
 */
export function explainMdxError(error: MdxError, text: string, source: string): Explanation {
  const at = offsetOf(error, text);
  if (error.source === 'micromark-extension-mdxjs-esm') return explainEsm(text, source, at);
  if (error.source === 'micromark-extension-mdx-expression') return explainBrace(text, source, openBrace(text, at));
  return explainTag(text, source, openTag(error, text, at));
}

function offsetOf(error: MdxError, text: string): number {
  const place = error.place;
  const point = place && 'start' in place ? place.start : place;
  return point?.offset ?? text.length;
}

function explainEsm(text: string, source: string, at: number): Explanation {
  let start = -1;
  for (const match of text.matchAll(/^(?:import|export)\b/gm)) if (match.index <= at) start = match.index;
  const word = source.slice(start).match(/^\w+/)?.[0] ?? '';
  return {
    finding: {
      code: 'mdx-esm',
      position: positionAt(source, start),
      found: `a paragraph that begins with ${quote(word)}, which MDX reads as code`,
      expected: 'prose that begins with another word or a capital letter; reports contain no code',
      fix: correctedLines(source, start, start + 1, (source[start] ?? '').toUpperCase()),
    },
    neutralise: start < 0 ? [] : [stand(text, start)],
  };
}

function openBrace(text: string, at: number): number {
  let depth = 0;
  for (let index = Math.min(at, text.length - 1); index >= 0; index--) {
    if (text[index] === '}' && index < at) depth++;
    if (text[index] === '{' && depth-- === 0) return index;
  }
  return text.lastIndexOf('{');
}

function explainBrace(text: string, source: string, start: number): Explanation {
  return { finding: braceFinding(source, start), neutralise: start < 0 ? [] : [stand(text, start)] };
}

/**
 * The finding for a brace in prose.
 * @param source the file as the author wrote it.
 * @param start offset of the brace.
 * @returns a finding whose fix escapes the brace.
 */
export function braceFinding(source: string, start: number): Finding {
  const rest = source.slice(start).split(/[\r\n]/, 1)[0] ?? '';
  const comment = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}/.exec(source.slice(start));
  const fix = comment
    ? correctedLines(source, start, start + comment[0].length, `<Note>${(comment[1] ?? '').trim()}</Note>`)
    : correctedLines(source, start, start + 1, '\\{');
  return {
    code: 'mdx-expression',
    position: positionAt(source, start),
    found: `${quote(/^\{[^}]*\}/.exec(rest)?.[0] ?? rest)}, which MDX reads as code`,
    expected: comment ? 'a visible <Note>, or nothing' : 'the brace escaped with a backslash; reports contain no code',
    fix,
  };
}

function openTag(error: MdxError, text: string, at: number): number {
  const opened = /for `<[^`]*>` \((\d+):(\d+)-/.exec(error.reason);
  if (opened && !error.reason.startsWith('Unexpected closing tag')) {
    const line = Number(opened[1]);
    let start = 0;
    for (let seen = 1; seen < line; seen++) start = text.slice(start).search(/\r\n|\n|\r/) + start + lineBreak(text, start);
    return start + Number(opened[2]) - 1;
  }
  return text.lastIndexOf('<', at);
}

function lineBreak(text: string, start: number): number {
  return /\r\n|\n|\r/.exec(text.slice(start))?.[0].length ?? 0;
}

function explainTag(text: string, source: string, start: number): Explanation {
  const rest = source.slice(Math.max(start, 0));
  const comment = /^<!--([\s\S]*?)(?:-->|$)/.exec(rest);
  if (comment) {
    const end = start + comment[0].length;
    const inside: Neutralised[] = [];
    for (let index = start; index < end; index++) if (text[index] === '<' || text[index] === '{') inside.push(stand(text, index));
    return {
      finding: finding('mdx-comment', comment[0], 'a visible <Note>, or nothing: reports have no hidden text', end,
        `<Note>${(comment[1] ?? '').trim()}</Note>`),
      neutralise: inside,
    };
  }
  const link = /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*)>/i.exec(rest);
  if (link) {
    return answer('mdx-autolink', link[0], 'the address without angle brackets; it becomes a link by itself', link[1] ?? '');
  }
  const tag = /^<\/?([\p{L}$_][\w$.:-]*)[^<>]*>?/u.exec(rest);
  if (tag?.[1] === 'Note' && !tag[0].startsWith('</')) {
    return answer('mdx-tag', tag[0], '<Note> with its end, </Note>, in the same place', `${tag[0]}…</Note>`);
  }
  if (tag?.[1] === 'Item') {
    const closed = `${tag[0].replace(/\s*\/?\s*>$/, '')} />`;
    return answer('mdx-tag', tag[0], '<Item … />, closed with a slash', closed);
  }
  if (tag) return answer('mdx-tag', tag[0], 'the less-than sign escaped with a backslash; reports use no HTML', `\\${tag[0]}`);
  return answer('mdx-less-than', rest.slice(0, 1), 'the less-than sign escaped with a backslash', '\\<', rest.slice(0, 20));

  function answer(code: DiagnosticCode, found: string, expected: string, replacement: string, shown = found): Explanation {
    return {
      finding: finding(code, shown, expected, start + found.length, replacement),
      neutralise: start < 0 ? [] : [stand(text, start)],
    };
  }

  function finding(code: DiagnosticCode, found: string, expected: string, end: number, replacement: string): Finding {
    return {
      code,
      position: positionAt(source, start),
      found: quote(found),
      expected,
      fix: correctedLines(source, Math.max(start, 0), end, replacement),
    };
  }
}

function stand(text: string, offset: number): Neutralised {
  const original = text[offset] ?? '';
  return { offset, original, stand: stands[original] ?? '\ue000' };
}
