/** Mistakes between a tag and its end, and how the tags should be written. */
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { mergeFixes } from '../diagnostics/merge-fixes.ts';
import { correctedLines, offsetFinder, quote, restOfLine, spanAt } from '../diagnostics/source.ts';
import { findingsOf } from '../file.ts';
import { attributeNames, readItemTag } from '../lines/item-tag.ts';
import { eachNode } from './each-node.ts';
import { remarkTree, type MdxError } from './remark-tree.ts';

/** A finding, and the offsets of the characters to neutralise. */
export interface Explanation {
  finding: Finding;
  offsets: number[];
}

/** Explains a mistake in the tags of a note, or in two tags that do not match; undefined for any other mistake. */
export function explainPair(error: MdxError, text: string, source: string, offset: number): Explanation | undefined {
  const rest = source.slice(offset);
  const [tag = '', slash = '', name = ''] = /^<(\/?)(\w*)[^<>\r\n]*>?/.exec(rest) ?? [];
  const mismatch = /^Unexpected closing tag .*, expected .* for `<([^`>]*)>` \((\d+):(\d+)-/.exec(error.reason);
  if (mismatch) {
    const [, opened, line, column] = mismatch;
    const opening = offsetFinder(text)(Number(line), Number(column));
    return found(`</${opened}>, the end of the tag before`, offset, tag.length, `</${opened}>`, opening);
  }
  if (slash !== '' && (name === 'Note' || name === 'Item')) {
    const start = /^<[^<>]*>\s*(?:[\r\n]|$)/.test(rest) ? source.slice(0, offset).trimEnd().length : offset;
    return found(`nothing: no <${name}> is open here`, start, offset + tag.length - start, '');
  }
  if (name !== 'Note') return undefined;
  const expected = '<Note> with its end, </Note>, in the same paragraph or bullet';
  const [block = '', words = ''] = /^<Note>((?:(?!<\/?Note)[\s\S])*)<\/Note>/.exec(rest.slice(0, 10_000)) ?? [];
  // Paragraphs in a note have to stand apart from its tags.
  if (block !== '')
    return found(expected, offset, block.length, `<Note>\n\n${words.trim()}\n\n</Note>`, offset + block.length - 7);
  const firstLine = restOfLine(rest);
  if (firstLine.trim() !== tag) return found(expected, offset, firstLine.length, `${firstLine.trimEnd()}</Note>`);
  const [paragraph = ''] = /^[^\r\n]*(?:\s*[\r\n]+[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*)?/.exec(rest) ?? [];
  return found(expected, offset, paragraph.length, `${paragraph.trimEnd()}\n\n</Note>`);

  function found(expected: string, start: number, length: number, instead: string, other = offset): Explanation {
    return {
      finding: {
        code: 'mdx-tag',
        position: spanAt(source, offset, offset + tag.length),
        found: quote(tag),
        expected,
        fix: correctedLines(source, start, start + length, instead),
      },
      offsets: [offset, other],
    };
  }
}

/** Writes the tag of an item with quotes and a slash as MDX wants them, and with valid attributes. */
export function correctedItem(tag: string): string {
  const corrected = readableItem(tag);
  const diagnostics: Diagnostic[] = [];
  const findings = findingsOf({ path: '', displayPath: '', text: corrected }, diagnostics);
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

/** A value without quotes may be several words: it goes on up to the next attribute. */
const valueInWords = new RegExp(
  String.raw`\b(reason|replacedBy)=(?!["'{])([^"'{}=]+?)"?(?=\s+(?:${attributeNames.join('|')})\b|\s*$)`,
  'g',
);

function readableItem(tag: string): string {
  const written = withQuotesInside(tag.replace(/[“”„«»]/g, '"'))
    .replace(/\s*\/?\s*>?$/, '')
    .replace(/='(?=[^']*$)/, '="')
    .replace(valueInWords, '$1="$2"')
    .replace(/([\w-]+)=(?!["'{])([^\s"'{}]+)"?/g, '$1="$2"')
    .replace(/=\{[^{}]*\}?|=(?=\s|$)/g, '="…"');
  const isOpen = (written.match(/"/g) ?? []).length % 2 === 1;
  const outside = isOpen ? `${written}"` : written;
  // Only names and values can be part of a tag.
  return `${outside.replace(/("[^"]*"|='[^']*')|\s[^\s"\w][^\s"]*|\s\d[^\s"]*/g, '$1')} />`;
}

/** Writes values with quotes inside between the other kind of quotes. */
function withQuotesInside(tag: string): string {
  // Looking for the end of a value takes quadratic time.
  if (tag.length > 500) return tag;
  return tag.replace(
    /(\b[\w-]+)=(["'])([^=<>]*)\2(?=\s+[\w-]+=|\s+added\b|\s*\/?\s*>?$)/g,
    (_all, name: string, _quotes: string, value: string) =>
      value.includes('"') && !value.includes("'")
        ? `${name}='${value}'`
        : `${name}="${value.replaceAll('"', '&quot;')}"`,
  );
}
