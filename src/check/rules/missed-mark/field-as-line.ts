/** Sub-lines such as "Status: done" and "Owner: Ann", which say something about the line above them and are no work. */
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { withAside } from '../../../report/markdown/markdown-text.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import { linesToChoose } from '../../lines-to-choose.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { statusAlone } from './status-of-others.ts';

export const fieldAsLine: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const [read, fields] of fieldsOfLines(seen)) report(mistakeOf(read, fields, seen));
  },
};

/** "Owner: Ann" */
const field = /^[*_]{0,2}\p{L}[\p{L} ]{1,20}[*_]{0,2}:[*_]{0,2}\s+\S/u;

const known = new WeakMap<ReportSeen, Map<ReadLine, ReadLine[]>>();

/** The lines of a report that have a status as a line below them, and all fields there. */
export function fieldsOfLines(seen: ReportSeen): ReadonlyMap<ReadLine, readonly ReadLine[]> {
  const found = known.get(seen) ?? findFields(seen);
  known.set(seen, found);
  return found;
}

function findFields(seen: ReportSeen): Map<ReadLine, ReadLine[]> {
  const { lines, file } = seen.document;
  const readOf = new Map(lines.map((read) => [read.line, read] as const));
  const found = new Map<ReadLine, ReadLine[]>();
  for (const read of lines) {
    const below = read.line.lines.map((line) => readOf.get(line)!).filter(({ line }) => line.lines.length === 0);
    const statuses = below.filter((one) => statusAlone(one, seen));
    // Two say the statuses of something else.
    if (statuses.length !== 1 || statusAlone(read, seen)) continue;
    const fields = below.filter((one) => statuses.includes(one) || field.test(wordsOf(one, file.text).text));
    found.set(read, fields);
  }
  return found;
}

function mistakeOf(read: ReadLine, fields: readonly ReadLine[], seen: ReportSeen): MistakeHere {
  const { document } = seen;
  const source = document.file.text;
  const words = wordsOf(read, source);
  const isPlan = document.report.kind === 'plan';
  const [status] = fields.flatMap((one) => statusAlone(one, seen) ?? []);
  const others = fields.filter((one) => !statusAlone(one, seen));
  const asides = others.map((one) => wordsOf(one, source).text.replace(/\*\*|__/g, ''));
  const title = withAside(words.text.replace(/^\[.\]\s+/u, ''), asides.join('; '));
  const rest = withoutLines(fields, Math.max(words.end, read.item ? offsetsOf(read.item).end : 0), source);
  const written = `${title} ${itemTagText(read.line.tag)}`.trimEnd() + rest.text;
  const quoted = fields.map((one) => quote(wordsOf(one, source).text)).join(' and ');
  const mistake = {
    at: [words.start, rest.end] as const,
    found: `${quoted} below this line, which only ${fields.length === 1 ? 'says' : 'say'} something about it`,
    expected: isPlan
      ? 'all of it in one line, in parentheses or in its tag'
      : 'all of it in one line: the status as its marker, the rest in parentheses or in its tag',
  };
  if (isPlan) return { ...mistake, instead: written };
  if (!isMarked(read, words)) return { ...mistake, instead: `[${status!.marker}] ${written}` };
  if (status === read.marker?.status) return { ...mistake, instead: withMarkerOf(words.text, written) };
  return { ...mistake, ...linesToChoose([status!, read.line.status], written, read, seen, rest.end) };
}

/** Markdown takes `[x]` and `[ ]` itself, so that they are not in the words. */
function withMarkerOf(words: string, written: string): string {
  const [marker = ''] = /^\[.\]\s+/u.exec(words) ?? [];
  return marker + written;
}

/** What is below a line, up to the last of its fields, without these. */
function withoutLines(lines: readonly ReadLine[], from: number, source: string): { text: string; end: number } {
  let [text, done] = ['', from];
  for (const { bullet } of lines) {
    const { start, end } = offsetsOf(bullet);
    text += source.slice(done, Math.max(done, source.slice(0, start).trimEnd().length));
    done = end;
  }
  return { text, end: done };
}
