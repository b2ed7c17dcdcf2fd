/** Markup of other programs, which Markdown reads as words. */
import type { Paragraph } from 'mdast';
import { correctedLines, offsetsOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';

const pictures = String.raw`\.(?:png|jpe?g|gif|webp|avif|svg)`;

/** What it is written for, and how Markdown writes it; without the latter, only the author can say. */
const markup: readonly { pattern: RegExp; expected: string; replacement?: string }[] = [
  {
    pattern: new RegExp(String.raw`(?<!\\)!\[\[[^\[\]\r\n]{1,200}${pictures}[^\[\]\r\n]{0,100}\]\]`, 'gi'),
    expected: '![what the picture shows](its path)',
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)!\[[^\[\]\r\n]{0,200}\]\([^()<>"\s]+(?: [^()<>"\s]+)+${pictures}\)`, 'gi'),
    expected: 'a path without spaces: %20 stands for each',
    replacement: ' ',
  },
  {
    pattern: /(?<!\\)\[([^[\]|\r\n]{1,200})\|(https?:\/\/[^\s[\]|]{1,500})\]/g,
    expected: '[words](URL)',
    replacement: '[$1]($2)',
  },
  {
    pattern: /(?<![*\w])\*\* +([^*\r\n]{1,200}?) +\*\*(?![*\w])/g,
    expected: 'no space inside the asterisks',
    replacement: '**$1**',
  },
];

/** Reports links, pictures and emphasis as other programs write them. */
export function reportForeignMarkup(paragraph: Paragraph, findings: Findings): void {
  const { start, end } = offsetsOf(paragraph);
  const text = findings.source.slice(start, end);
  const isCode = (at: number) =>
    paragraph.children.some((child) => {
      const span = offsetsOf(child);
      return child.type === 'inlineCode' && span.start <= at && at < span.end;
    });
  for (const { pattern, expected, replacement } of markup) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const from = start + index;
      if (isCode(from)) continue;
      const fixed = replacement === ' ' ? fixedPath(found) : found.replace(pattern, replacement ?? '');
      findings.add({
        code: 'missed-mark',
        position: findings.at(from),
        found: `${quote(found)}, which Markdown shows as it is`,
        expected,
        fix:
          replacement === undefined
            ? `Write it as ${expected}.`
            : correctedLines(findings.source, from, from + found.length, fixed),
      });
    }
  }
}

function fixedPath(image: string): string {
  const at = image.indexOf('](');
  return image.slice(0, at) + image.slice(at).replaceAll(' ', '%20');
}
