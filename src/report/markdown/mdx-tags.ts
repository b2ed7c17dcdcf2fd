/** What goes wrong between a tag and its end, and how the tags should stand. */
import type { Explanation, MdxError } from './mdx-error.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mergeFixes } from '../diagnostics/merge-fixes.ts';
import { misspelt } from '../diagnostics/nearest.ts';
import { eachNode } from './each-node.ts';
import { findingsOf } from '../file.ts';
import { readItemTag } from '../lines/item-tag.ts';
import { remarkTree } from './remark-tree.ts';
import { correctedLines, createOffsets, emptyLine, quote, spanAt } from '../diagnostics/source.ts';

/** Stretches of the source that are to be replaced together. */
interface Correction {
  start: number;
  end: number;
  replacement: string;
  expected: string;
  /** Offsets at which the tags begin that mean nothing any more. */
  tags: number[];
}

/**
 * Explains a mistake in the tags of a note, or in two tags that do not match.
 * @param error thrown by the parser.
 * @param text the text in which it was thrown, earlier mistakes neutralised.
 * @param source the text as the author wrote it.
 * @param offset of the tag at fault.
 * @returns the finding and the offsets of all tags that belong to the mistake; undefined for any other mistake.
 */
export function explainPair(error: MdxError, text: string, source: string, offset: number): Explanation | undefined {
  const found = correct(error, text, source, offset);
  if (!found) return undefined;
  const { start, end, replacement, expected, tags } = found;
  const tag = /^<[^<>\r\n]*>?/.exec(source.slice(offset))?.[0] ?? '';
  const position = spanAt(source, offset, offset + tag.length);
  const finding = {
    code: 'mdx-tag',
    position,
    found: quote(tag),
    expected,
    fix: correctedLines(source, start, end, replacement),
  } as const;
  return { finding, offsets: tags };
}

function correct(error: MdxError, text: string, source: string, offset: number): Correction | undefined {
  const rest = source.slice(offset);
  const mismatch =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)-/.exec(
      error.reason,
    );
  if (mismatch) {
    const [, closing = '', opened = '', line, column] = mismatch;
    const opening = createOffsets(text)(Number(line), Number(column));
    const tags = [opening, offset];
    if (closing === 'Note' && misspelt(opened, ['Note'])) {
      return {
        start: opening,
        end: opening + opened.length + 1,
        replacement: '<Note',
        expected: '<Note>, which is what ends here',
        tags,
      };
    }
    return {
      start: offset,
      end: offset + closing.length + 2,
      replacement: `</${opened}`,
      expected: `</${opened}>, the end of the tag before`,
      tags,
    };
  }
  if (/^<\/(Item|Note)\b/.test(rest)) return correctEnd(error, text, source, offset, rest);
  return /^<Note\b/.test(rest) ? correctNote(error, rest, offset) : undefined;
}

function correctEnd(error: MdxError, text: string, source: string, offset: number, rest: string): Correction {
  const [tag = ''] = /^<\/\w+[^<>\r\n]*?>?(?=\s*$|\s*[\r\n]|[^\w\s]|\s)/.exec(rest) ?? /^<\/\w+/.exec(rest) ?? [];
  const name = tag.slice(2, 6);
  const opening = text.lastIndexOf(`<${name}`, offset - 1);
  if (!tag.endsWith('>')) {
    return {
      start: offset,
      end: offset + tag.length,
      replacement: `</${name}>`,
      expected: `</${name}> with its angle bracket`,
      tags: [offset, opening],
    };
  }
  // `<Note>a *b</Note> c*`: the emphasis ends behind the note that it began in.
  const [crossed, inside = ''] = /^<\/Note>([^\r\n]*?[*_~]+)/.exec(rest) ?? [];
  if (crossed !== undefined && error.reason.startsWith('Expected the closing tag')) {
    return {
      start: offset,
      end: offset + crossed.length,
      replacement: `${inside}${tag}`,
      expected: `${tag} after the marks that begin inside the note`,
      tags: [offset, opening],
    };
  }
  const isSpaced = /\s$/.test(source.slice(0, offset)) && /^<[^<>]*>\s*(?:[\r\n]|$)/.test(rest);
  const start = isSpaced ? source.slice(0, offset).trimEnd().length : offset;
  return {
    start,
    end: offset + tag.length,
    replacement: '',
    expected: `nothing: no <${name}> is open here`,
    tags: [offset],
  };
}

