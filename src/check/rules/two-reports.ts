import type { RootContent } from 'mdast';
import { offsetsOf, quote, restOfLine, splitLines } from '../../report/diagnostics/source.ts';
import { escapeRegExp } from '../../report/escape-reg-exp.ts';
import { frontmatterOf } from '../../report/fields/frontmatter.ts';
import { plainText } from '../../report/markdown/nodes.ts';
import type { ReadReport } from '../../report/read-report.ts';
import { messages } from '../../strings/messages.ts';
import type { ReportRule } from '../rule.ts';

/** A whole report that was pasted below another one: fields, or the areas over again. */
export const twoReports: ReportRule = {
  code: 'two-reports',
  check({ document }, report) {
    const { text } = document.file;
    // Without fields above, those further down are its own.
    const start = (document.frontmatter.exists ? secondFields(document) : undefined) ?? areasAgain(document);
    if (start === undefined) return;
    const other = document.report.kind === 'plan' ? 'status' : 'plan';
    const move = `Move what begins here into a file of its own, such as ${other}.mdx, or delete it if it is in this file twice.`;
    report({
      at: [start, start + restOfLine(text, start).length],
      found: `${quote(restOfLine(text, start))}, where a second report begins`,
      expected: 'one report in a file: its fields, then each area once',
      fix: isTwice(document, start) ? 'Delete everything from here on: it is in this file twice.' : move,
    });
  },
};

const row = /^(?:[\w-]+\s*:|\s+\S|- |#|\s*$)/;

function secondFields({ body, file: { text } }: ReadReport): number | undefined {
  const rules = body.flatMap((node) => (node.type === 'thematicBreak' ? offsetsOf(node).start : []));
  return rules.find((start) => {
    const rows = splitLines(frontmatterOf(text.slice(start))?.yaml ?? '');
    return rows.some((one) => /^title\s*:/.test(one)) && rows.every((one) => row.test(one));
  });
}

/** Whether all lines of the second report are in the first, with their markers. */
function isTwice({ lines, file: { text } }: ReadReport, start: number): boolean {
  const rows = lines.map(({ bullet }) => {
    const { start: at } = offsetsOf(bullet);
    return { at, row: restOfLine(text, at) };
  });
  const first = new Set(rows.flatMap(({ at, row }) => (at < start ? row : [])));
  return rows.every(({ row }) => first.has(row));
}

/**
 * Where a heading, after some areas, names one of them, and the rest names them in the same order. One area that comes again
 * may be a slip, unless the title of another report stands above it.
 */
function areasAgain({ sections, body }: ReadReport): number | undefined {
  const areas = sections.map(({ area }) => area);
  const again = areas.findIndex((area, index) => area !== undefined && areas.indexOf(area) < index);
  const second = sections[again];
  if (!second) return undefined;
  const earlier = areas.slice(0, again);
  const places = areas.slice(again).map((area) => (area === undefined ? -1 : earlier.indexOf(area)));
  const repeated = places.filter((place) => place >= 0);
  const isInOrder = repeated.every((place, index) => index === 0 || place > repeated[index - 1]!);
  const above = body[body.indexOf(second.node) - 1];
  const title = above && isTitle(above) ? above : undefined;
  if ((repeated.length < 2 && !title) || !isInOrder) return undefined;
  return offsetsOf(title ?? second.node).start;
}

/** The words for a plan or a status in any language that comes with Almanac. */
const kindWords = Object.values(messages).flatMap((strings) => [strings['kind.plan'], strings['kind.status']]);
const kindWord = new RegExp(String.raw`(?<!\p{L})(?:${kindWords.map(escapeRegExp).join('|')})`, 'iu');

/** Whether a heading of level 1, or a short paragraph, may be the title of a report. */
function isTitle(node: RootContent): boolean {
  if (node.type === 'heading') return node.depth === 1;
  const text = node.type === 'paragraph' ? plainText([node]) : '';
  return text.length <= 80 && kindWord.test(text);
}