/** Closes a note where its text seems to end. */
function correctNote(error: MdxError, rest: string, offset: number): Correction {
  const expected = '<Note> with its end, </Note>, in the same paragraph or bullet';
  const at = (length: number, replacement: string, ...ends: number[]): Correction => ({
    start: offset,
    end: offset + length,
    replacement,
    expected,
    tags: [offset, ...ends.map((end) => offset + end)],
  });
  const [tag = '<Note'] = /^<Note(?:[^<>"'{]|"[^"]*"|'[^']*')*>/.exec(rest) ?? [];
  if (tag !== '<Note>') {
    const written = /^<Note[^<>\r\n]*>?/.exec(rest)?.[0] ?? tag;
    const close = rest.indexOf('</Note>');
    return { ...at(written.length, '<Note>', ...(close < 0 ? [] : [close])), expected: '<Note> without attributes' };
  }
  const [firstLine = ''] = rest.split(/[\r\n]/, 1);
  const [, inside = '', marks = ''] = /^([^\r\n]*?)([*_~]*)<\/Note>/.exec(rest) ?? [];
  // `*a <Note>b*</Note>`: the emphasis ends inside of a note that begins in it.
  if (inside !== '' && /before the end of `(?!paragraph)/.test(error.reason)) {
    return at(
      inside.length + marks.length + '</Note>'.length,
      `${inside}</Note>${marks}`,
      inside.length + marks.length,
    );
  }
  // Paragraphs in a note have to stand apart from its tags.
  const [block, words = ''] = /^<Note>((?:(?!<\/?Note)[\s\S])*)<\/Note>/.exec(rest.slice(0, 10_000)) ?? [];
  if (block !== undefined && emptyLine.test(words) && !/^\s*(?:[-*+#]|\d+[.)])\s/m.test(words)) {
    return at(block.length, `<Note>\n\n${words.trim()}\n\n</Note>`, block.length - '</Note>'.length);
  }
  if (firstLine.trim() !== tag) return at(firstLine.length, `${firstLine.trimEnd()}</Note>`);
  const [paragraph = ''] = /^[^\r\n]*(?:\s*[\r\n]+[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*)?/.exec(rest) ?? [];
  return at(paragraph.length, `${paragraph.trimEnd()}\n\n</Note>`);
}

/**
 * Writes the tag of an item with quotes and a slash as MDX wants them, and with the attributes that it can have.
 * @param tag as written.
 * @returns the corrected tag.
 */
export function correctedItem(tag: string): string {
  const corrected = readableItem(tag);
  const diagnostics: Diagnostic[] = [];
  const findings = findingsOf({ path: '', file: '', text: corrected }, diagnostics);
  try {
    eachNode(remarkTree(corrected), (node) => {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Item') readItemTag(node, findings);
    });
  } catch {
    // What still cannot be read is for the author to correct.
    return corrected;
  }
  return mergeFixes(diagnostics, () => corrected)[0]?.fix ?? corrected;
}

function readableItem(tag: string): string {
  const written = withQuotesInside(tag.replace(/[“”„«»]/g, '"'))
    .replace(/(?<==)'([^'"]*)'(?=[\s/>])/g, '"$1"')
    .replace(/\s*\/?\s*>?$/, '')
    .replace(/='(?=[^']*$)/, '="')
    // Words without quotes go on up to the next attribute.
    .replace(
      /\b(reason|replacedBy)=(?!["'{])([^"'{}=]+?)"?(?=\s+(?:id|continues|added|replacedBy|reason|evidence)\b|\s*$)/g,
      '$1="$2"',
    )
    .replace(/([\w-]+)=(?!["'{])([^\s"'{}]+)"?/g, '$1="$2"')
    .replace(/=\{[^{}]*\}?/g, '="…"')
    .replace(/\s*\{[^{}]*\}?/g, '')
    .replace(/=(?=\s|$)/g, '="…"');
  const isOpen = (written.match(/"/g) ?? []).length % 2 === 1;
  const outside = isOpen ? `${written}"` : written;
  // What is neither a name nor a value cannot be part of a tag.
  return `${outside.replace(/("[^"]*"|='[^']*')|\s[^\s"\w][^\s"]*|\s\d[^\s"]*/g, '$1')} />`;
}

/**
 * A value with quotes inside gets single ones around it, unless it has those as well. An endless tag stays as it is.
 */
function withQuotesInside(tag: string): string {
  if (tag.length > 500) return tag;
  return tag
    .replace(/(\b[\w-]+)='([^=<>"]*'[^=<>"]*)'(?=\s+[\w-]+=|\s+added\b|\s*\/?\s*>?$)/g, '$1="$2"')
    .replace(
      /(\b[\w-]+)="([^=<>]*"[^=<>]*)"(?=\s+[\w-]+=|\s+added\b|\s*\/?\s*>?$)/g,
      (_all, name: string, value: string) =>
        value.includes("'") ? `${name}="${value.replaceAll('"', '&quot;')}"` : `${name}='${value}'`,
    );
}
